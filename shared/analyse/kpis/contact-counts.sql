-- Question: how many contacts came, were answered, in time, left, and how long did they take, counted from single contacts?
-- Grain: one row per queue, channel, day and import; incoming contacts only. Same columns as queue-counts.sql.
-- Parameters: $client_id; $threshold_s seconds; $short_s seconds.
-- Reads: coalesce(direction, 'inbound') = 'inbound'
-- Units: counts; times are totals in seconds.
WITH incoming AS (
  SELECT
    started_at,
    talk_s,
    hold_s,
    wrap_s,
    transferred,
    first_contact_resolved,
    first_response_s,
    resolution_s,
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
    count(waited_s) FILTER (WHERE said_answered) > 0 OR (NOT answers_told AND count(waited_s) > 0) AS any_waits_told,
    answers_told AND count(waited_s) FILTER (WHERE NOT said_answered) > 0 AS any_left_told
  FROM incoming
  GROUP BY channel_name, import_id
),
measured AS (
  SELECT
    *,
    -- Systems write a talk time of zero for who hung up. Where a source says nothing about answering, its contacts are those that were handled.
    said_answered OR NOT answers_told AS was_answered,
    -- Of an answered contact without a waiting time nobody knows whether it was in time; who left was not answered in time in any case.
    any_waits_told AND (waited_s IS NOT NULL OR NOT was_answered) AS waits_told,
    waits_told AND waited_s IS NOT NULL AND any_left_told AS left_told
  FROM incoming JOIN told USING (channel_name, import_id)
)
SELECT
  queue_name AS queue,
  channel_name AS channel,
  CAST(CAST(started_at AS DATE) AS VARCHAR) AS date,
  count(*) AS offered,
  count_if(was_answered) AS answered,
  count(*) FILTER (WHERE answers_told) AS offered_with_answered,
  count(*) FILTER (WHERE waits_told AND was_answered AND waited_s <= $threshold_s) AS in_time,
  count(*) FILTER (WHERE waits_told) AS offered_with_in_time,
  count(*) FILTER (WHERE waits_told AND was_answered) AS answered_with_in_time,
  count(*) FILTER (WHERE left_told AND was_answered AND waited_s <= $threshold_s) AS in_time_with_early,
  count(*) FILTER (WHERE left_told) AS offered_with_early,
  count(*) FILTER (WHERE left_told AND NOT was_answered AND waited_s <= $threshold_s) AS early_abandoned,
  count(*) FILTER (WHERE left_told AND was_answered AND waited_s <= $threshold_s) AS in_time_with_short,
  count(*) FILTER (WHERE left_told) AS offered_with_short,
  count(*) FILTER (WHERE left_told AND NOT was_answered AND waited_s < $short_s) AS short_abandoned,
  NULL AS printed_in_time,
  NULL AS offered_with_printed,
  count(*) FILTER (WHERE answers_told AND NOT was_answered) AS abandoned,
  count(*) FILTER (WHERE answers_told) AS offered_with_abandoned,
  sum(waited_s) FILTER (WHERE was_answered) AS wait_s,
  count(waited_s) FILTER (WHERE was_answered) AS answered_with_wait,
  sum(handled_s) FILTER (WHERE was_answered) AS handle_s,
  count(handled_s) FILTER (WHERE was_answered) AS answered_with_handle,
  sum(talk_s) FILTER (WHERE was_answered) AS talk_s,
  count(talk_s) FILTER (WHERE was_answered) AS answered_with_talk,
  sum(hold_s) FILTER (WHERE was_answered) AS hold_s,
  count(hold_s) FILTER (WHERE was_answered) AS answered_with_hold,
  sum(wrap_s) FILTER (WHERE was_answered) AS wrap_s,
  count(wrap_s) FILTER (WHERE was_answered) AS answered_with_wrap,
  count_if(transferred) FILTER (WHERE was_answered) AS transferred,
  count(transferred) FILTER (WHERE was_answered) AS answered_with_transferred,
  count_if(first_contact_resolved) FILTER (WHERE was_answered) AS first_contact_resolved,
  count(first_contact_resolved) FILTER (WHERE was_answered) AS answered_with_resolved,
  NULL AS repeat_contacts,
  NULL AS offered_with_repeat,
  NULL AS handle_while_staffed,
  NULL AS staffed_s,
  sum(first_response_s) AS first_response_s,
  count(first_response_s) AS with_first_response,
  sum(resolution_s) AS resolution_s,
  count(resolution_s) AS with_resolution,
  import_id,
  count(*) AS source_rows,
  min(source_row) AS first_row,
  max(source_row) AS last_row
FROM measured
GROUP BY ALL
ORDER BY queue, channel, date, import_id
