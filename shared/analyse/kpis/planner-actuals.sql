-- Question: what did the planning system forecast, and what did it record as really come?
-- Grain: one row per row of the plan that tells both.
-- Parameters: $client_id.
-- Reads: forecast_volume IS NOT NULL AND actual_volume IS NOT NULL
-- Units: contacts.
SELECT
  coalesce(queue, '') AS queue,
  CAST(CAST(interval_start AS DATE) AS VARCHAR) AS date,
  forecast_volume,
  actual_volume,
  import_id,
  1 AS source_rows,
  source_row AS first_row,
  source_row AS last_row
FROM plan_interval
WHERE client_id = $client_id AND forecast_volume IS NOT NULL AND actual_volume IS NOT NULL
ORDER BY queue, interval_start, import_id, source_row
