-- Question: after how many contacts of an agent does the same customer come back within some days, through whichever channel or agent?
-- Grain: one row per agent, team, day (only where someone changed team), queue, channel, reason and import; contacts whose days are not over when their channel's data end are left out.
-- Parameters: $client_id; $by_day 1 or 0; $days.
-- Reads: agent IS NOT NULL AND customer_key IS NOT NULL AND coalesce(direction, 'inbound') = 'inbound' AND coalesce(answered, true) AND started_at < (SELECT max(other.started_at) FROM contact other WHERE other.client_id = $client_id AND other.customer_key IS NOT NULL AND coalesce(other.direction, 'inbound') = 'inbound' AND coalesce(other.channel, 'voice') = coalesce(contact.channel, 'voice')) - to_days(CAST($days AS INTEGER))
-- Units: contacts with a customer key; one told in several rows counts for each agent who had it.
WITH keyed AS (
  -- The keys as 64-bit hashes: ten million of those are sorted in a second, and texts are not.
  SELECT
    queue, reason, agent, team, answered, started_at, import_id, source_row,
    coalesce(channel, 'voice') AS channel,
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
),
ends AS (
  SELECT channel, max(started_at) AS last_at FROM keyed GROUP BY channel
)
SELECT
  agent,
  team,
  CASE WHEN $by_day = 1 THEN CAST(CAST(started_at AS DATE) AS VARCHAR) END AS date,
  coalesce(queue, '') AS queue,
  channel,
  coalesce(reason, '') AS reason,
  count(*) AS contacts,
  count_if(next_at IS NOT NULL AND next_at - started_at <= to_days(CAST($days AS INTEGER))) AS repeated,
  import_id,
  count(*) AS source_rows,
  min(source_row) AS first_row,
  max(source_row) AS last_row
FROM keyed JOIN followed USING (customer, contact_key) JOIN ends USING (channel)
WHERE agent IS NOT NULL AND coalesce(answered, true) AND started_at < last_at - to_days(CAST($days AS INTEGER))
GROUP BY ALL
ORDER BY ALL
