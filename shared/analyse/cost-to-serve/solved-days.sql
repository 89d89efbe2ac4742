-- Question: how many contacts were solved each day, through which channel?
-- Grain: one row per day and channel.
-- Parameters: $client_id.
-- Units: contacts of which the source says whether they were solved (in the first contact where it says that), and those solved.
SELECT
  CAST(CAST(started_at AS DATE) AS VARCHAR) AS date,
  coalesce(channel, 'voice') AS channel,
  count(coalesce(first_contact_resolved, resolved)) AS known,
  count_if(coalesce(first_contact_resolved, resolved)) AS solved
FROM contact
WHERE client_id = $client_id AND coalesce(direction, 'inbound') = 'inbound'
GROUP BY ALL
ORDER BY ALL
