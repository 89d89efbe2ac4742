import { defineSystem } from './define';

/** HubSpot service hub tickets; times to close as HH:mm:ss. */
export const hubspot = defineSystem({
  id: 'hubspot',
  name: 'HubSpot',
  sure: [
    'Ticket name',
    'Ticket owner',
    'Pipeline',
    'Ticket status',
    'Create date',
    'Close date',
    'Time to close (HH:mm:ss)',
    'Time to first agent reply (HH:mm:ss)',
    'Associated Contact',
    'Associated Contact IDs',
    'Last activity date',
    'HubSpot team',
    'Number of times contacted',
    'Ticket ID',
    'Record ID',
    'hs_ticket_id',
    'hs_pipeline_stage',
    'createdate',
    'closed_date',
  ],
  headers: ['Source', 'Category', 'Priority', 'Resolution', 'Ticket description'],
});
