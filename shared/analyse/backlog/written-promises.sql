-- Question: how soon were written questions answered and solved, against what is promised?
-- Grain: one row per channel.
-- Parameters: $client_id; $first_response_s and $resolution_s, the promises in seconds.
-- Units: counts; seconds. A question without answer counts as missed once it has waited longer than the promise, and not before.
WITH written AS (
  SELECT
    coalesce(channel, 'ticket') AS channel,
    first_response_s,
    coalesce(resolution_s, epoch(ended_at) - epoch(started_at)) AS resolution_s,
    epoch(max(coalesce(ended_at, started_at)) OVER ()) - epoch(started_at) AS waited_s
  FROM contact
  WHERE client_id = $client_id AND channel IN ('email', 'ticket', 'message') AND coalesce(direction, 'inbound') = 'inbound'
)
SELECT
  channel,
  count(first_response_s) AS answered,
  count_if(first_response_s <= $first_response_s) AS answered_within,
  count_if(first_response_s IS NOT NULL OR waited_s > $first_response_s) AS answer_known,
  median(first_response_s) AS first_response_median_s,
  count(resolution_s) AS solved,
  count_if(resolution_s <= $resolution_s) AS solved_within,
  count_if(resolution_s IS NOT NULL OR waited_s > $resolution_s) AS solution_known,
  median(resolution_s) AS resolution_median_s
FROM written
GROUP BY ALL
ORDER BY channel
