-- Question: how did contacts score in quality reviews?
-- Grain: one row per review (all criteria of one review together, or its total row alone where it has one) and import.
-- Parameters: $client_id.
-- Reads: (criterion IS NULL OR evaluation_id IS NULL OR evaluation_id NOT IN (SELECT total.evaluation_id FROM evaluation total WHERE total.client_id = $client_id AND total.criterion IS NULL AND total.evaluation_id IS NOT NULL))
-- Units: score and highest score on their own scale; the highest is null where one of the criteria does not tell it.
WITH rows_of_client AS (
  SELECT *, coalesce(evaluation_id, CAST(import_id AS VARCHAR) || ':' || CAST(source_row AS VARCHAR)) AS review,
    bool_or(criterion IS NULL) OVER (PARTITION BY coalesce(evaluation_id, CAST(import_id AS VARCHAR) || ':' || CAST(source_row AS VARCHAR))) AS has_total
  FROM evaluation
  WHERE client_id = $client_id AND score IS NOT NULL
)
SELECT
  review,
  any_value(agent) AS agent,
  any_value(team) AS team,
  any_value(channel) AS channel,
  any_value(reason) AS reason,
  any_value(evaluator) AS evaluator,
  any_value(contact_ref) AS contact_ref,
  CAST(CAST(min(evaluated_at) AS DATE) AS VARCHAR) AS date,
  sum(score) AS score,
  CASE WHEN count(max_score) = count(*) THEN sum(max_score) END AS max_score,
  import_id,
  count(*) AS source_rows,
  min(source_row) AS first_row,
  max(source_row) AS last_row
FROM rows_of_client
WHERE criterion IS NULL OR NOT has_total
GROUP BY review, import_id
ORDER BY review, import_id
