-- Question: how long did contacts take, how many were transferred, how many were solved at once, by agent and by what the team does not choose?
-- Grain: one row per agent, team, day (only where someone changed team), queue, channel, reason, part of the day, weekday and import.
-- Parameters: $client_id; $by_day 1 or 0.
-- Reads: agent IS NOT NULL AND coalesce(direction, 'inbound') = 'inbound' AND coalesce(answered, true)
-- Units: counts; seconds; squares in seconds squared. Only answered incoming contacts.
WITH handled AS (
  SELECT *, coalesce(handle_s, talk_s + coalesce(hold_s, 0) + wrap_s) AS handled_s
  FROM contact
  WHERE client_id = $client_id AND agent IS NOT NULL AND coalesce(direction, 'inbound') = 'inbound' AND coalesce(answered, true)
)
SELECT
  agent,
  team,
  CASE WHEN $by_day = 1 THEN CAST(CAST(started_at AS DATE) AS VARCHAR) END AS date,
  coalesce(queue, '') AS queue,
  coalesce(channel, 'voice') AS channel,
  coalesce(reason, '') AS reason,
  CASE WHEN hour(started_at) < 11 THEN 'morning' WHEN hour(started_at) < 14 THEN 'midday' WHEN hour(started_at) < 17 THEN 'afternoon' ELSE 'evening' END AS part_of_day,
  CAST(isodow(started_at) AS VARCHAR) AS weekday,
  count(*) AS contacts,
  count(handled_s) AS with_handle,
  sum(handled_s) AS handle_s,
  sum(handled_s * handled_s) AS handle_squares,
  count(transferred) AS with_transferred,
  count_if(transferred) AS transferred,
  count(first_contact_resolved) AS with_resolved,
  count_if(first_contact_resolved) AS resolved,
  import_id,
  count(*) AS source_rows,
  min(source_row) AS first_row,
  max(source_row) AS last_row
FROM handled
GROUP BY ALL
ORDER BY ALL
