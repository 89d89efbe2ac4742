-- Question: what was paid, for which channel and which days?
-- Grain: one row per cost row of the source.
-- Parameters: $client_id.
-- Units: amount in its currency; days of the period (a month when the source gives no length); contacts where the source counts them.
SELECT
  CAST(date AS VARCHAR) AS date,
  CASE
    WHEN period_s IS NULL THEN date_diff('day', date, CAST(date + INTERVAL 1 MONTH AS DATE))
    ELSE CAST(round(period_s / 86400) AS INTEGER)
  END AS days,
  channel,
  amount,
  coalesce(currency, 'EUR') AS currency,
  import_id,
  1 AS source_rows,
  source_row AS first_row,
  source_row AS last_row
FROM cost
WHERE client_id = $client_id
ORDER BY date, channel, import_id, source_row
