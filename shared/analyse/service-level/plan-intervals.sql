-- Question: what was forecast, required, scheduled and present in each interval of each queue?
-- Grain: one row per queue, interval start and import. The same measure in two files is the same plan told twice, so imports are not added up.
-- Parameters: $client_id.
-- Units: contacts, seconds (mean handle time weighted by forecast), average positions, shares 0..1; interval_start is local wall time.
SELECT
  coalesce(queue, '') AS queue,
  interval_start,
  max(interval_s) AS interval_s,
  sum(forecast_volume) AS forecast_volume,
  coalesce(
    sum(forecast_aht_s * forecast_volume) / nullif(sum(forecast_volume) FILTER (WHERE forecast_aht_s IS NOT NULL), 0),
    avg(forecast_aht_s)
  ) AS forecast_aht_s,
  sum(forecast_repeat_share * forecast_volume) / nullif(sum(forecast_volume) FILTER (WHERE forecast_repeat_share IS NOT NULL), 0) AS forecast_repeat_share,
  sum(required_agents) AS required_agents,
  sum(scheduled_agents) AS scheduled_agents,
  sum(present_agents) AS present_agents,
  sum(on_queue_agents) AS on_queue_agents,
  import_id,
  count(*) AS source_rows,
  min(source_row) AS first_row,
  max(source_row) AS last_row
FROM plan_interval
WHERE client_id = $client_id
GROUP BY coalesce(queue, ''), interval_start, import_id
ORDER BY queue, interval_start, import_id
