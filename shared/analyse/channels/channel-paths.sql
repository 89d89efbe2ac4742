-- Question: along which channels, in which order, do questions go that need more than one?
-- Grain: one row per path; a channel that comes twice in a row stands once.
-- Parameters: $client_id; $days within which a contact belongs to the same question.
-- Reads: customer_key IS NOT NULL AND coalesce(direction, 'inbound') = 'inbound'
-- Units: questions; contacts. Questions that began in the last days of their first channel's data are left out: how they go on is not known.
WITH channel_numbers AS (
  SELECT channel, row_number() OVER (ORDER BY channel) - 1 AS number
  FROM (SELECT DISTINCT coalesce(channel, 'voice') AS channel FROM contact WHERE client_id = $client_id)
),
keyed AS (
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
  SELECT customer, contact_key, min(moment * 64 + number) AS begun
  FROM keyed
  GROUP BY ALL
),
several AS (
  -- Most customers use one channel; only the others are put in order.
  SELECT *
  FROM one_contact
  WHERE customer IN (SELECT customer FROM one_contact GROUP BY customer HAVING min(begun % 64) <> max(begun % 64))
),
started AS (
  SELECT *, coalesce(begun // 64 - lag(begun // 64) OVER (PARTITION BY customer ORDER BY begun, contact_key) > $days * 86400000000, true) AS starts
  FROM several
),
numbered AS (
  SELECT *, count_if(starts) OVER (PARTITION BY customer ORDER BY begun, contact_key ROWS UNBOUNDED PRECEDING) AS question
  FROM started
),
steps AS (
  SELECT *, coalesce(lag(begun % 64) OVER (PARTITION BY customer, question ORDER BY begun, contact_key) <> begun % 64, true) AS changed
  FROM numbered
),
paths AS (
  SELECT min(begun) AS begun, count(*) AS contacts, string_agg(channel, ' > ' ORDER BY begun, contact_key) FILTER (WHERE changed) AS path
  FROM steps JOIN channel_numbers ON channel_numbers.number = begun % 64
  GROUP BY customer, question
)
SELECT path, count(*) AS questions, sum(contacts) AS contacts
FROM paths JOIN (SELECT number, max(moment) AS last_moment FROM keyed GROUP BY number) ends ON ends.number = begun % 64
WHERE begun // 64 < last_moment - $days * 86400000000 AND contains(path, ' > ')
GROUP BY ALL
ORDER BY questions DESC, path
