-- Question: how many contacts came each day through each channel, and how long did they take?
-- Grain: one row per day, queue, channel and import, from single contacts.
-- Parameters: $client_id.
-- Units: counts; seconds.
SELECT
  CAST(CAST(started_at AS DATE) AS VARCHAR) AS date,
  coalesce(queue, '') AS queue,
  coalesce(channel, 'voice') AS channel,
  count(*) AS offered,
  CAST(NULL AS DOUBLE) AS within_threshold,
  CAST(NULL AS DOUBLE) AS level_offered,
  count_if(NOT answered) AS abandoned,
  count(answered) AS abandon_offered,
  sum(coalesce(handle_s, talk_s + coalesce(hold_s, 0) + wrap_s)) AS handle_s,
  count(coalesce(handle_s, talk_s + coalesce(hold_s, 0) + wrap_s)) AS handled,
  sum(wait_s) FILTER (WHERE coalesce(answered, true)) AS wait_s,
  count(wait_s) FILTER (WHERE coalesce(answered, true)) AS waited,
  count_if(transferred) AS transferred,
  count(transferred) AS transferable,
  import_id,
  count(*) AS source_rows,
  min(source_row) AS first_row,
  max(source_row) AS last_row
FROM contact
WHERE client_id = $client_id AND coalesce(direction, 'inbound') = 'inbound'
GROUP BY ALL
ORDER BY date, queue, channel, import_id
