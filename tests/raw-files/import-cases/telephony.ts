import { type ImportCase, loads, text } from './case';

/** Telephone systems: a row per queue and interval, or per agent. */
export const telephonyCases: readonly ImportCase[] = [
  loads(
    'genesys-queue-interval-ms.csv',
    text(`
    Interval Start,Interval End,Media Type,Queue Name,Offer,Answer,Abandon,Met SLA,Service Level %,ASA,Avg Handle,Total Talk,Total Hold,Total ACW,Transfer
    2024-06-13T08:00:00+02:00,2024-06-13T08:30:00+02:00,voice,Sales,20,18,2,15,0.75,12500,330000,4500000,180000,1260000,1
    2024-06-13T08:30:00+02:00,2024-06-13T09:00:00+02:00,voice,Sales,24,20,4,14,0.5833,31000,345000,5200000,300000,1400000,2
    2024-06-13T09:00:00+02:00,2024-06-13T09:30:00+02:00,voice,Sales,30,27,3,20,0.6667,22000,310000,6480000,270000,1620000,0`),
    {
      fact: 'queue_interval',
      system: 'genesys_cloud',
      header_row: 1,
      loaded: 3,
      columns: {
        'Interval Start': 'interval_start',
        Offer: 'offered',
        Answer: 'answered',
        Abandon: 'abandoned',
        'Met SLA': 'within_threshold',
        ASA: 'wait_s',
        'Total ACW': 'wrap_s',
      },
      first: {
        interval_start: '2024-06-13T08:00:00',
        interval_s: 1800,
        queue: 'Sales',
        channel: 'voice',
        offered: 20,
        answered: 18,
        abandoned: 2,
        within_threshold: 15,
        wait_s: 225,
        talk_s: 4500,
        hold_s: 180,
        wrap_s: 1260,
        transferred: 1,
      },
      sums: { offered: 74, answered: 65 },
    },
    ['threshold_unknown'],
  ),
  loads(
    'avaya-cms-split.txt',
    text(`
    row_date\tstarttime\tintrvl\tsplit\tcallsoffered\tacdcalls\tabncalls\tacceptable\tacdtime\tacwtime\tholdacdtime\tanstime
    06/13/2024\t800\t30\t101\t20\t18\t2\t15\t4500\t1260\t180\t225
    06/13/2024\t830\t30\t101\t24\t20\t4\t14\t5200\t1400\t300\t620
    06/13/2024\t1400\t30\t101\t30\t27\t3\t20\t6480\t1620\t270\t594`),
    {
      fact: 'queue_interval',
      system: 'avaya_cms',
      loaded: 3,
      columns: {
        row_date: 'interval_start',
        starttime: 'interval_start',
        split: 'queue',
        callsoffered: 'offered',
        acdcalls: 'answered',
        abncalls: 'abandoned',
        acceptable: 'within_threshold',
        anstime: 'wait_s',
      },
      first: {
        interval_start: '2024-06-13T08:00:00',
        interval_s: 1800,
        queue: '101',
        offered: 20,
        answered: 18,
        within_threshold: 15,
        talk_s: 4500,
        wrap_s: 1260,
        wait_s: 225,
      },
      last: { interval_start: '2024-06-13T14:00:00' },
    },
    ['threshold_unknown'],
  ),
  loads(
    'avaya-cms-printed.csv',
    text(`
    Split/Skill: Sales
    Date: 13-06-2024

    Time;ACD Calls;Avg Speed Ans;Aband Calls;Avg Aband Time;Avg ACD Time;Avg ACW Time;% Within Serv Lvl
    8:00-8:30;18;:13;2;:25;4:10;1:10;75
    8:30-9:00;20;:31;4;:40;4:20;1:10;58
    9:00-9:30;27;:22;3;:18;4:00;1:00;67
    Total;65;:23;9;:29;4:09;1:06;66`),
    {
      fact: 'queue_interval',
      system: 'avaya_cms',
      header_row: 4,
      loaded: 3,
      skipped: { 1: 'title', 2: 'title', 3: 'blank', 8: 'total' },
      columns: { 'ACD Calls': 'answered', 'Avg ACD Time': 'talk_s', 'Avg ACW Time': 'wrap_s' },
      first: { answered: 18, abandoned: 2, offered: 20, wait_s: 234, talk_s: 4500, wrap_s: 1260 },
      sums: { answered: 65, abandoned: 9 },
    },
    ['date_from_words', 'derived_from_rate', 'threshold_unknown'],
  ),
  loads(
    'uccx-csq-interval.csv',
    text(`
    CSQ Name,Interval Start Time,Interval End Time,Service Level,Calls Presented,Calls Handled,Calls Abandoned,Avg Queue Time,Avg Handle Time,Handled within SL
    Sales,6/13/24 8:00:00 AM,6/13/24 8:30:00 AM,20,20,18,2,0:00:13,0:05:30,15
    Sales,6/13/24 8:30:00 AM,6/13/24 9:00:00 AM,20,24,20,4,0:00:31,0:05:45,14
    Sales,6/13/24 1:00:00 PM,6/13/24 1:30:00 PM,20,30,27,3,0:00:22,0:05:10,20`),
    {
      fact: 'queue_interval',
      system: 'cisco_uccx',
      loaded: 3,
      columns: {
        'CSQ Name': 'queue',
        'Calls Presented': 'offered',
        'Calls Handled': 'answered',
        'Service Level': 'threshold_s',
        'Handled within SL': 'within_threshold',
      },
      first: { interval_start: '2024-06-13T08:00:00', threshold_s: 20, offered: 20, answered: 18, within_threshold: 15, handle_s: 5940 },
      last: { interval_start: '2024-06-13T13:00:00', handle_s: 8370 },
    },
  ),
  loads(
    'amazon-connect-historical.csv',
    text(`
    Queue,StartInterval,EndInterval,Contacts queued,Contacts handled,Contacts abandoned,Contacts answered 20 seconds,Average queue answer time,Average handle time,After contact work time
    BasicQueue,2024-06-13T06:00:00Z,2024-06-13T06:30:00Z,20,18,2,15,12.5,330,1260
    BasicQueue,2024-06-13T06:30:00Z,2024-06-13T07:00:00Z,24,20,4,14,31,345,1400
    BasicQueue,2024-06-13T07:00:00Z,2024-06-13T07:30:00Z,30,27,3,20,22,310,1620`),
    {
      fact: 'queue_interval',
      system: 'amazon_connect',
      loaded: 3,
      columns: {
        StartInterval: 'interval_start',
        'Contacts queued': 'offered',
        'Contacts answered 20 seconds': 'within_threshold',
        'Average queue answer time': 'wait_s',
        'Average handle time': 'handle_s',
      },
      first: {
        interval_start: '2024-06-13T08:00:00',
        interval_s: 1800,
        offered: 20,
        within_threshold: 15,
        threshold_s: 20,
        wait_s: 225,
        handle_s: 5940,
      },
    },
    ['utc_stamps'],
  ),
  loads(
    'five9-half-hour.csv',
    text(`
    DATE,HALF HOUR,SKILL,CALLS count,ABANDONED,SERVICE LEVEL,Average SPEED OF ANSWER,TALK TIME,AFTER CALL WORK TIME
    2024/06/13,08:00,Sales,20,2,75%,00:00:13,01:15:00,00:21:00
    2024/06/13,08:30,Sales,24,4,58.33%,00:00:31,01:26:40,00:23:20
    2024/06/13,09:00,Sales,30,3,66.67%,00:00:22,01:48:00,00:27:00`),
    {
      fact: 'queue_interval',
      system: 'five9',
      loaded: 3,
      columns: { 'CALLS count': 'offered', ABANDONED: 'abandoned', 'Average SPEED OF ANSWER': 'wait_s', 'TALK TIME': 'talk_s' },
      first: {
        interval_start: '2024-06-13T08:00:00',
        interval_s: 1800,
        offered: 20,
        abandoned: 2,
        talk_s: 4500,
        wrap_s: 1260,
        reported_service_level: 0.75,
      },
    },
    ['derived_from_rate', 'threshold_unknown'],
  ),
  loads(
    'dutch-acd-quarter-hours.csv',
    text(
      `
    Rapportage telefonie;;;;;;
    Periode: 13-06-2024 t/m 13-06-2024;;;;;;
    ;;;;;;
    Datum;Kwartier;Aangeboden;Beantwoord;Afgehaakt;Beantwoord binnen 20 sec;Gem. wachttijd
    13-06-2024;08:00-08:15;1.020;1.000;20;810;0:12
    13-06-2024;08:15-08:30;24;20;4;14;0:31
    13-06-2024;08:30-08:45;30;27;3;20;0:22
    Totaal;;1.074;1.047;27;844;0:13`,
      'windows-1252',
    ),
    {
      fact: 'queue_interval',
      system: 'dutch_excel',
      header_row: 4,
      loaded: 3,
      skipped: { 1: 'title', 2: 'title', 3: 'blank', 8: 'total' },
      columns: {
        Aangeboden: 'offered',
        Beantwoord: 'answered',
        'Beantwoord binnen 20 sec': 'within_threshold',
        'Gem. wachttijd': 'wait_s',
      },
      first: {
        interval_start: '2024-06-13T08:00:00',
        interval_s: 900,
        offered: 1020,
        answered: 1000,
        within_threshold: 810,
        threshold_s: 20,
        wait_s: 12_000,
      },
      sums: { offered: 1074 },
    },
  ),
];
