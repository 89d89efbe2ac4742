-- Question: after how many answered contacts does the same customer come back within some days, through whichever channel?
-- Grain: one row per queue, channel, agent, team, day and import. Contacts whose days are not over when their channel's data end are left out.
-- Parameters: $client_id; $days.
-- Reads: customer_key IS NOT NULL AND coalesce(direction, 'inbound') = 'inbound' AND coalesce(answered, true) AND started_at < (SELECT max(other.started_at) FROM contact other WHERE other.client_id = $client_id AND other.customer_key IS NOT NULL AND coalesce(other.direction, 'inbound') = 'inbound' AND coalesce(other.channel, 'voice') = coalesce(contact.channel, 'voice')) - to_days(CAST($days AS INTEGER))
-- Units: answered contacts with a customer key; one told in several rows counts once, where it was first answered.
WITH keyed AS (
  -- The keys as 64-bit hashes: ten million of those are sorted in a second, and texts are not. `place` orders the rows of one contact.
  SELECT
    queue, agent, team, started_at, import_id, source_row,
    coalesce(channel, 'voice') AS channel,
    coalesce(answered, true) AS answered,
    (epoch_us(started_at) // 1000000 - 946684800) * 2147483648 + source_row AS place,
    hash(customer_key) AS customer,
    hash(coalesce(contact_id, import_id || ':' || source_row)) AS contact_key
  FROM contact
  WHERE client_id = $client_id AND customer_key IS NOT NULL AND coalesce(direction, 'inbound') = 'inbound'
),
followed AS (
  -- A contact told in several rows, such as a transferred call, is not its own follow-up.
  SELECT
    customer,
    contact_key,
    min(started_at) AS began_at,
    min(place) FILTER (WHERE answered) AS first_answered,
    count_if(answered) AS told,
    min(source_row) FILTER (WHERE answered) AS first_row,
    max(source_row) FILTER (WHERE answered) AS last_row,
    lead(min(started_at)) OVER (PARTITION BY customer ORDER BY min(started_at), contact_key) AS next_at
  FROM keyed
  GROUP BY customer, contact_key
),
ends AS (
  SELECT channel, max(started_at) AS last_at FROM keyed GROUP BY channel
)
SELECT
  coalesce(queue, '') AS queue,
  channel,
  agent,
  team,
  CAST(CAST(started_at AS DATE) AS VARCHAR) AS date,
  count(*) AS contacts,
  count_if(next_at IS NOT NULL AND next_at - began_at <= to_days(CAST($days AS INTEGER))) AS repeated,
  import_id,
  sum(told) AS source_rows,
  min(followed.first_row) AS first_row,
  max(followed.last_row) AS last_row
FROM keyed JOIN followed USING (customer, contact_key) JOIN ends USING (channel)
WHERE place = first_answered AND started_at < last_at - to_days(CAST($days AS INTEGER))
GROUP BY ALL
ORDER BY queue, channel, agent, date, import_id
