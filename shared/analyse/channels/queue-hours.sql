-- Question: at which hours do contacts come, per channel, as the queues counted them?
-- Grain: one row per channel, hour and import.
-- Parameters: $client_id.
-- Reads: interval_start IS NOT NULL AND interval_s <= 3600 AND interval_s = (SELECT min(other.interval_s) FROM queue_interval other WHERE other.client_id = $client_id AND other.interval_s <= 3600 AND coalesce(other.queue, '') = coalesce(queue_interval.queue, '') AND coalesce(other.channel, 'voice') = coalesce(queue_interval.channel, 'voice') AND CAST(other.interval_start AS DATE) = CAST(queue_interval.interval_start AS DATE))
-- Units: contacts; hours of the local clock. Intervals longer than an hour say nothing about hours and are left out, and so are hours of a queue that is also told in shorter intervals that day.
WITH finest AS (
  SELECT *
  FROM queue_interval
  WHERE client_id = $client_id AND interval_start IS NOT NULL AND interval_s <= 3600
  QUALIFY interval_s = min(interval_s) OVER (PARTITION BY coalesce(queue, ''), coalesce(channel, 'voice'), CAST(interval_start AS DATE))
)
SELECT
  coalesce(channel, 'voice') AS channel,
  hour(interval_start) AS hour,
  sum(offered) AS contacts,
  import_id,
  count(*) AS source_rows,
  min(source_row) AS first_row,
  max(source_row) AS last_row
FROM finest
GROUP BY ALL
ORDER BY channel, hour, import_id
