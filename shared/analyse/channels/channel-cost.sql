-- Question: what does each channel cost per contact?
-- Grain: one row per channel; costs without a channel cannot be shared out and are left out.
-- Parameters: $client_id.
-- Units: euro (amounts in another currency are left out); contacts, null as soon as one amount does not tell its contacts.
SELECT coalesce(channel, '') AS channel, sum(amount) AS amount, CASE WHEN count(contacts) = count(*) THEN sum(contacts) END AS contacts
FROM cost
WHERE client_id = $client_id AND coalesce(currency, 'EUR') = 'EUR' AND channel IS NOT NULL
GROUP BY ALL
ORDER BY channel
