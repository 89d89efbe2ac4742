-- Question: how much scheduled time did each agent lose to absence, and how much of the present time was off the plan, per day?
-- Grain: one row per day, agent, team as the source names it, and import.
-- Parameters: $client_id.
-- Units: seconds; lost_s is unknown where neither absence nor presence is recorded, off_plan_s where adherence is not. Who worked longer than planned lost nothing.
WITH told AS (
  SELECT
    *,
    CASE
      WHEN scheduled_s > 0 AND coalesce(absent_s, scheduled_s - present_s) IS NOT NULL
      THEN greatest(0, least(scheduled_s, coalesce(absent_s, scheduled_s - present_s)))
    END AS lost_s,
    CASE WHEN scheduled_s > 0 AND adherent_s IS NOT NULL THEN greatest(0, scheduled_s - coalesce(absent_s, 0)) END AS there_s
  FROM adherence
  WHERE client_id = $client_id
)
SELECT
  CAST(date AS VARCHAR) AS date,
  agent,
  team,
  sum(scheduled_s) FILTER (WHERE lost_s IS NOT NULL) AS scheduled_s,
  sum(lost_s) AS lost_s,
  sum(there_s) AS there_s,
  sum(greatest(0, there_s - adherent_s)) FILTER (WHERE there_s IS NOT NULL) AS off_plan_s,
  import_id,
  count(*) AS source_rows,
  min(source_row) AS first_row,
  max(source_row) AS last_row
FROM told
GROUP BY date, agent, team, import_id
ORDER BY date, agent, team, import_id
