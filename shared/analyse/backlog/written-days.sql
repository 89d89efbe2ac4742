-- Question: how many written questions were opened and closed each day, and since when had they waited?
-- Grain: one row per day, channel and kind of moment (opened or closed).
-- Parameters: $client_id.
-- Units: counts; sums of the moments of opening in seconds since 1970, from which the age of the stock follows.
WITH written AS (
  SELECT
    coalesce(channel, 'ticket') AS channel,
    started_at AS opened_at,
    coalesce(ended_at, started_at + to_microseconds(CAST(resolution_s * 1000000 AS BIGINT))) AS closed_at
  FROM contact
  WHERE client_id = $client_id AND channel IN ('email', 'ticket', 'message') AND coalesce(direction, 'inbound') = 'inbound'
)
SELECT CAST(CAST(opened_at AS DATE) AS VARCHAR) AS date, channel, 'opened' AS moment, count(*) AS questions, sum(epoch(opened_at)) AS opened_sum
FROM written
GROUP BY ALL
UNION ALL
SELECT CAST(CAST(closed_at AS DATE) AS VARCHAR) AS date, channel, 'closed' AS moment, count(*) AS questions, sum(epoch(opened_at)) AS opened_sum
FROM written
WHERE closed_at IS NOT NULL
GROUP BY ALL
ORDER BY channel, date, moment
