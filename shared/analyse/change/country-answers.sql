-- Question: in which country does the client work, as its profile says?
-- Grain: one row per distinct answer.
-- Parameters: $client_id.
-- Units: text, as answered.
SELECT DISTINCT answer
FROM profile
WHERE client_id = $client_id AND lower(trim(question)) IN ('land', 'country', 'vestigingsland', 'holiday_country')
ORDER BY answer
