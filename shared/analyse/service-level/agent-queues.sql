-- Question: who answered how many contacts in which queue?
-- Grain: one row per agent, team as the source names it, queue, channel and import; calls and chats only.
-- Parameters: $client_id.
-- Reads: agent IS NOT NULL AND coalesce(direction, 'inbound') = 'inbound' AND coalesce(channel, 'voice') IN ('voice', 'chat') AND coalesce(answered, true)
-- Units: contacts.
SELECT
  agent,
  team,
  coalesce(queue, '') AS queue,
  coalesce(channel, 'voice') AS channel,
  count(*) AS contacts,
  import_id,
  count(*) AS source_rows,
  min(source_row) AS first_row,
  max(source_row) AS last_row
FROM contact
WHERE
  client_id = $client_id
  AND agent IS NOT NULL
  AND coalesce(direction, 'inbound') = 'inbound'
  AND coalesce(channel, 'voice') IN ('voice', 'chat')
  AND coalesce(answered, true)
GROUP BY ALL
ORDER BY agent, team, queue, channel, import_id
