-- Question: which team does each agent belong to, from when to when?
-- Grain: one row per roster row.
-- Parameters: $client_id.
-- Reads: team IS NOT NULL
-- Units: dates as YYYY-MM-DD; null valid_from or valid_to is open.
SELECT
  agent,
  agent_name,
  team,
  site,
  CAST(valid_from AS VARCHAR) AS valid_from,
  CAST(valid_to AS VARCHAR) AS valid_to,
  import_id,
  1 AS source_rows,
  source_row AS first_row,
  source_row AS last_row
FROM roster
WHERE client_id = $client_id AND team IS NOT NULL
ORDER BY agent, valid_from, import_id, source_row
