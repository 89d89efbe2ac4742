-- Question: how many contacts came only because an earlier one failed, was transferred, or the customer had to ask how it stands?
-- Grain: one row for the client (part whole), one per channel and one per reason; contacts without a reason stand in no reason's row.
-- Parameters: $client_id; $days within which a contact repeats an earlier one; $status_pattern, a regular expression for reasons that ask how it stands.
-- Units: contacts. Contacts of the first days are left out, whether they repeat one is not known; each contact counts once among the failures.
WITH one_contact AS (
  -- A contact told in several rows, such as a transferred call, is one contact and does not repeat itself.
  -- The keys as 64-bit hashes: ten million of those are sorted in a second, and texts are not.
  SELECT
    hash(coalesce(contact_id, import_id || ':' || source_row)) AS contact_key,
    min(CASE WHEN customer_key IS NOT NULL THEN hash(customer_key) END) AS customer,
    min(started_at) AS started_at,
    arg_min(coalesce(channel, 'voice'), started_at) AS channel,
    bool_or(transferred) AS transferred,
    arg_min(reason, started_at) AS reason
  FROM contact
  WHERE client_id = $client_id AND coalesce(direction, 'inbound') = 'inbound'
  GROUP BY ALL
),
judged AS (
  SELECT
    channel,
    reason,
    CASE WHEN customer IS NULL THEN NULL ELSE coalesce(started_at - earlier_at <= to_days(CAST($days AS INTEGER)), false) END AS repeated,
    transferred,
    CASE WHEN reason IS NULL THEN NULL ELSE regexp_matches(lower(reason), $status_pattern) END AS status_question
  FROM (
    SELECT
      *,
      lag(started_at) OVER (PARTITION BY customer ORDER BY started_at, contact_key) AS earlier_at
    FROM one_contact
  ), (SELECT min(started_at) AS first_at FROM one_contact)
  WHERE started_at >= first_at + to_days(CAST($days AS INTEGER))
)
SELECT
  CASE WHEN grouping(channel) = 0 THEN 'channel' WHEN grouping(reason) = 0 THEN 'reason' ELSE 'whole' END AS part,
  coalesce(CASE WHEN grouping(channel) = 0 THEN channel WHEN grouping(reason) = 0 THEN reason END, '') AS name,
  count(*) AS contacts,
  count_if(coalesce(repeated, false) OR coalesce(transferred, false) OR coalesce(status_question, false)) AS failures,
  count(repeated) AS with_customer,
  count_if(repeated) AS repeats,
  count(transferred) AS with_transferred,
  count_if(transferred) AS transferred,
  count(status_question) AS with_reason,
  count_if(status_question) AS status_questions
FROM judged
GROUP BY GROUPING SETS ((), (channel), (reason))
HAVING count(*) > 0 AND NOT (grouping(reason) = 0 AND reason IS NULL)
ORDER BY part, name
