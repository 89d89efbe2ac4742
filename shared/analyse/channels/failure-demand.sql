-- Question: how many contacts left the customer without an answer that holds: they come back, call again after hanging up, are transferred, or ask how it stands?
-- Grain: one row for the client (part whole), one per channel and one per reason; contacts without a reason stand in no reason's row.
-- Parameters: $client_id; $days within which the customer comes back; $status_pattern, a regular expression for reasons that ask how it stands.
-- Reads: coalesce(direction, 'inbound') = 'inbound'
-- Units: contacts; each counts once among the failures. Where customers are known, contacts whose days are not over when their channel's data end are left out. For each contact after which a customer comes back one more contact comes, so both count the same.
WITH one_contact AS (
  -- A contact told in several rows, such as a transferred call, is one contact and does not follow itself.
  -- The keys as 64-bit hashes: ten million of those are sorted in a second, and texts are not.
  SELECT
    hash(coalesce(contact_id, import_id || ':' || source_row)) AS contact_key,
    min(CASE WHEN customer_key IS NOT NULL THEN hash(customer_key) END) AS customer,
    min(started_at) AS started_at,
    arg_min(coalesce(channel, 'voice'), started_at) AS channel,
    bool_or(coalesce(answered, true)) AS answered,
    bool_or(transferred) AS transferred,
    arg_min(reason, started_at) AS reason
  FROM contact
  WHERE client_id = $client_id AND coalesce(direction, 'inbound') = 'inbound'
  GROUP BY ALL
),
ends AS (
  SELECT channel, max(started_at) FILTER (WHERE customer IS NOT NULL) AS last_at FROM one_contact GROUP BY channel
),
judged AS (
  SELECT
    channel,
    reason,
    answered,
    CASE WHEN customer IS NULL THEN NULL ELSE coalesce(next_at - started_at <= to_days(CAST($days AS INTEGER)), false) END AS came_back,
    transferred,
    CASE WHEN reason IS NULL THEN NULL ELSE regexp_matches(lower(reason), $status_pattern) END AS status_question
  FROM (
    SELECT
      *,
      lead(started_at) OVER (PARTITION BY customer ORDER BY started_at, contact_key) AS next_at
    FROM one_contact
  ) JOIN ends USING (channel)
  WHERE last_at IS NULL OR started_at < last_at - to_days(CAST($days AS INTEGER))
)
SELECT
  CASE WHEN grouping(channel) = 0 THEN 'channel' WHEN grouping(reason) = 0 THEN 'reason' ELSE 'whole' END AS part,
  coalesce(CASE WHEN grouping(channel) = 0 THEN channel WHEN grouping(reason) = 0 THEN reason END, '') AS name,
  count(*) AS contacts,
  count_if(coalesce(came_back, false) OR coalesce(transferred, false) OR coalesce(status_question, false)) AS failures,
  count(came_back) FILTER (WHERE answered) AS answered_with_customer,
  count_if(came_back AND answered) AS repeats,
  count(came_back) FILTER (WHERE NOT answered) AS left_with_customer,
  count_if(came_back AND NOT answered) AS retries,
  count(transferred) AS with_transferred,
  count_if(transferred) AS transferred,
  count(status_question) AS with_reason,
  count_if(status_question) AS status_questions
FROM judged
GROUP BY GROUPING SETS ((), (channel), (reason))
HAVING count(*) > 0 AND NOT (grouping(reason) = 0 AND reason IS NULL)
ORDER BY part, name
