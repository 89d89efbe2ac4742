-- Question: through which channel does a customer come back within seven days?
-- Grain: one row per channel and channel of the next contact; next_channel is null where no contact followed in time.
-- Parameters: $client_id; $days.
-- Units: contacts with a customer key; those of the last seven days are left out, what follows them is not known yet.
WITH keyed AS (
  SELECT
    coalesce(channel, 'voice') AS channel,
    started_at,
    lead(started_at) OVER w AS next_at,
    lead(coalesce(channel, 'voice')) OVER w AS next_channel,
    max(started_at) OVER () AS last_at
  FROM contact
  WHERE client_id = $client_id AND customer_key IS NOT NULL AND coalesce(direction, 'inbound') = 'inbound'
  WINDOW w AS (PARTITION BY customer_key ORDER BY started_at, contact_id, source_row)
)
SELECT
  channel,
  CASE WHEN next_at - started_at <= to_days(CAST($days AS INTEGER)) THEN next_channel END AS next_channel,
  count(*) AS contacts
FROM keyed
WHERE started_at < last_at - to_days(CAST($days AS INTEGER))
GROUP BY ALL
ORDER BY ALL
