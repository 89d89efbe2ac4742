-- Question: what did customers answer about satisfaction and effort, per channel and stage of the journey?
-- Grain: one row per channel, episode, mark, scale and import; an answer without own channel or episode takes those of its contact.
-- Parameters: $client_id.
-- Units: marks on their own scale; answers.
WITH referred AS (
  SELECT contact_id, any_value(channel) AS channel, any_value(journey_episode) AS journey_episode
  FROM contact
  WHERE client_id = $client_id AND contact_id IS NOT NULL
  GROUP BY contact_id
)
SELECT
  coalesce(s.channel, c.channel, 'voice') AS channel,
  coalesce(s.journey_episode, c.journey_episode) AS episode,
  s.csat,
  s.csat_max,
  s.ces,
  s.ces_max,
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
