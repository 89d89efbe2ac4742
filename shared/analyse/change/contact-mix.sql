-- Question: how many contacts were solved at once, transferred and answered in writing before and after a day, by queue, channel, reason and agent?
-- Grain: one row per part (queue, channel, reason or agent), name and side of the day; agents also per team that the source gives.
-- Parameters: $client_id; $before_first, $before_last, $after_first, $after_last, days; $channels, names with commas between; $queue, empty for all.
-- Reads: coalesce(direction, 'inbound') = 'inbound'
-- Units: counts; seconds. As in contact-days.sql: of answered contacts, a first answer in writing of all.
WITH told AS (
  SELECT
    coalesce(queue, '') AS queue,
    coalesce(channel, 'voice') AS channel,
    coalesce(reason, '') AS reason,
    coalesce(agent, '') AS agent,
    coalesce(team, '') AS team,
    CAST(started_at AS DATE) >= CAST($after_first AS DATE) AS is_after,
    CASE WHEN coalesce(answered, true) THEN first_contact_resolved END AS solved,
    CASE WHEN coalesce(answered, true) THEN transferred END AS transferred,
    first_response_s
  FROM contact
  WHERE client_id = $client_id AND coalesce(direction, 'inbound') = 'inbound'
    AND (CAST(started_at AS DATE) BETWEEN CAST($before_first AS DATE) AND CAST($before_last AS DATE)
      OR CAST(started_at AS DATE) BETWEEN CAST($after_first AS DATE) AND CAST($after_last AS DATE))
    AND list_contains(string_split($channels, ','), coalesce(channel, 'voice'))
    AND ($queue = '' OR queue = $queue)
)
SELECT
  CASE WHEN grouping(queue) = 0 THEN 'queue' WHEN grouping(channel) = 0 THEN 'channel' WHEN grouping(reason) = 0 THEN 'reason' ELSE 'agent' END AS part,
  CASE WHEN grouping(queue) = 0 THEN queue WHEN grouping(channel) = 0 THEN channel WHEN grouping(reason) = 0 THEN reason ELSE agent END AS name,
  coalesce(team, '') AS team,
  is_after,
  count_if(solved) AS solved,
  count(solved) AS solvable,
  count_if(transferred) AS transferred,
  count(transferred) AS transferable,
  sum(first_response_s) AS first_response_s,
  count(first_response_s) AS responded
FROM told
GROUP BY GROUPING SETS ((is_after, queue), (is_after, channel), (is_after, reason), (is_after, agent, team))
ORDER BY part, name, team, is_after
