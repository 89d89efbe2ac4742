-- Question: which rows of which files hold the written questions?
-- Grain: one row per channel and import.
-- Parameters: $client_id.
-- Reads: channel IN ('email', 'ticket', 'message') AND coalesce(direction, 'inbound') = 'inbound'
-- Units: rows.
SELECT coalesce(channel, 'ticket') AS channel, import_id, count(*) AS source_rows, min(source_row) AS first_row, max(source_row) AS last_row
FROM contact
WHERE client_id = $client_id AND channel IN ('email', 'ticket', 'message') AND coalesce(direction, 'inbound') = 'inbound'
GROUP BY ALL
ORDER BY channel, import_id
