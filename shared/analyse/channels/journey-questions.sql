-- Question: how many contacts does one question of a customer take, and which other channels does it need?
-- Grain: one row per channel in which questions begin and other channel that they touched; other_channel is null for all questions together.
-- Parameters: $client_id; $days within which a contact belongs to the same question.
-- Units: questions; contacts. Questions that began in the last days of the data are left out: how they go on is not known.
WITH keyed AS (
  SELECT
    customer_key,
    coalesce(channel, 'voice') AS channel,
    started_at,
    contact_id,
    source_row,
    coalesce(contact_id, import_id || ':' || source_row) AS contact_key,
    lag(started_at) OVER (PARTITION BY customer_key ORDER BY started_at, contact_id, source_row) AS earlier_at,
    max(started_at) OVER () AS last_at
  FROM contact
  WHERE client_id = $client_id AND customer_key IS NOT NULL AND coalesce(direction, 'inbound') = 'inbound'
),
numbered AS (
  SELECT
    *,
    count_if(earlier_at IS NULL OR started_at - earlier_at > to_days(CAST($days AS INTEGER)))
      OVER (PARTITION BY customer_key ORDER BY started_at, contact_id, source_row ROWS UNBOUNDED PRECEDING) AS question
  FROM keyed
),
questions AS (
  SELECT
    customer_key,
    question,
    arg_min(channel, (started_at, coalesce(contact_id, ''), source_row)) AS channel,
    -- A contact told in several rows, such as a transferred call, is one contact.
    count(DISTINCT contact_key) AS contacts,
    list_sort(list(DISTINCT channel)) AS touched
  FROM numbered
  GROUP BY customer_key, question
  HAVING min(started_at) < max(last_at) - to_days(CAST($days AS INTEGER))
)
SELECT channel, CAST(NULL AS VARCHAR) AS other_channel, count(*) AS questions, sum(contacts) AS contacts
FROM questions
GROUP BY channel
UNION ALL
SELECT channel, other_channel, count(*) AS questions, sum(contacts) AS contacts
FROM (SELECT channel, contacts, unnest(touched) AS other_channel FROM questions)
WHERE other_channel <> channel
GROUP BY channel, other_channel
ORDER BY channel, other_channel NULLS FIRST
