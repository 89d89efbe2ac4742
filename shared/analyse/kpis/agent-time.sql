-- Question: how was the signed-in time of agents used?
-- Grain: one row per agent, team, first day of the period and import. Occupancy needs the handling and the ready time of the same row.
-- Parameters: $client_id.
-- Units: counts; times are totals in seconds.
WITH told AS (
  SELECT *, coalesce(handle_s, talk_s + coalesce(hold_s, 0) + wrap_s) AS handled_s
  FROM agent_period
  WHERE client_id = $client_id
),
ready AS (
  SELECT *, coalesce(
      ready_s,
      -- greatest() passes over null: without signed-in time nobody may look busy all day.
      CASE WHEN signed_in_s IS NOT NULL AND handled_s IS NOT NULL THEN greatest(0, signed_in_s - coalesce(not_ready_s, 0) - handled_s) END
    ) AS idle_s
  FROM told
)
SELECT
  agent,
  team,
  CAST(date AS VARCHAR) AS date,
  sum(handled) FILTER (WHERE handled_s IS NOT NULL) AS handled_with_time,
  sum(handled_s) FILTER (WHERE handled IS NOT NULL) AS handle_s,
  sum(handled_s) FILTER (WHERE idle_s IS NOT NULL) AS busy_s,
  sum(handled_s + idle_s) AS available_s,
  sum(handled) FILTER (WHERE transferred IS NOT NULL) AS handled_with_transferred,
  sum(transferred) FILTER (WHERE handled IS NOT NULL) AS transferred,
  sum(handled) FILTER (WHERE talk_s IS NOT NULL) AS handled_with_talk,
  sum(talk_s) FILTER (WHERE handled IS NOT NULL) AS talk_s,
  sum(handled) FILTER (WHERE hold_s IS NOT NULL) AS handled_with_hold,
  sum(hold_s) FILTER (WHERE handled IS NOT NULL) AS hold_s,
  sum(handled) FILTER (WHERE wrap_s IS NOT NULL) AS handled_with_wrap,
  sum(wrap_s) FILTER (WHERE handled IS NOT NULL) AS wrap_s,
  import_id,
  count(*) AS source_rows,
  min(source_row) AS first_row,
  max(source_row) AS last_row
FROM ready
GROUP BY agent, team, date, import_id
ORDER BY agent, date, import_id
