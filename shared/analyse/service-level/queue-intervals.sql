-- Question: what came in and what was done in each interval of each queue, as the source counted it?
-- Grain: one row per queue, channel, interval start and import. Daily rows are left out where the same queue has shorter intervals that day.
-- Parameters: $client_id.
-- Reads: interval_start IS NOT NULL AND (interval_s IS NULL OR interval_s = (SELECT min(other.interval_s) FROM queue_interval other WHERE other.client_id = $client_id AND coalesce(other.queue, '') = coalesce(queue_interval.queue, '') AND coalesce(other.channel, 'voice') = coalesce(queue_interval.channel, 'voice') AND CAST(other.interval_start AS DATE) = CAST(queue_interval.interval_start AS DATE)))
-- Units: counts; times are totals in seconds; agents are average positions; service level 0..1; interval_start is local wall time.
WITH rows_of_client AS (
  SELECT *, coalesce(queue, '') AS queue_name, coalesce(channel, 'voice') AS channel_name
  FROM queue_interval
  WHERE client_id = $client_id AND interval_start IS NOT NULL
),
finest AS (
  SELECT *
  FROM rows_of_client
  QUALIFY interval_s IS NULL
    OR interval_s = min(interval_s) OVER (PARTITION BY queue_name, channel_name, CAST(interval_start AS DATE))
)
SELECT
  queue_name AS queue,
  channel_name AS channel,
  interval_start,
  max(interval_s) AS interval_s,
  sum(offered) AS offered,
  sum(answered) AS answered,
  sum(within_threshold) AS within_threshold,
  max(threshold_s) AS threshold_s,
  sum(abandoned) AS abandoned,
  sum(short_abandoned) AS short_abandoned,
  sum(abandoned_within_threshold) AS abandoned_within_threshold,
  sum(wait_s) AS wait_s,
  sum(abandon_wait_s) AS abandon_wait_s,
  sum(coalesce(handle_s, talk_s + coalesce(hold_s, 0) + wrap_s)) AS handle_s,
  sum(repeat_contacts) AS repeat_contacts,
  max(agents_on_queue) AS agents_on_queue,
  CASE WHEN count(*) = 1 THEN max(reported_service_level) END AS reported_service_level,
  import_id,
  count(*) AS source_rows,
  min(source_row) AS first_row,
  max(source_row) AS last_row
FROM finest
GROUP BY queue_name, channel_name, interval_start, import_id
ORDER BY queue, channel, interval_start, import_id
