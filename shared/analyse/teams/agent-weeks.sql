-- Question: how did the own work of each agent go, week by week?
-- Grain: one row per agent, week (its Monday), queue, channel and import.
-- Parameters: $client_id.
-- Reads: agent IS NOT NULL AND coalesce(direction, 'inbound') = 'inbound' AND coalesce(answered, true)
-- Units: counts; seconds. Only answered incoming contacts.
WITH handled AS (
  SELECT *, coalesce(handle_s, talk_s + coalesce(hold_s, 0) + wrap_s) AS handled_s
  FROM contact
  WHERE client_id = $client_id AND agent IS NOT NULL AND coalesce(direction, 'inbound') = 'inbound' AND coalesce(answered, true)
)
SELECT
  agent,
  team,
  CAST(CAST(date_trunc('week', started_at) AS DATE) AS VARCHAR) AS week,
  coalesce(queue, '') AS queue,
  coalesce(channel, 'voice') AS channel,
  count(handled_s) AS with_handle,
  sum(handled_s) AS handle_s,
  count(transferred) AS with_transferred,
  count_if(transferred) AS transferred,
  count(first_contact_resolved) AS with_resolved,
  count_if(first_contact_resolved) AS resolved,
  import_id,
  count(*) AS source_rows,
  min(source_row) AS first_row,
  max(source_row) AS last_row
FROM handled
GROUP BY ALL
ORDER BY ALL
