-- Question: how many contacts does one question of a customer take, and which other channels does it need?
-- Grain: one row per channel in which questions begin and other channel that they touched; other_channel is null for all questions together.
-- Parameters: $client_id; $days within which a contact belongs to the same question.
-- Reads: customer_key IS NOT NULL AND coalesce(direction, 'inbound') = 'inbound'
-- Units: questions; contacts. Questions that began in the last days of their channel's data are left out: how they go on is not known.
WITH channel_numbers AS (
  SELECT channel, row_number() OVER (ORDER BY channel) - 1 AS number
  FROM (SELECT DISTINCT coalesce(channel, 'voice') AS channel FROM contact WHERE client_id = $client_id)
),
keyed AS (
  -- Keys as 64-bit hashes and channels as numbers: ten million of those are sorted in a second, and texts are not.
  SELECT
    hash(customer_key) AS customer,
    hash(coalesce(contact_id, import_id || ':' || source_row)) AS contact_key,
    epoch_us(started_at) AS moment,
    number
  FROM contact
  JOIN channel_numbers ON channel_numbers.channel = coalesce(contact.channel, 'voice')
  WHERE client_id = $client_id AND customer_key IS NOT NULL AND coalesce(direction, 'inbound') = 'inbound'
),
one_contact AS (
  -- A contact told in several rows, such as a transferred call, is one contact on the channel where it began.
  SELECT customer, contact_key, min(moment * 64 + number) AS begun, bit_or(1::BIGINT << number) AS touched
  FROM keyed
  GROUP BY ALL
),
started AS (
  SELECT *, coalesce(begun // 64 - lag(begun // 64) OVER (PARTITION BY customer ORDER BY begun, contact_key) > $days * 86400000000, true) AS starts
  FROM one_contact
),
numbered AS (
  SELECT *, count_if(starts) OVER (PARTITION BY customer ORDER BY begun, contact_key ROWS UNBOUNDED PRECEDING) AS question
  FROM started
),
questions AS (
  SELECT min(begun) AS begun, count(*) AS contacts, bit_or(touched) AS touched
  FROM numbered
  GROUP BY customer, question
),
counted AS (
  SELECT begun % 64 AS number, touched, count(*) AS questions, sum(contacts) AS contacts
  FROM questions JOIN (SELECT number, max(moment) AS last_moment FROM keyed GROUP BY number) ends ON ends.number = begun % 64
  WHERE begun // 64 < last_moment - $days * 86400000000
  GROUP BY ALL
)
SELECT first.channel AS channel, CAST(NULL AS VARCHAR) AS other_channel, sum(questions) AS questions, sum(contacts) AS contacts
FROM counted JOIN channel_numbers first USING (number)
GROUP BY ALL
UNION ALL
SELECT first.channel, other.channel AS other_channel, sum(questions) AS questions, sum(contacts) AS contacts
FROM counted JOIN channel_numbers first USING (number), channel_numbers other
WHERE other.number <> first.number AND (touched >> other.number) % 2 = 1
GROUP BY ALL
ORDER BY channel, other_channel NULLS FIRST
