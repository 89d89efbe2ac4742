-- Question: which rows of which files hold the single contacts?
-- Grain: one row per import.
-- Parameters: $client_id.
-- Reads: coalesce(direction, 'inbound') = 'inbound'
-- Units: rows.
SELECT import_id, count(*) AS source_rows, min(source_row) AS first_row, max(source_row) AS last_row
FROM contact
WHERE client_id = $client_id AND coalesce(direction, 'inbound') = 'inbound'
GROUP BY ALL
ORDER BY import_id
