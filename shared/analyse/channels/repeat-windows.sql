-- Question: how many answered contacts are followed by another of the same customer within 3, 7, 14 and 30 days, and within the client's own norm?
-- Grain: one row per window and day; contacts whose window is not over when their channel's data end are left out, and counted as such.
-- Parameters: $client_id; $days, the client's own norm.
-- Reads: customer_key IS NOT NULL AND coalesce(direction, 'inbound') = 'inbound'
-- Units: answered contacts with a customer key; one told in several rows counts once, on the day it was first answered.
WITH keyed AS (
  -- The keys as 64-bit hashes: ten million of those are sorted in a second, and texts are not.
  SELECT
    hash(customer_key) AS customer,
    hash(coalesce(contact_id, import_id || ':' || source_row)) AS contact_key,
    coalesce(channel, 'voice') AS channel,
    coalesce(answered, true) AS answered,
    started_at
  FROM contact
  WHERE client_id = $client_id AND customer_key IS NOT NULL AND coalesce(direction, 'inbound') = 'inbound'
),
ends AS (
  SELECT channel, max(started_at) AS last_at FROM keyed GROUP BY channel
),
one_contact AS (
  -- Each row carries the end of its own channel, so that no second pass over the rows is needed to find it.
  SELECT
    customer,
    contact_key,
    min(started_at) AS began_at,
    min(started_at) FILTER (WHERE answered) AS answered_at,
    arg_min(last_at - started_at, started_at) FILTER (WHERE answered) AS known_for,
    lead(min(started_at)) OVER (PARTITION BY customer ORDER BY min(started_at), contact_key) AS next_at
  FROM keyed JOIN ends USING (channel)
  GROUP BY customer, contact_key
),
windows AS (
  SELECT DISTINCT unnest([3, 7, 14, 30, CAST($days AS INTEGER)]) AS days
)
SELECT
  days,
  CAST(CAST(answered_at AS DATE) AS VARCHAR) AS date,
  count_if(known_for > to_days(days)) AS contacts,
  count_if(known_for > to_days(days) AND coalesce(next_at - began_at <= to_days(days), false)) AS repeated,
  count_if(known_for <= to_days(days)) AS left_out
FROM one_contact, windows
WHERE answered_at IS NOT NULL
GROUP BY ALL
ORDER BY days, date
