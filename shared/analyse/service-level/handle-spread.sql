-- Question: how much do single handle times differ in each queue?
-- Grain: one row per queue, channel and import; incoming calls and chats that were answered and whose handle time is known.
-- Parameters: $client_id.
-- Reads: coalesce(direction, 'inbound') = 'inbound' AND coalesce(channel, 'voice') IN ('voice', 'chat') AND coalesce(handle_s, talk_s + coalesce(hold_s, 0) + wrap_s) >= 0 AND coalesce(answered, answered_at IS NOT NULL OR coalesce(handle_s, talk_s, 0) > 0)
-- Units: seconds and seconds squared; sums, so that rows of the same queue can be added up.
SELECT
  coalesce(queue, '') AS queue,
  coalesce(channel, 'voice') AS channel,
  count(*) AS contacts,
  sum(CAST(coalesce(handle_s, talk_s + coalesce(hold_s, 0) + wrap_s) AS DOUBLE)) AS handle_s,
  sum(CAST(coalesce(handle_s, talk_s + coalesce(hold_s, 0) + wrap_s) AS DOUBLE) ** 2) AS handle_squared,
  import_id,
  count(*) AS source_rows,
  min(source_row) AS first_row,
  max(source_row) AS last_row
FROM contact
WHERE
  client_id = $client_id
  AND coalesce(direction, 'inbound') = 'inbound'
  AND coalesce(channel, 'voice') IN ('voice', 'chat')
  AND coalesce(handle_s, talk_s + coalesce(hold_s, 0) + wrap_s) >= 0
  AND coalesce(answered, answered_at IS NOT NULL OR coalesce(handle_s, talk_s, 0) > 0)
GROUP BY ALL
ORDER BY queue, channel, import_id
