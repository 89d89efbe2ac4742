-- Question: which rows of which files hold the single contacts, and which of them say who the customer is?
-- Grain: one row per import.
-- Parameters: $client_id.
-- Reads: coalesce(direction, 'inbound') = 'inbound'
-- Units: rows.
SELECT
  import_id,
  count(*) AS source_rows,
  min(source_row) AS first_row,
  max(source_row) AS last_row,
  count(customer_key) AS keyed_rows,
  min(source_row) FILTER (WHERE customer_key IS NOT NULL) AS first_keyed_row,
  max(source_row) FILTER (WHERE customer_key IS NOT NULL) AS last_keyed_row
FROM contact
WHERE client_id = $client_id AND coalesce(direction, 'inbound') = 'inbound'
GROUP BY ALL
ORDER BY import_id
