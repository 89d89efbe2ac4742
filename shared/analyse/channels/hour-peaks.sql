-- Question: at which hours do contacts come, per channel?
-- Grain: one row per channel, hour and kind of count (queue or contact).
-- Parameters: $client_id.
-- Units: contacts; hours of the local clock. Intervals longer than an hour say nothing about hours and are left out, and so are hours of a queue that is also told in shorter intervals that day.
WITH finest AS (
  SELECT *
  FROM queue_interval
  WHERE client_id = $client_id AND interval_start IS NOT NULL AND interval_s <= 3600
  QUALIFY interval_s = min(interval_s) OVER (PARTITION BY coalesce(queue, ''), coalesce(channel, 'voice'), CAST(interval_start AS DATE))
)
SELECT 'queue' AS counted_by, coalesce(channel, 'voice') AS channel, hour(interval_start) AS hour, sum(offered) AS contacts
FROM finest
GROUP BY ALL
UNION ALL
SELECT 'contact' AS counted_by, coalesce(channel, 'voice') AS channel, hour(started_at) AS hour, count(*) AS contacts
FROM contact
WHERE client_id = $client_id AND coalesce(direction, 'inbound') = 'inbound'
GROUP BY ALL
ORDER BY counted_by, channel, hour
