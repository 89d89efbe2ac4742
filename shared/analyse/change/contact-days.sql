-- Question: how many contacts came each day through each channel, and how long did they take?
-- Grain: one row per day, queue, channel and import, from single contacts.
-- Parameters: $client_id.
-- Reads: coalesce(direction, 'inbound') = 'inbound'
-- Units: counts; seconds. Times, transfers and solutions are those of answered contacts: systems write a handle time of zero for who hung up.
SELECT
  CAST(CAST(started_at AS DATE) AS VARCHAR) AS date,
  coalesce(queue, '') AS queue,
  coalesce(channel, 'voice') AS channel,
  count(*) AS offered,
  CAST(NULL AS DOUBLE) AS within_threshold,
  CAST(NULL AS DOUBLE) AS level_offered,
  count_if(NOT answered) AS abandoned,
  count(answered) AS abandon_offered,
  sum(coalesce(handle_s, talk_s + coalesce(hold_s, 0) + wrap_s)) FILTER (WHERE coalesce(answered, true)) AS handle_s,
  count(coalesce(handle_s, talk_s + coalesce(hold_s, 0) + wrap_s)) FILTER (WHERE coalesce(answered, true)) AS handled,
  sum(wait_s) FILTER (WHERE coalesce(answered, true)) AS wait_s,
  count(wait_s) FILTER (WHERE coalesce(answered, true)) AS waited,
  count_if(transferred) FILTER (WHERE coalesce(answered, true)) AS transferred,
  count(transferred) FILTER (WHERE coalesce(answered, true)) AS transferable,
  sum(talk_s) FILTER (WHERE coalesce(answered, true)) AS talk_s,
  count(talk_s) FILTER (WHERE coalesce(answered, true)) AS talked,
  sum(hold_s) FILTER (WHERE coalesce(answered, true)) AS hold_s,
  count(hold_s) FILTER (WHERE coalesce(answered, true)) AS held,
  sum(wrap_s) FILTER (WHERE coalesce(answered, true)) AS wrap_s,
  count(wrap_s) FILTER (WHERE coalesce(answered, true)) AS wrapped,
  count_if(first_contact_resolved) FILTER (WHERE coalesce(answered, true)) AS solved,
  count(first_contact_resolved) FILTER (WHERE coalesce(answered, true)) AS solvable,
  sum(first_response_s) AS first_response_s,
  count(first_response_s) AS responded,
  import_id,
  count(*) AS source_rows,
  min(source_row) AS first_row,
  max(source_row) AS last_row
FROM contact
WHERE client_id = $client_id AND coalesce(direction, 'inbound') = 'inbound'
GROUP BY ALL
ORDER BY date, queue, channel, import_id
