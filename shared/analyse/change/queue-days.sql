-- Question: how many contacts came each day, how many were answered in time, how long did they take? By week where nothing is told by day.
-- Grain: one row per day, queue, channel and import. A day row is left out where the same queue has shorter intervals that day; a week is told only where no day is, a month never.
-- Parameters: $client_id.
-- Reads: interval_start IS NOT NULL AND coalesce(interval_s, 0) <= (CASE WHEN EXISTS (SELECT 1 FROM queue_interval daily WHERE daily.client_id = $client_id AND daily.interval_start IS NOT NULL AND coalesce(daily.interval_s, 0) <= 86400) THEN 86400 ELSE 604800 END) AND (interval_s IS NULL OR interval_s = (SELECT min(other.interval_s) FROM queue_interval other WHERE other.client_id = $client_id AND coalesce(other.queue, '') = coalesce(queue_interval.queue, '') AND coalesce(other.channel, 'voice') = coalesce(queue_interval.channel, 'voice') AND CAST(other.interval_start AS DATE) = CAST(queue_interval.interval_start AS DATE)))
-- Units: counts; seconds. Each sum has beside it the sum over the same rows that it is a share of, so that a column that is told half the time keeps its ratio.
WITH longest AS (
  SELECT CASE WHEN count_if(coalesce(interval_s, 0) <= 86400) > 0 THEN 86400 ELSE 604800 END AS seconds
  FROM queue_interval
  WHERE client_id = $client_id AND interval_start IS NOT NULL
),
finest AS (
  -- As in kpis/queue-counts.sql: a source that does not tell how many were answered gives times per call.
  SELECT
    * REPLACE (coalesce(answered, offered) AS answered, coalesce(abandoned, offered - answered) AS abandoned)
  FROM queue_interval, longest
  WHERE client_id = $client_id AND interval_start IS NOT NULL AND coalesce(interval_s, 0) <= seconds
  QUALIFY interval_s IS NULL
    OR interval_s = min(interval_s) OVER (PARTITION BY coalesce(queue, ''), coalesce(channel, 'voice'), CAST(interval_start AS DATE))
)
SELECT
  CAST(CAST(interval_start AS DATE) AS VARCHAR) AS date,
  coalesce(queue, '') AS queue,
  coalesce(channel, 'voice') AS channel,
  bool_or(coalesce(interval_s, 0) > 86400) AS by_week,
  sum(offered) AS offered,
  sum(within_threshold) AS within_threshold,
  sum(offered) FILTER (WHERE within_threshold IS NOT NULL) AS level_offered,
  sum(abandoned) AS abandoned,
  sum(offered) FILTER (WHERE abandoned IS NOT NULL) AS abandon_offered,
  sum(coalesce(handle_s, talk_s + coalesce(hold_s, 0) + wrap_s)) AS handle_s,
  sum(answered) FILTER (WHERE coalesce(handle_s, talk_s + coalesce(hold_s, 0) + wrap_s) IS NOT NULL) AS handled,
  sum(wait_s) AS wait_s,
  sum(answered) FILTER (WHERE wait_s IS NOT NULL) AS waited,
  sum(transferred) AS transferred,
  sum(answered) FILTER (WHERE transferred IS NOT NULL) AS transferable,
  sum(talk_s) AS talk_s,
  sum(answered) FILTER (WHERE talk_s IS NOT NULL) AS talked,
  sum(hold_s) AS hold_s,
  sum(answered) FILTER (WHERE hold_s IS NOT NULL) AS held,
  sum(wrap_s) AS wrap_s,
  sum(answered) FILTER (WHERE wrap_s IS NOT NULL) AS wrapped,
  sum(first_contact_resolved) AS solved,
  sum(answered) FILTER (WHERE first_contact_resolved IS NOT NULL) AS solvable,
  CAST(NULL AS DOUBLE) AS first_response_s,
  CAST(NULL AS DOUBLE) AS responded,
  import_id,
  count(*) AS source_rows,
  min(source_row) AS first_row,
  max(source_row) AS last_row
FROM finest
GROUP BY ALL
ORDER BY date, queue, channel, import_id
