import type { FactName } from '../../shared/schema';

/** An export written by hand in the style of a vendor's documentation: headers as the vendor prints them, values as its reports show them. */
export interface VendorExport {
  readonly system: string;
  readonly file: string;
  readonly fact: FactName;
  readonly text: string;
  /** Rows of data, and one row that must come out like this (0 is the first). */
  readonly rows: number;
  readonly row: Readonly<Record<string, string | number | boolean | null>>;
}

const two = (number: number) => String(number).padStart(2, '0');
const clock = (seconds: number) => [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60].map(two).join(':');
const table = (header: string, count: number, line: (row: number) => readonly (string | number)[], delimiter = ',') =>
  [header, ...Array.from({ length: count }, (_, row) => line(row).join(delimiter))].join('\r\n');

/** Half hours from 08:00, nine a day, on the 13th and later, so that no day can be a month. */
const half = (row: number) => ({ day: 13 + Math.floor(row / 9), minutes: 480 + (row % 9) * 30 });
const hourOf = (row: number) => `${two(Math.floor(half(row).minutes / 60))}:${two(half(row).minutes % 60)}`;

export const vendorExports: readonly VendorExport[] = [
  {
    system: 'genesys_pureconnect',
    file: 'IWrkgrpQueueStats.csv',
    fact: 'queue_interval',
    rows: 18,
    // Each interval twice: by report group, and '*' for all of them together.
    text: table(
      'cName,cReportGroup,cHKey3,cType,dIntervalStart,nDuration,nEnteredAcd,nAbandonedAcd,nAnsweredAcd,nAcdSvcLvl,tAnsweredAcd,tAbandonedAcd,tTalkAcd,tHoldAcd,tAcw',
      36,
      (row) => {
        const at = Math.floor(row / 2);
        const start = `2024-05-${half(at).day} ${hourOf(at)}:00.000`;
        return ['Service', row % 2 ? '*' : 'Call', '*', 'W', start, 1800, 20 + at, 2, 18 + at, 15, 400 + at, 60, 3600, 40, 500];
      },
    ),
    row: { queue: 'Service', channel: 'voice', offered: 20, answered: 18, within_threshold: 15, wait_s: 400, interval_s: 1800 },
  },
  {
    system: 'amazon_connect',
    file: 'HistoricalMetricsReport.csv',
    fact: 'queue_interval',
    rows: 27,
    text: table(
      'Queue,StartInterval,EndInterval,Contacts queued,Contacts handled,Contacts abandoned,Average queue answer time,Contacts answered 20 seconds,Average handle time',
      27,
      (row) => {
        const start = `2024-05-${half(row).day}T${hourOf(row)}:00Z`;
        return [
          'BasicQueue',
          start,
          `2024-05-${half(row).day}T${hourOf(row + 1)}:00Z`,
          40 + row,
          36 + row,
          4,
          clock(15 + row),
          30 + row,
          clock(240),
        ];
      },
    ),
    row: {
      interval_start: '2024-05-13T10:00:00',
      queue: 'BasicQueue',
      offered: 40,
      answered: 36,
      abandoned: 4,
      within_threshold: 30,
      wait_s: 540,
      handle_s: 8640,
    },
  },
  {
    system: 'five9',
    file: 'Queue by half hour.csv',
    fact: 'queue_interval',
    rows: 27,
    text: table(
      'DATE,HALF HOUR,SKILL,CALLS count,ABANDONED count,SERVICE LEVEL count,SERVICE LEVEL,Average SPEED OF ANSWER,Average HANDLE TIME',
      27,
      (row) => [`05/${half(row).day}/2024`, hourOf(row), 'Sales', 50 + row, 5, 36 + row, '80.00%', clock(12), clock(300)],
    ),
    row: { interval_start: '2024-05-13T08:00:00', queue: 'Sales', offered: 50, abandoned: 5 },
  },
  {
    system: 'five9',
    file: 'Call Log.csv',
    fact: 'contact',
    rows: 30,
    text: table(
      'CALL ID,TIMESTAMP,CAMPAIGN,CALL TYPE,AGENT NAME,DISPOSITION,ANI,QUEUE WAIT TIME,TALK TIME,HOLD TIME,AFTER CALL WORK TIME,HANDLE TIME',
      30,
      (row) => [
        300000 + row,
        `"Mon, ${13 + (row % 15)} May 2024 09:${two(row)}:00"`,
        'Support',
        'Inbound',
        `Agent ${row % 5}`,
        row % 6 === 0 ? 'Abandon' : 'Resolved',
        `+3161234${1000 + row}`,
        clock(10 + row),
        clock(row % 6 === 0 ? 0 : 200),
        clock(0),
        clock(row % 6 === 0 ? 0 : 40),
        clock(row % 6 === 0 ? 0 : 240),
      ],
    ),
    row: { contact_id: '300000', started_at: '2024-05-13T09:00:00', wait_s: 10 },
  },
  {
    system: 'talkdesk',
    file: 'Contacts.csv',
    fact: 'contact',
    rows: 30,
    text: table(
      'Interaction ID,Contact Type,Started At,Answered At,Finished At,Ring Groups,Handling Agent,Wait Time,Talk Time,Hold Time,After Call Work Time,Handle Time,Inside Service Level (Yes /No)',
      30,
      (row) => [
        `td-${row}`,
        'inbound',
        `2024-05-${13 + (row % 15)} 09:${two(row)}:00`,
        `2024-05-${13 + (row % 15)} 09:${two(row)}:15`,
        `2024-05-${13 + (row % 15)} 09:${two(row + 5)}:00`,
        'Billing',
        `Agent ${row % 5}`,
        15,
        200 + row,
        0,
        45,
        245 + row,
        row % 4 === 0 ? 'No' : 'Yes',
      ],
    ),
    row: {
      contact_id: 'td-0',
      started_at: '2024-05-13T09:00:00',
      queue: 'Billing',
      agent: 'Agent 0',
      wait_s: 15,
      talk_s: 200,
      wrap_s: 45,
      handle_s: 245,
    },
  },
  {
    system: 'nice',
    file: 'Contact history.csv',
    fact: 'contact',
    rows: 30,
    text: table(
      'Contact_ID,Master_Contact_ID,Media_Name,Skill_Name,Agent_No,Agent_Name,Team_Name,Start_Date,Start_Time,InQueue,Talk_Time,Hold_Time,ACW_Seconds,Handle_Time,Abandon_Time',
      30,
      (row) => [
        900000 + row,
        900000 + row,
        'Voice',
        'Service EN',
        4000 + (row % 5),
        `Agent ${row % 5}`,
        'Team Blue',
        `5/${13 + (row % 15)}/2024`,
        `9:${two(row)}:00 AM`,
        12 + row,
        210,
        5,
        30,
        245,
        0,
      ],
    ),
    row: {
      contact_id: '900000',
      started_at: '2024-05-13T09:00:00',
      queue: 'Service EN',
      team: 'Team Blue',
      wait_s: 12,
      talk_s: 210,
      handle_s: 245,
    },
  },
  {
    system: 'nice',
    file: 'IEX intraday.csv',
    fact: 'plan_interval',
    rows: 27,
    text: table('Date,Time,CT,FcstCR,ActCR,FcstAHT,ActAHT,Revised Required,Scheduled Open,Actual Open', 27, (row) => [
      `05/${half(row).day}/2024`,
      hourOf(row),
      'Service',
      60 + row,
      64 + row,
      250,
      270,
      12,
      11,
      10,
    ]),
    row: { interval_start: '2024-05-13T08:00:00', forecast_volume: 60, forecast_aht_s: 250, required_agents: 12, scheduled_agents: 11 },
  },
  {
    system: 'verint',
    file: 'Verint interval.csv',
    fact: 'plan_interval',
    rows: 27,
    text: table(
      'Period;Queue;Contact Volume (Forecast);Contact Volume (Actual);AHT (Forecast);AHT (Actual);FTE Required;FTE Scheduled',
      27,
      (row) => [
        `${half(row).day}/05/2024 ${hourOf(row)}`,
        'Klantenservice',
        60 + row,
        row === 4 ? '--' : 58 + row,
        240,
        row === 4 ? '--' : 251,
        9.5,
        9,
      ],
      ';',
    ),
    row: {
      interval_start: '2024-05-13T08:00:00',
      queue: 'Klantenservice',
      forecast_volume: 60,
      forecast_aht_s: 240,
      required_agents: 9.5,
      scheduled_agents: 9,
    },
  },
  {
    system: 'salesforce',
    file: 'Case report.csv',
    fact: 'contact',
    rows: 30,
    text: table('Case Number,Case Owner,Case Origin,Status,Case Reason,Date/Time Opened,Date/Time Closed,Age (Hours)', 30, (row) => [
      `0000${1000 + row}`,
      `Owner ${row % 5}`,
      ['Phone', 'Email', 'Web'][row % 3] ?? '',
      'Closed',
      'Invoice',
      `5/${13 + (row % 15)}/2024 9:${two(row)} AM`,
      `5/${13 + (row % 15)}/2024 3:${two(row)} PM`,
      6,
    ]),
    row: {
      contact_id: '00001000',
      agent: 'Owner 0',
      reason: 'Invoice',
      started_at: '2024-05-13T09:00:00',
      ended_at: '2024-05-13T15:00:00',
    },
  },
  {
    system: 'freshdesk',
    file: 'tickets-export.csv',
    fact: 'contact',
    rows: 30,
    text: table(
      'Ticket ID,Subject,Status,Priority,Source,Type,Agent,Group,Created time,Resolved time,Closed time,Last updated time,First response time (in hrs),Resolution time (in hrs),Agent interactions,Customer interactions,Resolution status',
      30,
      (row) => [
        5000 + row,
        'Delivery',
        'Closed',
        'Low',
        ['Email', 'Phone', 'Chat'][row % 3] ?? '',
        'Question',
        `Agent ${row % 5}`,
        'Support',
        `2024-05-${13 + (row % 15)} 09:${two(row)}:00`,
        `2024-05-${13 + (row % 15)} 12:${two(row)}:00`,
        `2024-05-${13 + (row % 15)} 12:${two(row)}:30`,
        `2024-05-${13 + (row % 15)} 13:00:00`,
        '00:30:00',
        '03:00:00',
        2,
        1,
        'Within SLA',
      ],
    ),
    row: {
      contact_id: '5000',
      channel: 'email',
      agent: 'Agent 0',
      started_at: '2024-05-13T09:00:00',
      first_response_s: 1800,
      resolution_s: 10_800,
    },
  },
  {
    system: 'servicenow',
    file: 'incident.csv',
    fact: 'contact',
    rows: 30,
    text: table(
      'number,opened_at,resolved_at,closed_at,contact_type,assignment_group,assigned_to,category,state,reopen_count,reassignment_count,calendar_duration',
      30,
      (row) => [
        `INC00${1000 + row}`,
        `2024-05-${13 + (row % 15)} 09:${two(row)}:00`,
        `2024-05-${13 + (row % 15)} 11:${two(row)}:00`,
        `2024-05-${13 + (row % 15)} 12:${two(row)}:00`,
        ['Phone', 'Email', 'Self-service'][row % 3] ?? '',
        'Service Desk',
        `Agent ${row % 5}`,
        'Software',
        'Closed',
        row % 9 === 0 ? 1 : 0,
        0,
        7200 + row,
      ],
    ),
    row: {
      contact_id: 'INC001000',
      channel: 'voice',
      queue: 'Service Desk',
      agent: 'Agent 0',
      reopened: 1,
      started_at: '2024-05-13T09:00:00',
    },
  },
  {
    system: 'hubspot',
    file: 'hubspot-tickets.csv',
    fact: 'contact',
    rows: 30,
    text: table(
      'Ticket ID,Ticket name,Pipeline,Ticket status,Create date,Close date,Ticket owner,Source,Category,Time to close (HH:mm:ss),Time to first agent reply (HH:mm:ss)',
      30,
      (row) => [
        77000 + row,
        'Question',
        'Support Pipeline',
        'Closed',
        `2024-05-${13 + (row % 15)} 09:${two(row)}`,
        `2024-05-${13 + (row % 15)} 13:${two(row)}`,
        `Owner ${row % 5}`,
        ['EMAIL', 'CHAT', 'PHONE'][row % 3] ?? '',
        'Billing',
        '04:00:00',
        '00:20:00',
      ],
    ),
    row: { contact_id: '77000', channel: 'email', agent: 'Owner 0', resolution_s: 14_400, first_response_s: 1200 },
  },
];
