-- Question: how many contacts came through each channel, as counted per queue and as single contacts?
-- Grain: one row per channel and kind of count (queue or contact). A day row is left out where the same queue has shorter intervals that day.
-- Parameters: $client_id.
-- Units: contacts.
WITH finest AS (
  SELECT channel, offered
  FROM queue_interval
  WHERE client_id = $client_id
  QUALIFY interval_start IS NULL OR interval_s IS NULL
    OR interval_s = min(interval_s) OVER (PARTITION BY coalesce(queue, ''), coalesce(channel, 'voice'), CAST(interval_start AS DATE))
)
SELECT 'queue' AS counted_by, coalesce(channel, 'voice') AS channel, sum(offered) AS contacts
FROM finest
GROUP BY ALL
UNION ALL
SELECT 'contact' AS counted_by, coalesce(channel, 'voice') AS channel, count(*) AS contacts
FROM contact
WHERE client_id = $client_id AND coalesce(direction, 'inbound') = 'inbound'
GROUP BY ALL
ORDER BY counted_by, channel
