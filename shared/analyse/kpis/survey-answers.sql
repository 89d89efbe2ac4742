-- Question: what did customers answer about satisfaction, recommendation, effort and solution?
-- Grain: one row per distinct set of answers, queue, channel, reason, agent, team, day and import; a survey without own agent, queue or date takes those of its contact.
-- Parameters: $client_id.
-- Units: scores on their own scale (csat_max, ces_max); counts.
WITH referred AS (
  SELECT contact_id, any_value(queue) AS queue, any_value(channel) AS channel, any_value(agent) AS agent, any_value(team) AS team,
    any_value(reason) AS reason, min(started_at) AS started_at
  FROM contact
  WHERE client_id = $client_id AND contact_id IN (SELECT contact_ref FROM survey WHERE client_id = $client_id)
  GROUP BY contact_id
)
SELECT
  s.csat,
  s.csat_max,
  s.nps,
  s.ces,
  s.ces_max,
  coalesce(s.ces_high_is_easy, true) AS ces_high_is_easy,
  s.resolved,
  coalesce(s.queue, c.queue, '') AS queue,
  coalesce(s.channel, c.channel, 'voice') AS channel,
  coalesce(s.reason, c.reason) AS reason,
  coalesce(s.agent, c.agent) AS agent,
  coalesce(s.team, c.team) AS team,
  CAST(CAST(coalesce(s.responded_at, c.started_at) AS DATE) AS VARCHAR) AS date,
  count(*) AS answers,
  s.import_id,
  count(*) AS source_rows,
  min(s.source_row) AS first_row,
  max(s.source_row) AS last_row
FROM survey s
LEFT JOIN referred c ON c.contact_id = s.contact_ref
WHERE s.client_id = $client_id
GROUP BY ALL
ORDER BY ALL
