-- Question: which mark was stored with each contact itself, and what happened in it? For sources without a survey of their own.
-- Grain: one row per contact that carries a mark.
-- Parameters: $client_id; $days, the window in which an earlier contact makes this one a repeat.
-- Reads: csat IS NOT NULL
-- Units: marks on their own scale; seconds; counts. repeat_contact is null in the first days of the data: what came before is not known; and for a contact that the company began.
WITH with_earlier AS (
  SELECT
    *,
    max(started_at) FILTER (WHERE coalesce(direction, 'inbound') = 'inbound') OVER (
      PARTITION BY customer_key ORDER BY started_at, contact_id, source_row ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS earlier_at,
    min(started_at) OVER () AS first_at
  FROM contact
  WHERE client_id = $client_id
)
SELECT
  csat,
  csat_max,
  CAST(NULL AS DOUBLE) AS ces,
  CAST(NULL AS DOUBLE) AS ces_max,
  true AS ces_high_is_easy,
  coalesce(channel, 'voice') AS channel,
  journey_episode AS episode,
  customer_key AS customer,
  wait_s AS wait,
  coalesce(handle_s, talk_s + coalesce(hold_s, 0) + wrap_s) AS handle_time,
  hold_s AS hold_time,
  CAST(transferred AS INTEGER) AS transferred,
  CASE
    WHEN customer_key IS NULL OR coalesce(direction, 'inbound') <> 'inbound' THEN NULL
    WHEN started_at - earlier_at <= to_days(CAST($days AS INTEGER)) THEN 1
    WHEN started_at < first_at + to_days(CAST($days AS INTEGER)) THEN NULL
    ELSE 0
  END AS repeat_contact,
  CAST(first_contact_resolved AS INTEGER) AS first_time_right,
  CAST(NULL AS INTEGER) AS resolved_by_customer,
  reopened,
  replies,
  first_response_s AS first_response,
  resolution_s AS resolution_time,
  import_id,
  1 AS source_rows,
  source_row AS first_row,
  source_row AS last_row
FROM with_earlier
WHERE csat IS NOT NULL
ORDER BY import_id, source_row
