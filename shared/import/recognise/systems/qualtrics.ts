import { defineSystem } from './define';

/** Qualtrics response export: two extra rows under the header (question text and import ids). */
export const qualtrics = defineSystem({
  id: 'qualtrics',
  name: 'Qualtrics',
  sure: [
    'StartDate',
    'EndDate',
    'RecordedDate',
    'ResponseId',
    'ResponseID',
    'IPAddress',
    'RecipientEmail',
    'RecipientLastName',
    'ExternalReference',
    'DistributionChannel',
    'UserLanguage',
    'Q_NPS',
    'Q_CSAT',
    'Q_CES',
    'LocationLatitude',
  ],
  headers: ['Status', 'Progress', 'Finished', 'Duration (in seconds)', 'Q1', 'Q2', 'Q3'],
});
