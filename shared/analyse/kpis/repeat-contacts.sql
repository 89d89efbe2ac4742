-- Question: how many contacts are followed by another contact of the same customer within seven days?
-- Grain: one row per queue, channel, agent, team, day and import. Contacts of the last seven days are left out: what follows them is not known yet.
-- Parameters: $client_id; $days.
-- Units: counts; contacts without a customer key do not count.
WITH keyed AS (
  SELECT *, lead(started_at) OVER (PARTITION BY customer_key ORDER BY started_at, contact_id, source_row) AS next_at,
    max(started_at) OVER () AS last_at
  FROM contact
  WHERE client_id = $client_id AND customer_key IS NOT NULL AND coalesce(direction, 'inbound') = 'inbound'
)
SELECT
  coalesce(queue, '') AS queue,
  coalesce(channel, 'voice') AS channel,
  agent,
  team,
  CAST(CAST(started_at AS DATE) AS VARCHAR) AS date,
  count(*) AS contacts,
  count_if(next_at IS NOT NULL AND next_at - started_at <= to_days(CAST($days AS INTEGER))) AS repeated,
  import_id,
  count(*) AS source_rows,
  min(source_row) AS first_row,
  max(source_row) AS last_row
FROM keyed
WHERE started_at < last_at - to_days(CAST($days AS INTEGER))
GROUP BY ALL
ORDER BY queue, channel, agent, date, import_id
