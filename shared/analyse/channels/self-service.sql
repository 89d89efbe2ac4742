-- Question: how many self-service sessions were solved, handed over to an agent or broken off, about what, and where did they go?
-- Grain: one row per topic, receiving channel and import.
-- Parameters: $client_id.
-- Units: sessions. Each count has beside it the sessions of the same rows: a source that does not tell a count says nothing about it.
SELECT
  coalesce(topic, '') AS topic,
  coalesce(handed_over_to, '') AS handed_over_to,
  sum(sessions) AS sessions,
  sum(sessions) FILTER (WHERE solved IS NOT NULL) AS solvable,
  sum(solved) AS solved,
  sum(sessions) FILTER (WHERE handed_over IS NOT NULL) AS transferable,
  sum(handed_over) AS handed_over,
  sum(sessions) FILTER (WHERE abandoned IS NOT NULL) AS breakable,
  sum(abandoned) AS abandoned,
  import_id,
  count(*) AS source_rows,
  min(source_row) AS first_row,
  max(source_row) AS last_row
FROM self_service
WHERE client_id = $client_id
GROUP BY ALL
ORDER BY ALL
