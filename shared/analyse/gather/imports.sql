-- Question: which file and sheet does each loaded table come from?
-- Grain: one row per import (one table of one sheet of one file).
-- Parameters: $client_id.
-- Units: first_day and last_day are ISO dates; null where the table has no moment.
SELECT import_id, file, sheet, fact, reading->'period'->>0 AS first_day, reading->'period'->>1 AS last_day
FROM import
WHERE client_id = $client_id
ORDER BY import_id
