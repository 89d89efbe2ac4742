-- Question: what did each customer answer, and what happened in the contact that the answer is about?
-- Grain: one row per survey response; where a channel and episode have more than $most of those, as many drawn by chance. A contact told in several rows is first made one.
-- Parameters: $client_id; $days, the window in which an earlier contact makes this one a repeat; $most, answers per channel and episode.
-- Reads: (csat IS NOT NULL OR ces IS NOT NULL)
-- Units: marks on their own scale; seconds; counts. answers_told counts all answers of the channel and episode. repeat_contact is null in the first days of the channel's data: what came before is not known; and for a contact that the company began.
WITH answered AS (
  SELECT * FROM survey WHERE client_id = $client_id AND (csat IS NOT NULL OR ces IS NOT NULL)
),
referred AS (
  SELECT DISTINCT customer_key
  FROM contact
  WHERE client_id = $client_id AND contact_id IN (SELECT contact_ref FROM answered)
),
one_contact AS (
  -- Only contacts that an answer is about, and those of the same customers, matter here.
  SELECT
    contact_id,
    min(customer_key) AS customer_key,
    min(channel) AS channel,
    min(journey_episode) AS journey_episode,
    min(started_at) AS started_at,
    bool_or(coalesce(direction, 'inbound') = 'inbound') AS incoming,
    max(wait_s) AS wait_s,
    max(coalesce(handle_s, talk_s + coalesce(hold_s, 0) + wrap_s)) AS handle_s,
    max(hold_s) AS hold_s,
    bool_or(transferred) AS transferred,
    bool_and(first_contact_resolved) AS first_time_right,
    max(reopened) AS reopened,
    max(replies) AS replies,
    max(first_response_s) AS first_response_s,
    max(resolution_s) AS resolution_s
  FROM contact
  WHERE client_id = $client_id AND contact_id IS NOT NULL
    AND (customer_key IN (SELECT customer_key FROM referred) OR contact_id IN (SELECT contact_ref FROM answered))
  GROUP BY contact_id
),
with_earlier AS (
  SELECT
    *,
    max(started_at) FILTER (WHERE incoming) OVER (
      PARTITION BY customer_key ORDER BY started_at, contact_id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS earlier_at
  FROM one_contact
),
bounds AS (
  SELECT coalesce(channel, 'voice') AS channel, min(started_at) AS first_at
  FROM contact
  WHERE client_id = $client_id AND contact_id IS NOT NULL
  GROUP BY ALL
)
SELECT
  s.csat,
  s.csat_max,
  s.ces,
  s.ces_max,
  coalesce(s.ces_high_is_easy, true) AS ces_high_is_easy,
  coalesce(s.channel, c.channel, 'voice') AS channel,
  coalesce(s.journey_episode, c.journey_episode) AS episode,
  c.customer_key AS customer,
  c.wait_s AS wait,
  c.handle_s AS handle_time,
  c.hold_s AS hold_time,
  CAST(c.transferred AS INTEGER) AS transferred,
  CASE
    WHEN c.customer_key IS NULL OR NOT c.incoming THEN NULL
    WHEN c.started_at - c.earlier_at <= to_days(CAST($days AS INTEGER)) THEN 1
    WHEN c.started_at < bounds.first_at + to_days(CAST($days AS INTEGER)) THEN NULL
    ELSE 0
  END AS repeat_contact,
  CAST(c.first_time_right AS INTEGER) AS first_time_right,
  CAST(s.resolved AS INTEGER) AS resolved_by_customer,
  c.reopened,
  c.replies,
  c.first_response_s AS first_response,
  c.resolution_s AS resolution_time,
  count(*) OVER (PARTITION BY coalesce(s.channel, c.channel, 'voice'), coalesce(s.journey_episode, c.journey_episode)) AS answers_told,
  s.import_id,
  1 AS source_rows,
  s.source_row AS first_row,
  s.source_row AS last_row
FROM answered s
LEFT JOIN with_earlier c ON c.contact_id = s.contact_ref
LEFT JOIN bounds ON bounds.channel = coalesce(c.channel, 'voice')
-- The draw follows from the rows themselves, so that it can be repeated.
QUALIFY row_number() OVER (
  PARTITION BY coalesce(s.channel, c.channel, 'voice'), coalesce(s.journey_episode, c.journey_episode)
  ORDER BY hash(s.source_row, s.import_id), s.source_row
) <= $most
ORDER BY s.import_id, s.source_row
