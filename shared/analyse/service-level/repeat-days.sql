-- Question: how many contacts repeat an earlier one of the same customer in the same queue in the days before it, per day?
-- Grain: one row per queue, channel, day and import. The first days of each channel are left out: what came before them is not known.
-- Parameters: $client_id; $days.
-- Reads: customer_key IS NOT NULL AND coalesce(direction, 'inbound') = 'inbound' AND coalesce(channel, 'voice') IN ('voice', 'chat') AND started_at >= (SELECT min(other.started_at) FROM contact other WHERE other.client_id = $client_id AND other.customer_key IS NOT NULL AND coalesce(other.direction, 'inbound') = 'inbound' AND coalesce(other.channel, 'voice') = coalesce(contact.channel, 'voice')) + to_days(CAST($days AS INTEGER))
-- Units: contacts with a customer key, calls and chats only; one told in several rows of a queue counts once, and is no repeat of itself.
WITH keyed AS (
  -- Keys as 64-bit hashes: millions of those are sorted in a second, and texts are not.
  SELECT
    coalesce(queue, '') AS queue,
    coalesce(channel, 'voice') AS channel,
    started_at,
    import_id,
    source_row,
    hash(coalesce(contact_id, import_id || ':' || source_row)) AS contact_key,
    min(started_at) OVER (PARTITION BY coalesce(channel, 'voice')) AS first_at,
    lag(started_at) OVER before AS before_at,
    lag(hash(coalesce(contact_id, import_id || ':' || source_row))) OVER before AS before_key
  FROM contact
  WHERE
    client_id = $client_id
    AND customer_key IS NOT NULL
    AND coalesce(direction, 'inbound') = 'inbound'
    AND coalesce(channel, 'voice') IN ('voice', 'chat')
  WINDOW before AS (PARTITION BY hash(customer_key, coalesce(queue, ''), coalesce(channel, 'voice')) ORDER BY started_at, source_row)
)
SELECT
  queue,
  channel,
  CAST(CAST(started_at AS DATE) AS VARCHAR) AS date,
  count(*) FILTER (before_key IS DISTINCT FROM contact_key) AS contacts,
  count(*) FILTER (before_key IS DISTINCT FROM contact_key AND before_at >= started_at - to_days(CAST($days AS INTEGER))) AS repeats,
  import_id,
  count(*) AS source_rows,
  min(source_row) AS first_row,
  max(source_row) AS last_row
FROM keyed
WHERE started_at >= first_at + to_days(CAST($days AS INTEGER))
GROUP BY ALL
ORDER BY queue, channel, date, import_id
