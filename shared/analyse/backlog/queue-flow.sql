-- Question: how many written questions came in and were handled each day, by the queues' own counts?
-- Grain: one row per day, channel and import. A day row is left out where the same queue has shorter intervals that day; a week or month is no day.
-- Parameters: $client_id.
-- Reads: channel IN ('email', 'ticket', 'message') AND interval_start IS NOT NULL AND coalesce(interval_s, 0) <= 86400 AND (interval_s IS NULL OR interval_s = (SELECT min(other.interval_s) FROM queue_interval other WHERE other.client_id = $client_id AND coalesce(other.queue, '') = coalesce(queue_interval.queue, '') AND other.channel = queue_interval.channel AND CAST(other.interval_start AS DATE) = CAST(queue_interval.interval_start AS DATE)))
-- Units: questions. uncounted: rows of the source that lack what came in or what was handled; nothing is made of those.
WITH finest AS (
  SELECT *
  FROM queue_interval
  WHERE
    client_id = $client_id AND channel IN ('email', 'ticket', 'message') AND interval_start IS NOT NULL AND coalesce(interval_s, 0) <= 86400
  QUALIFY interval_s IS NULL OR interval_s = min(interval_s) OVER (PARTITION BY coalesce(queue, ''), channel, CAST(interval_start AS DATE))
)
SELECT
  CAST(CAST(interval_start AS DATE) AS VARCHAR) AS date,
  channel,
  sum(offered) FILTER (WHERE offered IS NOT NULL AND answered IS NOT NULL) AS inflow,
  sum(answered) FILTER (WHERE offered IS NOT NULL AND answered IS NOT NULL) AS outflow,
  count_if(offered IS NULL OR answered IS NULL) AS uncounted,
  import_id,
  count(*) AS source_rows,
  min(source_row) AS first_row,
  max(source_row) AS last_row
FROM finest
GROUP BY ALL
ORDER BY channel, date, import_id
