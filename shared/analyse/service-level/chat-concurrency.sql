-- Question: how many chats does an agent have at once while having any?
-- Grain: one row per import.
-- Parameters: $client_id.
-- Reads: channel = 'chat' AND agent IS NOT NULL AND coalesce(direction, 'inbound') = 'inbound' AND coalesce(answered, true) AND coalesce(handle_s, talk_s, epoch(ended_at) - epoch(coalesce(answered_at, started_at)) - CASE WHEN answered_at IS NULL THEN coalesce(wait_s, 0) ELSE 0 END) > 0
-- Units: seconds. session_s adds up the length of every chat; busy_s is the time with at least one chat, overlaps counted once. A chat begins at its answer and lasts its handle time, else until its end.
WITH chats AS (
  SELECT
    agent,
    import_id,
    source_row,
    epoch(coalesce(answered_at, started_at)) + CASE WHEN answered_at IS NULL THEN coalesce(wait_s, 0) ELSE 0 END AS began,
    began + coalesce(handle_s, talk_s, epoch(ended_at) - began) AS ended
  FROM contact
  WHERE
    client_id = $client_id
    AND channel = 'chat'
    AND agent IS NOT NULL
    AND coalesce(direction, 'inbound') = 'inbound'
    AND coalesce(answered, true)
),
with_before AS (
  SELECT
    *,
    max(ended) OVER (PARTITION BY agent ORDER BY began, source_row ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS busy_until
  FROM chats
  WHERE ended > began
)
SELECT
  count(*) AS chats,
  sum(ended - began) AS session_s,
  sum(greatest(0, ended - greatest(began, coalesce(busy_until, began)))) AS busy_s,
  import_id,
  count(*) AS source_rows,
  min(source_row) AS first_row,
  max(source_row) AS last_row
FROM with_before
GROUP BY import_id
ORDER BY import_id
