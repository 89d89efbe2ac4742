-- Question: what came in and what was done in each half hour of each queue, counted from single contacts?
-- Grain: one row per queue, channel, half hour and import; incoming contacts only.
-- Parameters: $client_id; $threshold_s seconds; $short_s seconds.
-- Reads: coalesce(direction, 'inbound') = 'inbound'
-- Units: counts; times are totals in seconds; interval_start is local wall time. within_threshold is null where contacts were answered but none has a waiting time, and 0 where nobody was answered.
WITH incoming AS (
  SELECT
    started_at,
    import_id,
    source_row,
    coalesce(queue, '') AS queue_name,
    coalesce(channel, 'voice') AS channel_name,
    coalesce(answered, answered_at IS NOT NULL OR coalesce(handle_s, talk_s, 0) > 0) AS said_answered,
    coalesce(wait_s, epoch(answered_at) - epoch(started_at)) AS waited_s,
    coalesce(handle_s, talk_s + coalesce(hold_s, 0) + wrap_s) AS handled_s
  FROM contact
  WHERE client_id = $client_id AND coalesce(direction, 'inbound') = 'inbound'
),
told AS (
  -- What a source tells of its contacts at all, per channel.
  SELECT
    channel_name,
    import_id,
    count_if(said_answered) > 0 AS answers_told,
    count(waited_s) FILTER (WHERE said_answered) > 0 OR (NOT answers_told AND count(waited_s) > 0) AS waits_told,
    answers_told AND count(waited_s) FILTER (WHERE NOT said_answered) > 0 AS left_told
  FROM incoming
  GROUP BY channel_name, import_id
),
measured AS (
  -- Systems write a talk time of zero for who hung up. Where a source says nothing about answering, its contacts are those that were handled.
  SELECT *, said_answered OR NOT answers_told AS was_answered
  FROM incoming JOIN told USING (channel_name, import_id)
)
SELECT
  queue_name AS queue,
  channel_name AS channel,
  time_bucket(INTERVAL 30 MINUTE, started_at) AS interval_start,
  1800 AS interval_s,
  count(*) AS offered,
  count_if(was_answered) AS answered,
  CASE WHEN count(waited_s) FILTER (WHERE was_answered) > 0 OR (bool_or(waits_told) AND count_if(was_answered) = 0) THEN count_if(was_answered AND waited_s <= $threshold_s) END AS within_threshold,
  NULL AS threshold_s,
  CASE WHEN bool_or(answers_told) THEN count_if(NOT was_answered) END AS abandoned,
  CASE WHEN count(waited_s) FILTER (WHERE NOT was_answered) > 0 OR (bool_or(left_told) AND count_if(NOT was_answered) = 0) THEN count_if(NOT was_answered AND waited_s < $short_s) END AS short_abandoned,
  CASE WHEN count(waited_s) FILTER (WHERE NOT was_answered) > 0 OR (bool_or(left_told) AND count_if(NOT was_answered) = 0) THEN count_if(NOT was_answered AND waited_s <= $threshold_s) END AS abandoned_within_threshold,
  sum(waited_s) FILTER (WHERE was_answered) AS wait_s,
  sum(waited_s) FILTER (WHERE NOT was_answered) AS abandon_wait_s,
  sum(handled_s) FILTER (WHERE was_answered) AS handle_s,
  NULL AS repeat_contacts,
  NULL AS agents_on_queue,
  NULL AS reported_service_level,
  import_id,
  count(*) AS source_rows,
  min(source_row) AS first_row,
  max(source_row) AS last_row
FROM measured
GROUP BY queue_name, channel_name, time_bucket(INTERVAL 30 MINUTE, started_at), import_id
ORDER BY queue, channel, interval_start, import_id
