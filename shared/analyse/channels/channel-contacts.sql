-- Question: how many contacts came through each channel, as counted per queue and as single contacts?
-- Grain: one row per channel and kind of count (queue or contact).
-- Parameters: $client_id.
-- Units: contacts.
SELECT 'queue' AS counted_by, coalesce(channel, 'voice') AS channel, sum(offered) AS contacts
FROM queue_interval
WHERE client_id = $client_id
GROUP BY ALL
UNION ALL
SELECT 'contact' AS counted_by, coalesce(channel, 'voice') AS channel, count(*) AS contacts
FROM contact
WHERE client_id = $client_id AND coalesce(direction, 'inbound') = 'inbound'
GROUP BY ALL
ORDER BY counted_by, channel
