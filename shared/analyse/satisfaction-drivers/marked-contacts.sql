-- Question: which mark was stored with each contact itself, and what happened in it? For sources without a survey of their own.
-- Grain: one row per contact that carries a mark; where a channel and episode have more than $most of those, as many drawn by chance.
-- Parameters: $client_id; $days, the window in which an earlier contact makes this one a repeat; $most, answers per channel and episode.
-- Reads: csat IS NOT NULL
-- Units: marks on their own scale; seconds; counts. answers_told counts all answers of the channel and episode. repeat_contact is null in the first days of the channel's data: what came before is not known; and for a contact that the company began.
WITH marked AS (
  SELECT
    *,
    coalesce(contact_id, import_id || ':' || source_row) AS contact_key,
    count(*) OVER (PARTITION BY coalesce(channel, 'voice'), journey_episode) AS answers_told
  FROM contact
  WHERE client_id = $client_id AND csat IS NOT NULL
  -- The draw follows from the rows themselves, so that it can be repeated.
  QUALIFY row_number() OVER (PARTITION BY coalesce(channel, 'voice'), journey_episode ORDER BY hash(source_row, import_id), source_row) <= $most
),
one_contact AS (
  -- A contact told in several rows, such as a transferred call, does not repeat itself. Only customers who gave a mark matter here.
  SELECT
    customer_key,
    coalesce(contact_id, import_id || ':' || source_row) AS contact_key,
    min(started_at) AS began_at,
    bool_or(coalesce(direction, 'inbound') = 'inbound') AS incoming
  FROM contact
  WHERE client_id = $client_id AND customer_key IN (SELECT customer_key FROM marked)
  GROUP BY ALL
),
with_earlier AS (
  SELECT
    *,
    max(began_at) FILTER (WHERE incoming) OVER (
      PARTITION BY customer_key ORDER BY began_at, contact_key ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS earlier_at
  FROM one_contact
),
bounds AS (
  SELECT coalesce(channel, 'voice') AS bounded, min(started_at) AS first_at FROM contact WHERE client_id = $client_id GROUP BY ALL
)
SELECT
  csat,
  csat_max,
  CAST(NULL AS DOUBLE) AS ces,
  CAST(NULL AS DOUBLE) AS ces_max,
  true AS ces_high_is_easy,
  coalesce(channel, 'voice') AS channel,
  journey_episode AS episode,
  marked.customer_key AS customer,
  wait_s AS wait,
  coalesce(handle_s, talk_s + coalesce(hold_s, 0) + wrap_s) AS handle_time,
  hold_s AS hold_time,
  CAST(transferred AS INTEGER) AS transferred,
  CASE
    WHEN marked.customer_key IS NULL OR coalesce(direction, 'inbound') <> 'inbound' THEN NULL
    WHEN began_at - earlier_at <= to_days(CAST($days AS INTEGER)) THEN 1
    WHEN began_at < first_at + to_days(CAST($days AS INTEGER)) THEN NULL
    ELSE 0
  END AS repeat_contact,
  CAST(first_contact_resolved AS INTEGER) AS first_time_right,
  CAST(NULL AS INTEGER) AS resolved_by_customer,
  reopened,
  replies,
  first_response_s AS first_response,
  resolution_s AS resolution_time,
  answers_told,
  import_id,
  1 AS source_rows,
  source_row AS first_row,
  source_row AS last_row
FROM marked
LEFT JOIN with_earlier ON with_earlier.customer_key = marked.customer_key AND with_earlier.contact_key = marked.contact_key
JOIN bounds ON bounded = coalesce(channel, 'voice')
ORDER BY import_id, source_row
