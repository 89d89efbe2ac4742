-- Question: which share of the scheduled time was lost to absence, and which share of the present time was off the plan, per day?
-- Grain: one row per day and import.
-- Parameters: $client_id.
-- Units: seconds; scheduled_s counts only agent-days whose absence (or presence) is recorded.
SELECT
  CAST(date AS VARCHAR) AS date,
  sum(scheduled_s) FILTER (WHERE absent_s IS NOT NULL OR present_s IS NOT NULL) AS scheduled_s,
  sum(least(scheduled_s, coalesce(absent_s, scheduled_s - present_s))) FILTER (WHERE scheduled_s IS NOT NULL) AS absent_s,
  sum(greatest(0, scheduled_s - coalesce(absent_s, 0))) FILTER (WHERE adherent_s IS NOT NULL) AS present_s,
  sum(adherent_s) FILTER (WHERE scheduled_s IS NOT NULL) AS adherent_s,
  import_id,
  count(*) AS source_rows,
  min(source_row) AS first_row,
  max(source_row) AS last_row
FROM adherence
WHERE client_id = $client_id
GROUP BY date, import_id
ORDER BY date, import_id
