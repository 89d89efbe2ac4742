-- Question: which service-level target do the client's own files print?
-- Grain: one row per target, the most frequent first.
-- Parameters: $client_id.
-- Units: target as a share 0..1; rows of plan or queue that print it.
WITH printed AS (
  SELECT service_level_target FROM plan_interval WHERE client_id = $client_id
  UNION ALL
  SELECT service_level_target FROM queue_interval WHERE client_id = $client_id
)
SELECT round(service_level_target, 4) AS target, count(*) AS intervals
FROM printed
WHERE service_level_target > 0 AND service_level_target <= 1
GROUP BY 1
ORDER BY 2 DESC, 1 DESC
