-- Question: how many hours were agents signed in each day?
-- Grain: one row per first day of a period.
-- Parameters: $client_id.
-- Units: hours; days of the period.
SELECT CAST(date AS VARCHAR) AS date, CAST(round(coalesce(period_s, 86400) / 86400) AS INTEGER) AS days, sum(signed_in_s) / 3600 AS hours
FROM agent_period
WHERE client_id = $client_id AND signed_in_s IS NOT NULL
GROUP BY ALL
ORDER BY ALL
