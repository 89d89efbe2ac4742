-- Question: which file and sheet does each loaded table come from?
-- Grain: one row per import (one table of one sheet of one file).
-- Parameters: $client_id.
-- Units: none.
SELECT import_id, file, sheet, fact
FROM import
WHERE client_id = $client_id
ORDER BY import_id
