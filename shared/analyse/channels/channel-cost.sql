-- Question: what does each channel cost per contact?
-- Grain: one row per channel; costs without a channel cannot be shared out and are left out.
-- Parameters: $client_id.
-- Units: amount in the currency of the source (only euro is added up); contacts.
SELECT coalesce(channel, '') AS channel, sum(amount) AS amount, sum(contacts) AS contacts
FROM cost
WHERE client_id = $client_id AND coalesce(currency, 'EUR') = 'EUR' AND channel IS NOT NULL
GROUP BY ALL
ORDER BY channel
