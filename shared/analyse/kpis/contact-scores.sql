-- Question: which satisfaction marks are stored with the contacts themselves?
-- Grain: one row per mark, scale, queue, channel, reason, agent, team, day and import.
-- Parameters: $client_id.
-- Reads: csat IS NOT NULL
-- Units: score on its own scale (csat_max); counts. Same columns as survey-answers.sql.
SELECT
  csat,
  csat_max,
  NULL AS nps,
  NULL AS ces,
  NULL AS ces_max,
  true AS ces_high_is_easy,
  NULL AS resolved,
  coalesce(queue, '') AS queue,
  coalesce(channel, 'voice') AS channel,
  reason,
  agent,
  team,
  CAST(CAST(started_at AS DATE) AS VARCHAR) AS date,
  count(*) AS answers,
  import_id,
  count(*) AS source_rows,
  min(source_row) AS first_row,
  max(source_row) AS last_row
FROM contact
WHERE client_id = $client_id AND csat IS NOT NULL
GROUP BY ALL
ORDER BY ALL
