-- Question: which share of the scheduled time was lost to absence, and which share of the present time was off the plan, per day?
-- Grain: one row per day and import.
-- Parameters: $client_id.
-- Units: seconds; scheduled_s counts only agent-days whose absence (or presence) is recorded, present_s only those whose adherence is.
WITH told AS (
  SELECT
    *,
    -- least() and greatest() pass over null: without absence and presence nothing is known to be lost. Who worked longer than planned lost nothing.
    CASE
      WHEN scheduled_s > 0 AND coalesce(absent_s, scheduled_s - present_s) IS NOT NULL
      THEN greatest(0, least(scheduled_s, coalesce(absent_s, scheduled_s - present_s)))
    END AS lost_s
  FROM adherence
  WHERE client_id = $client_id
)
SELECT
  CAST(date AS VARCHAR) AS date,
  sum(scheduled_s) FILTER (WHERE lost_s IS NOT NULL) AS scheduled_s,
  sum(lost_s) AS absent_s,
  sum(greatest(0, scheduled_s - coalesce(absent_s, 0))) FILTER (WHERE scheduled_s > 0 AND adherent_s IS NOT NULL) AS present_s,
  sum(adherent_s) FILTER (WHERE scheduled_s > 0) AS adherent_s,
  import_id,
  count(*) AS source_rows,
  min(source_row) AS first_row,
  max(source_row) AS last_row
FROM told
GROUP BY date, import_id
ORDER BY date, import_id
