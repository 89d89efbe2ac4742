-- Question: how many contacts came, were answered, in time, left, and how long did they take, as the source counted them?
-- Grain: one row per queue, channel, day and import. Each measure has its own denominator: only rows that tell both count.
-- Parameters: $client_id.
-- Reads: (interval_start IS NULL OR interval_s IS NULL OR interval_s = (SELECT min(other.interval_s) FROM queue_interval other WHERE other.client_id = $client_id AND coalesce(other.queue, '') = coalesce(queue_interval.queue, '') AND coalesce(other.channel, 'voice') = coalesce(queue_interval.channel, 'voice') AND CAST(other.interval_start AS DATE) = CAST(queue_interval.interval_start AS DATE)))
-- Units: counts; times are totals in seconds; date is null where the source has no date; printed_in_time is the printed service level times offered.
WITH rows_of_client AS (
  -- A source that tells calls and their time, but not how many were answered, gives times per call.
  SELECT *, coalesce(answered, offered) AS with_time, coalesce(queue, '') AS queue_name, coalesce(channel, 'voice') AS channel_name,
    coalesce(handle_s, talk_s + coalesce(hold_s, 0) + wrap_s) AS handled_s
  FROM queue_interval
  WHERE client_id = $client_id
),
finest AS (
  SELECT *
  FROM rows_of_client
  QUALIFY interval_start IS NULL OR interval_s IS NULL
    OR interval_s = min(interval_s) OVER (PARTITION BY queue_name, channel_name, CAST(interval_start AS DATE))
)
SELECT
  queue_name AS queue,
  channel_name AS channel,
  CAST(CAST(interval_start AS DATE) AS VARCHAR) AS date,
  sum(offered) AS offered,
  sum(answered) AS answered,
  sum(offered) FILTER (WHERE answered IS NOT NULL) AS offered_with_answered,
  sum(within_threshold) AS in_time,
  sum(offered) FILTER (WHERE within_threshold IS NOT NULL) AS offered_with_in_time,
  sum(answered) FILTER (WHERE within_threshold IS NOT NULL) AS answered_with_in_time,
  sum(within_threshold) FILTER (WHERE abandoned_within_threshold IS NOT NULL) AS in_time_with_early,
  sum(offered) FILTER (WHERE within_threshold IS NOT NULL AND abandoned_within_threshold IS NOT NULL) AS offered_with_early,
  sum(abandoned_within_threshold) FILTER (WHERE within_threshold IS NOT NULL) AS early_abandoned,
  sum(within_threshold) FILTER (WHERE short_abandoned IS NOT NULL) AS in_time_with_short,
  sum(offered) FILTER (WHERE within_threshold IS NOT NULL AND short_abandoned IS NOT NULL) AS offered_with_short,
  sum(short_abandoned) FILTER (WHERE within_threshold IS NOT NULL) AS short_abandoned,
  sum(reported_service_level * offered) FILTER (WHERE within_threshold IS NULL) AS printed_in_time,
  sum(offered) FILTER (WHERE within_threshold IS NULL AND reported_service_level IS NOT NULL) AS offered_with_printed,
  sum(coalesce(abandoned, offered - answered)) AS abandoned,
  sum(offered) FILTER (WHERE coalesce(abandoned, offered - answered) IS NOT NULL) AS offered_with_abandoned,
  sum(wait_s) FILTER (WHERE with_time IS NOT NULL) AS wait_s,
  sum(with_time) FILTER (WHERE wait_s IS NOT NULL) AS answered_with_wait,
  sum(handled_s) FILTER (WHERE with_time IS NOT NULL) AS handle_s,
  sum(with_time) FILTER (WHERE handled_s IS NOT NULL) AS answered_with_handle,
  sum(talk_s) FILTER (WHERE with_time IS NOT NULL) AS talk_s,
  sum(with_time) FILTER (WHERE talk_s IS NOT NULL) AS answered_with_talk,
  sum(hold_s) FILTER (WHERE with_time IS NOT NULL) AS hold_s,
  sum(with_time) FILTER (WHERE hold_s IS NOT NULL) AS answered_with_hold,
  sum(wrap_s) FILTER (WHERE with_time IS NOT NULL) AS wrap_s,
  sum(with_time) FILTER (WHERE wrap_s IS NOT NULL) AS answered_with_wrap,
  sum(transferred) FILTER (WHERE with_time IS NOT NULL) AS transferred,
  sum(with_time) FILTER (WHERE transferred IS NOT NULL) AS answered_with_transferred,
  sum(first_contact_resolved) AS first_contact_resolved,
  sum(coalesce(answered, offered)) FILTER (WHERE first_contact_resolved IS NOT NULL) AS answered_with_resolved,
  sum(repeat_contacts) AS repeat_contacts,
  sum(offered) FILTER (WHERE repeat_contacts IS NOT NULL) AS offered_with_repeat,
  sum(handled_s) FILTER (WHERE agents_on_queue IS NOT NULL AND interval_s IS NOT NULL) AS handle_while_staffed,
  sum(agents_on_queue * interval_s) FILTER (WHERE handled_s IS NOT NULL) AS staffed_s,
  import_id,
  count(*) AS source_rows,
  min(source_row) AS first_row,
  max(source_row) AS last_row
FROM finest
GROUP BY ALL
ORDER BY queue, channel, date, import_id
