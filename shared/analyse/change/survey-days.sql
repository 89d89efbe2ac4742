-- Question: how satisfied were the customers who answered each day?
-- Grain: one row per day, scale and import; an answer without a date takes that of its contact.
-- Parameters: $client_id.
-- Reads: csat IS NOT NULL AND (responded_at IS NOT NULL OR contact_ref IN (SELECT contact_id FROM contact WHERE client_id = $client_id))
-- Units: sum of marks on the scale of csat_max; counts.
WITH referred AS (
  SELECT contact_id, min(started_at) AS started_at
  FROM contact
  WHERE client_id = $client_id AND contact_id IN (SELECT contact_ref FROM survey WHERE client_id = $client_id)
  GROUP BY contact_id
)
SELECT
  CAST(CAST(coalesce(s.responded_at, c.started_at) AS DATE) AS VARCHAR) AS date,
  s.csat_max,
  sum(s.csat) AS marks,
  count(*) AS answers,
  s.import_id,
  count(*) AS source_rows,
  min(s.source_row) AS first_row,
  max(s.source_row) AS last_row
FROM survey s
LEFT JOIN referred c ON c.contact_id = s.contact_ref
WHERE s.client_id = $client_id AND s.csat IS NOT NULL AND coalesce(s.responded_at, c.started_at) IS NOT NULL
GROUP BY ALL
ORDER BY date, s.csat_max, s.import_id
