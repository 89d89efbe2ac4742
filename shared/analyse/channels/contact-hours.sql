-- Question: at which hours do contacts come, per channel, as single contacts tell?
-- Grain: one row per channel, hour and import.
-- Parameters: $client_id.
-- Reads: started_at IS NOT NULL AND coalesce(direction, 'inbound') = 'inbound'
-- Units: contacts; hours of the local clock.
SELECT
  coalesce(channel, 'voice') AS channel,
  hour(started_at) AS hour,
  count(*) AS contacts,
  import_id,
  count(*) AS source_rows,
  min(source_row) AS first_row,
  max(source_row) AS last_row
FROM contact
WHERE client_id = $client_id AND started_at IS NOT NULL AND coalesce(direction, 'inbound') = 'inbound'
GROUP BY ALL
ORDER BY channel, hour, import_id
