/** Files that never had a header, and files that lost it. */
import { type ImportCase, loads, refuses, rowsText, text } from './case';

/** Interval rows of a CMS table as a script unloads them: date, start, interval, acd, split, then items. */
const cmsRows = (items: (day: number, slot: number) => readonly number[]): (readonly (string | number)[])[] =>
  [13, 14].flatMap((day) =>
    Array.from({ length: 8 }, (_, slot) => {
      const minutes = 8 * 60 + slot * 30;
      return [`06/${day}/2024`, Math.floor(minutes / 60) * 100 + (minutes % 60), 30, 1, 101, ...items(day, slot)];
    }),
  );
const counts = (day: number, slot: number) => {
  const [answered, abandoned] = [18 + ((slot * 5 + day) % 7), (slot + day) % 4];
  return { answered, abandoned, offered: answered + abandoned, inTime: answered - 3 - (slot % 2), talk: answered * 251 + slot };
};

const cms = cmsRows((day, slot) => {
  const { answered, abandoned, offered, inTime, talk } = counts(day, slot);
  return [offered, answered, abandoned, inTime, talk, answered * 63, 4 + (slot % 3)];
});
const offered = cms.reduce((sum, row) => sum + Number(row[5]), 0);

/** Two sets of counts that each add up: calls of the split and calls of something else. */
const openSums = cmsRows((day, slot) => {
  const one = counts(day, slot);
  const other = counts(day + 1, slot + 2);
  return [one.offered, one.answered, one.abandoned, other.offered + 7, other.answered + 7, other.abandoned, one.talk];
});

const asterisk = [
  '"","0612345678","1001","from-trunk","""Jan"" <0612345678>","SIP/trunk-01","SIP/1001-02","Queue","verkoop,tT,,,60","2024-06-13 08:00:01","2024-06-13 08:00:12","2024-06-13 08:04:01",240,229,"ANSWERED","DOCUMENTATION","1718258401.12"',
  '"","0687654321","1001","from-trunk","0687654321","SIP/trunk-03","","Queue","verkoop,tT,,,60","2024-06-13 08:02:10","","2024-06-13 08:02:40",30,0,"NO ANSWER","DOCUMENTATION","1718258530.15"',
  '"","0611111111","1002","from-trunk","0611111111","SIP/trunk-05","SIP/1002-06","Queue","service,tT,,,60","2024-06-13 09:15:00","2024-06-13 09:15:20","2024-06-13 09:20:20",320,300,"ANSWERED","DOCUMENTATION","1718262900.21"',
];
const smdr = [
  '2024/06/13 08:00:01,00:03:49,11,0612345678,I,1001,1001,,0,1000161,0,E1001,Jan de Vries,T9001,Line 1.1,12,0,',
  '2024/06/13 08:02:10,00:00:00,30,0687654321,I,1001,1001,,0,1000162,0,V9500,VM Channel 1,T9002,Line 1.2,0,0,',
  '2024/06/13 09:15:00,00:05:00,20,1002,O,0611111111,0611111111,,0,1000163,0,E1002,Els Bakker,T9003,Line 1.3,0,0,',
];
const lines = (list: readonly string[]): Buffer => Buffer.from(list.map((line) => `${line}\n`).join(''));

export const withoutHeaderCases: readonly ImportCase[] = [
  loads(
    'no-header-avaya-cms.txt',
    rowsText(cms, '\t'),
    {
      fact: 'queue_interval',
      system: 'avaya_cms',
      reason: 'fact_no_header:Avaya CMS',
      loaded: 16,
      columns: { row_date: 'interval_start', starttime: 'interval_start', intrvl: 'interval_s', callsoffered: 'offered', J: null },
      first: {
        interval_start: '2024-06-13T08:00:00',
        interval_s: 1800,
        offered: cms[0]?.[5],
        answered: cms[0]?.[6],
        abandoned: cms[0]?.[7],
      },
      last: { interval_start: '2024-06-14T11:30:00', within_threshold: cms.at(-1)?.[8] },
      sums: { offered },
    },
    ['header_supplied', 'threshold_unknown'],
  ),
  refuses('no-header-two-sums.txt', rowsText(openSums, '\t'), 'no_table_found', 'no_header_open:Avaya CMS|'),
  refuses(
    'no-header-unknown.csv',
    text(`
    1;20;18;2
    2;22;20;2
    3;24;22;2
    4;26;23;3`),
    'no_table_found',
    'no_header',
  ),
  loads(
    'no-header-asterisk-master.csv',
    lines(asterisk),
    {
      fact: 'contact',
      system: 'asterisk',
      reason: 'fact_no_header:Asterisk',
      loaded: 3,
      columns: { start: 'started_at', billsec: 'talk_s', disposition: 'answered', lastdata: null },
      first: {
        started_at: '2024-06-13T08:00:01',
        answered: true,
        answered_at: '2024-06-13T08:00:12',
        talk_s: 229,
        contact_id: '1718258401.12',
      },
      last: { talk_s: 300, ended_at: '2024-06-13T09:20:20' },
    },
    ['header_supplied'],
  ),
  loads(
    'no-header-ip-office-smdr.csv',
    lines(smdr),
    {
      fact: 'contact',
      system: 'avaya_ip_office',
      loaded: 3,
      columns: { 'Call Start': 'started_at', 'Ring Time': 'wait_s', 'Hold Time': 'hold_s', Party1Name: null },
      first: { started_at: '2024-06-13T08:00:01', talk_s: 229, wait_s: 11, direction: 'inbound', contact_id: '1000161' },
      last: { direction: 'outbound', talk_s: 300 },
    },
    ['header_supplied'],
  ),
  loads(
    'plan-with-beschikbaar.csv',
    text(`
    Datum;Interval;Prognose;Benodigd;Beschikbaar
    13-06-2024;08:00-08:30;20;4,5;4
    13-06-2024;08:30-09:00;24;5,2;5
    13-06-2024;09:00-09:30;30;6,1;5`),
    {
      fact: 'plan_interval',
      loaded: 3,
      columns: { Beschikbaar: 'scheduled_agents' },
      first: { forecast_volume: 20, required_agents: 4.5, scheduled_agents: 4 },
    },
  ),
];
