-- Question: how many contacts does each channel get in each stage of the customer journey, how long do they take, and does the customer come back?
-- Grain: one row per channel, episode and import.
-- Parameters: $client_id; $days within which a contact of the same customer is a return.
-- Reads: coalesce(direction, 'inbound') = 'inbound'
-- Units: rows of contacts; seconds. A return is known only of answered contacts with a customer key whose days are over when their channel's data end.
WITH incoming AS (
  SELECT *, coalesce(contact_id, import_id || ':' || source_row) AS contact_key
  FROM contact
  WHERE client_id = $client_id AND coalesce(direction, 'inbound') = 'inbound'
),
followed AS (
  -- A contact told in several rows, such as a transferred call, is not its own return.
  SELECT
    customer_key,
    contact_key,
    lead(min(started_at)) OVER (PARTITION BY customer_key ORDER BY min(started_at), contact_key) AS next_at
  FROM incoming
  WHERE customer_key IS NOT NULL
  GROUP BY customer_key, contact_key
),
ends AS (
  SELECT coalesce(channel, 'voice') AS channel, max(started_at) FILTER (WHERE customer_key IS NOT NULL) AS last_at FROM incoming GROUP BY ALL
)
SELECT
  coalesce(incoming.channel, 'voice') AS channel,
  journey_episode AS episode,
  count(*) AS contacts,
  count(coalesce(handle_s, talk_s + coalesce(hold_s, 0) + wrap_s)) FILTER (WHERE coalesce(answered, true)) AS with_handle,
  sum(coalesce(handle_s, talk_s + coalesce(hold_s, 0) + wrap_s)) FILTER (WHERE coalesce(answered, true)) AS handle_s,
  count_if(customer_key IS NOT NULL AND coalesce(answered, true) AND started_at < last_at - to_days(CAST($days AS INTEGER))) AS followable,
  count_if(customer_key IS NOT NULL AND coalesce(answered, true) AND started_at < last_at - to_days(CAST($days AS INTEGER)) AND next_at - started_at <= to_days(CAST($days AS INTEGER))) AS returned,
  import_id,
  count(*) AS source_rows,
  min(source_row) AS first_row,
  max(source_row) AS last_row
FROM incoming LEFT JOIN followed USING (customer_key, contact_key) JOIN ends ON ends.channel = coalesce(incoming.channel, 'voice')
GROUP BY ALL
ORDER BY ALL
