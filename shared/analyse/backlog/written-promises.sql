-- Question: how soon were written questions answered and solved, against what is promised?
-- Grain: one row per channel.
-- Parameters: $client_id; per written channel the promise of a first answer ($email_answer_s, $ticket_answer_s, $message_answer_s) and of a solution ($email_solved_s, $ticket_solved_s, $message_solved_s), in seconds.
-- Reads: channel IN ('email', 'ticket', 'message') AND coalesce(direction, 'inbound') = 'inbound'
-- Units: counts; seconds. A question without answer counts as missed once it has waited longer than the promise, and not before: until the last moment that its channel tells.
WITH written AS (
  SELECT
    channel,
    CASE channel WHEN 'email' THEN $email_answer_s WHEN 'ticket' THEN $ticket_answer_s ELSE $message_answer_s END AS answer_promised_s,
    CASE channel WHEN 'email' THEN $email_solved_s WHEN 'ticket' THEN $ticket_solved_s ELSE $message_solved_s END AS solution_promised_s,
    first_response_s,
    coalesce(resolution_s, epoch(ended_at) - epoch(started_at)) AS resolution_s,
    epoch(max(coalesce(ended_at, started_at)) OVER (PARTITION BY channel)) - epoch(started_at) AS waited_s
  FROM contact
  WHERE client_id = $client_id AND channel IN ('email', 'ticket', 'message') AND coalesce(direction, 'inbound') = 'inbound'
)
SELECT
  channel,
  count(first_response_s) AS answered,
  count_if(first_response_s <= answer_promised_s) AS answered_within,
  count_if(first_response_s IS NOT NULL OR waited_s > answer_promised_s) AS answer_known,
  median(first_response_s) AS first_response_median_s,
  count(resolution_s) AS solved,
  count_if(resolution_s <= solution_promised_s) AS solved_within,
  count_if(resolution_s IS NOT NULL OR waited_s > solution_promised_s) AS solution_known,
  median(resolution_s) AS resolution_median_s
FROM written
GROUP BY ALL
ORDER BY channel
