-- Question: how large, how complex and how mature is this service organisation?
-- Grain: one row for the client; every fact is added up by itself before anything is divided.
-- Parameters: $client_id.
-- Units: counts; seconds; shares 0..1; marks of satisfaction as top answers and all answers on scales of 5, 7 and 10.
WITH finest AS (
  -- A day told as a whole and in half hours is one day.
  SELECT *
  FROM queue_interval
  WHERE client_id = $client_id
  QUALIFY interval_start IS NULL OR interval_s IS NULL
    OR interval_s = min(interval_s) OVER (PARTITION BY coalesce(queue, ''), coalesce(channel, 'voice'), CAST(interval_start AS DATE))
),
queued AS (
  SELECT coalesce(channel, 'voice') AS channel, sum(offered) AS contacts FROM finest GROUP BY ALL
),
single AS (
  SELECT coalesce(channel, 'voice') AS channel, count(*) AS contacts
  FROM contact WHERE client_id = $client_id AND coalesce(direction, 'inbound') = 'inbound' GROUP BY ALL
),
volume AS (
  SELECT sum(CASE WHEN queued.contacts > 0 THEN queued.contacts ELSE single.contacts END) AS contacts
  FROM queued FULL JOIN single ON queued.channel = single.channel
),
days AS (
  SELECT min(day) AS first_day, max(day) AS last_day
  FROM (
    SELECT CAST(interval_start AS DATE) AS day FROM queue_interval WHERE client_id = $client_id
    UNION ALL SELECT CAST(started_at AS DATE) FROM contact WHERE client_id = $client_id
  )
),
people AS (
  SELECT coalesce(nullif(count(DISTINCT a.agent), 0), (SELECT nullif(count(DISTINCT agent), 0) FROM contact WHERE client_id = $client_id)) AS agents
  FROM agent_period a WHERE a.client_id = $client_id
),
intervals AS (
  SELECT
    sum(within_threshold) / nullif(sum(offered) FILTER (WHERE within_threshold IS NOT NULL), 0) AS service_level,
    sum(coalesce(handle_s, talk_s + coalesce(hold_s, 0) + wrap_s)) AS handle_s,
    sum(answered) FILTER (WHERE coalesce(handle_s, talk_s + coalesce(hold_s, 0) + wrap_s) IS NOT NULL) AS handled,
    sum(transferred) AS transferred,
    sum(answered) FILTER (WHERE transferred IS NOT NULL) AS transferable,
    sum(first_contact_resolved) AS resolved,
    sum(answered) FILTER (WHERE first_contact_resolved IS NOT NULL) AS resolvable
  FROM finest
),
contacts AS (
  SELECT
    -- Systems write a handle time of zero for who hung up.
    sum(coalesce(handle_s, talk_s + coalesce(hold_s, 0) + wrap_s)) FILTER (WHERE coalesce(answered, true)) AS handle_s,
    count(coalesce(handle_s, talk_s + coalesce(hold_s, 0) + wrap_s)) FILTER (WHERE coalesce(answered, true)) AS handled,
    count_if(transferred) FILTER (WHERE coalesce(answered, true)) AS transferred,
    count(transferred) FILTER (WHERE coalesce(answered, true)) AS transferable,
    count_if(first_contact_resolved) AS resolved,
    count(first_contact_resolved) AS resolvable,
    avg(replies) AS replies,
    count_if(reopened > 0) / nullif(count(reopened), 0) AS reopened,
    median(first_response_s) AS first_response
  FROM contact WHERE client_id = $client_id AND coalesce(direction, 'inbound') = 'inbound'
),
reasons AS (
  SELECT 1 - sum(n * n) / (sum(n) * sum(n)) AS variety
  FROM (SELECT CAST(count(*) AS DOUBLE) AS n FROM contact WHERE client_id = $client_id AND reason IS NOT NULL GROUP BY reason)
),
self_help AS (
  SELECT sum(solved) / nullif(sum(sessions) FILTER (WHERE solved IS NOT NULL), 0) AS solved FROM self_service WHERE client_id = $client_id
),
answers AS (
  SELECT count_if(csat >= CASE WHEN csat_max <= 1 THEN 1 WHEN csat_max <= 7 THEN csat_max - 1 ELSE 0.8 * csat_max END) / nullif(count(*), 0) AS top
  FROM survey WHERE client_id = $client_id AND csat IS NOT NULL AND csat_max IS NOT NULL
)
SELECT
  volume.contacts AS contacts,
  date_diff('day', first_day, last_day) + 1 AS days,
  people.agents AS agents,
  coalesce(intervals.handle_s / nullif(intervals.handled, 0), contacts.handle_s / nullif(contacts.handled, 0)) AS handle_time,
  contacts.replies AS replies_per_contact,
  contacts.reopened AS reopened_rate,
  coalesce(intervals.transferred / nullif(intervals.transferable, 0), contacts.transferred / nullif(contacts.transferable, 0)) AS transfer_rate,
  reasons.variety AS reason_variety,
  self_help.solved AS self_service_solved,
  intervals.service_level AS service_level,
  coalesce(contacts.resolved / nullif(contacts.resolvable, 0), intervals.resolved / nullif(intervals.resolvable, 0)) AS first_time_right,
  contacts.first_response AS first_response,
  answers.top AS satisfaction_top
FROM volume, days, people, intervals, contacts, reasons, self_help, answers
WHERE volume.contacts > 0
