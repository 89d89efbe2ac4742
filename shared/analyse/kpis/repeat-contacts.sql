-- Question: how many contacts are followed by another contact of the same customer within seven days?
-- Grain: one row per queue, channel, agent, team, day and import. Contacts of the last seven days are left out: what follows them is not known yet.
-- Parameters: $client_id; $days.
-- Reads: customer_key IS NOT NULL AND coalesce(direction, 'inbound') = 'inbound' AND started_at < (SELECT max(started_at) FROM contact WHERE client_id = $client_id AND customer_key IS NOT NULL AND coalesce(direction, 'inbound') = 'inbound') - to_days(7)
-- Units: contacts with a customer key; one told in several rows counts in each of their places.
WITH keyed AS (
  -- The keys as 64-bit hashes: ten million of those are sorted in a second, and texts are not.
  SELECT
    queue, channel, agent, team, started_at, import_id, source_row,
    hash(customer_key) AS customer,
    hash(coalesce(contact_id, import_id || ':' || source_row)) AS contact_key
  FROM contact
  WHERE client_id = $client_id AND customer_key IS NOT NULL AND coalesce(direction, 'inbound') = 'inbound'
),
followed AS (
  -- A contact told in several rows, such as a transferred call, is not its own follow-up.
  SELECT customer, contact_key, lead(min(started_at)) OVER (PARTITION BY customer ORDER BY min(started_at), contact_key) AS next_at
  FROM keyed
  GROUP BY customer, contact_key
)
SELECT
  coalesce(queue, '') AS queue,
  coalesce(channel, 'voice') AS channel,
  agent,
  team,
  CAST(CAST(started_at AS DATE) AS VARCHAR) AS date,
  count(*) AS contacts,
  count_if(next_at IS NOT NULL AND next_at - started_at <= to_days(CAST($days AS INTEGER))) AS repeated,
  import_id,
  count(*) AS source_rows,
  min(source_row) AS first_row,
  max(source_row) AS last_row
FROM keyed JOIN followed USING (customer, contact_key), (SELECT max(started_at) AS last_at FROM keyed)
WHERE started_at < last_at - to_days(CAST($days AS INTEGER))
GROUP BY ALL
ORDER BY queue, channel, agent, date, import_id
