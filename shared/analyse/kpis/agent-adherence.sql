-- Question: how much of the scheduled time was worked as planned, and how much was lost to absence?
-- Grain: one row per agent, team, day and import.
-- Parameters: $client_id.
-- Units: seconds. Each sum has beside it the scheduled time of the same rows; unscheduled days count for nothing.
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
  agent,
  team,
  CAST(date AS VARCHAR) AS date,
  sum(adherent_s) FILTER (WHERE scheduled_s > 0) AS adherent_s,
  sum(greatest(0, scheduled_s - coalesce(absent_s, 0))) FILTER (WHERE scheduled_s > 0 AND adherent_s IS NOT NULL) AS scheduled_with_adherent,
  sum(lost_s) AS absent_s,
  sum(scheduled_s) FILTER (WHERE lost_s IS NOT NULL) AS scheduled_with_absent,
  import_id,
  count(*) AS source_rows,
  min(source_row) AS first_row,
  max(source_row) AS last_row
FROM told
GROUP BY agent, team, date, import_id
ORDER BY agent, date, import_id
