-- Question: how long did contacts take (and their parts), how many were transferred, solved at once, followed up in time and reopened, by agent and by what the team does not choose?
-- Grain: one row per agent, team, day (only where someone changed team), queue, channel, reason, part of the day and weekday (only where asked) and import.
-- Parameters: $client_id; $by_day, $by_part and $by_weekday 1 or 0; $email_s, $ticket_s and $message_s, within how many seconds a first answer is promised in each written channel.
-- Reads: agent IS NOT NULL AND coalesce(direction, 'inbound') = 'inbound' AND coalesce(answered, true)
-- Units: counts; seconds; squares in seconds squared. Only answered incoming contacts.
WITH handled AS (
  SELECT *, CASE channel WHEN 'email' THEN $email_s WHEN 'ticket' THEN $ticket_s WHEN 'message' THEN $message_s END AS promised_s, coalesce(handle_s, talk_s + coalesce(hold_s, 0) + wrap_s) AS handled_s
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
  CASE WHEN $by_part = 0 THEN NULL WHEN hour(started_at) < 11 THEN 'morning' WHEN hour(started_at) < 14 THEN 'midday' WHEN hour(started_at) < 17 THEN 'afternoon' ELSE 'evening' END AS part_of_day,
  CASE WHEN $by_weekday = 1 THEN CAST(isodow(started_at) AS VARCHAR) END AS weekday,
  count(*) AS contacts,
  count(handled_s) AS with_handle,
  sum(handled_s) AS handle_s,
  sum(handled_s * handled_s) AS handle_squares,
  count(transferred) AS with_transferred,
  count_if(transferred) AS transferred,
  count(first_contact_resolved) AS with_resolved,
  count_if(first_contact_resolved) AS resolved,
  count(talk_s) AS with_talk,
  sum(talk_s) AS talk_s,
  sum(talk_s * talk_s) AS talk_squares,
  count(hold_s) AS with_hold,
  sum(hold_s) AS hold_s,
  sum(hold_s * hold_s) AS hold_squares,
  count(wrap_s) AS with_wrap,
  sum(wrap_s) AS wrap_s,
  sum(wrap_s * wrap_s) AS wrap_squares,
  count_if(promised_s IS NOT NULL AND first_response_s IS NOT NULL) AS with_follow_up,
  count_if(promised_s IS NOT NULL AND first_response_s <= promised_s) AS followed_up,
  count(reopened) AS with_reopened,
  count_if(reopened > 0) AS reopened,
  import_id,
  count(*) AS source_rows,
  min(source_row) AS first_row,
  max(source_row) AS last_row
FROM handled
GROUP BY ALL
ORDER BY ALL
