import { defineSystem } from './define';

/** Verint workforce management; -- stands for missing. */
export const verint = defineSystem({
  id: 'verint',
  name: 'Verint',
  sure: [
    'Fcst Contacts',
    'Fcst AHT',
    'Actual Volume',
    'Contact Volume (Forecast)',
    'Contact Volume (Actual)',
    'AHT (Forecast)',
    'AHT (Actual)',
    'FTE Required',
    'FTE Scheduled',
    'Staffing Required',
    'Staffing Scheduled',
    'Service Level Actual',
    '% in Adherence',
    'Time Out of Adherence',
    'Scheduled FTE',
    'Required FTE',
  ],
  headers: [
    'Period',
    'Queue',
    'Campaign',
    'Organization',
    'Employee',
    'Activity',
    'Adherence',
    'Date',
    'Interval',
    'Required',
    'Scheduled',
  ],
  seconds: /aht/i,
});
