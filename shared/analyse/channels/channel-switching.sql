-- Question: through which channel does a customer come back within some days?
-- Grain: one row per channel and channel of the next contact; next_channel is null where no contact followed in time.
-- Parameters: $client_id; $days.
-- Reads: customer_key IS NOT NULL AND coalesce(direction, 'inbound') = 'inbound'
-- Units: contacts with a customer key; those whose days are not over when their channel's data end are left out, what follows them is not known yet.
WITH one_contact AS (
  -- A contact told in several rows, such as a transferred call, is one contact on the channel where it began.
  -- The keys as 64-bit hashes: ten million of those are sorted in a second, and texts are not.
  SELECT
    hash(customer_key) AS customer,
    hash(coalesce(contact_id, import_id || ':' || source_row)) AS contact_key,
    arg_min(coalesce(channel, 'voice'), started_at) AS channel,
    min(started_at) AS started_at
  FROM contact
  WHERE client_id = $client_id AND customer_key IS NOT NULL AND coalesce(direction, 'inbound') = 'inbound'
  GROUP BY ALL
),
keyed AS (
  SELECT
    channel,
    started_at,
    lead(started_at) OVER w AS next_at,
    lead(channel) OVER w AS next_channel
  FROM one_contact
  WINDOW w AS (PARTITION BY customer ORDER BY started_at, contact_key)
)
SELECT
  channel,
  CASE WHEN next_at - started_at <= to_days(CAST($days AS INTEGER)) THEN next_channel END AS next_channel,
  count(*) AS contacts
FROM keyed JOIN (SELECT channel, max(started_at) AS last_at FROM one_contact GROUP BY channel) USING (channel)
WHERE started_at < last_at - to_days(CAST($days AS INTEGER))
GROUP BY ALL
ORDER BY ALL
