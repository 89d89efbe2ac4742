/** Interval and contact exports of telephony systems, in the style of each. */
import { type ImportCase, loads, text } from './case';

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
    'genesys-interactions.csv',
    text(`
    "Conversation ID","Date","Direction","Media Type","Queue","Agent Name","Abandoned","Total Talk","Total Hold","Total ACW","Wrap-up"
    "c-1","2024-06-13 08:01:12","Inbound","voice","Sales","Jan de Vries","No","310000","0","45000","Order"
    "c-2","2024-06-13 08:03:40","Inbound","voice","Sales","","Yes","","","",""
    "c-3","2024-06-13 08:04:02","Inbound","voice","Service","Els Bakker","No","250500","12000","30000","Invoice"`),
    {
      fact: 'contact',
      system: 'genesys_cloud',
      loaded: 3,
      columns: { 'Conversation ID': 'contact_id', Queue: 'queue', 'Agent Name': 'agent', 'Total Talk': 'talk_s', 'Wrap-up': 'reason' },
      first: {
        contact_id: 'c-1',
        started_at: '2024-06-13T08:01:12',
        direction: 'inbound',
        channel: 'voice',
        answered: true,
        talk_s: 310,
        hold_s: 0,
        wrap_s: 45,
      },
      last: { talk_s: 250.5 },
    },
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
    'amazon-connect-contacts.csv',
    text(`
    ContactId,InitiationTimestamp,ConnectedToAgentTimestamp,DisconnectTimestamp,Channel,Queue,Agent,InitiationMethod,Agent interaction time,After contact work time
    a1,2024-06-13T06:01:12Z,2024-06-13T06:01:42Z,2024-06-13T06:06:42Z,VOICE,BasicQueue,jvries,INBOUND,300,45
    a2,2024-06-13T06:03:40Z,,2024-06-13T06:04:40Z,VOICE,BasicQueue,,INBOUND,,
    a3,2024-06-13T06:04:02Z,2024-06-13T06:04:12Z,2024-06-13T06:08:12Z,VOICE,BasicQueue,ebakker,INBOUND,240,30`),
    {
      fact: 'contact',
      system: 'amazon_connect',
      loaded: 3,
      columns: {
        ContactId: 'contact_id',
        InitiationTimestamp: 'started_at',
        ConnectedToAgentTimestamp: 'answered_at',
        DisconnectTimestamp: 'ended_at',
        'Agent interaction time': 'talk_s',
      },
      first: {
        started_at: '2024-06-13T08:01:12',
        answered_at: '2024-06-13T08:01:42',
        ended_at: '2024-06-13T08:06:42',
        channel: 'voice',
        talk_s: 300,
        wrap_s: 45,
      },
    },
    ['utc_stamps'],
  ),
  loads(
    'five9-call-log.csv',
    text(`
    CALL ID,TIMESTAMP,CAMPAIGN,SKILL,CALL TYPE,DISPOSITION,AGENT NAME,QUEUE WAIT TIME,TALK TIME,HOLD TIME,AFTER CALL WORK TIME,ABANDONED,ANI
    300000001,"Thu, 13 Jun 2024 08:01:12",Main,Sales,Inbound,Sold,Jan de Vries,00:00:13,00:05:10,00:00:00,00:00:45,0,0612345678
    300000002,"Thu, 13 Jun 2024 08:03:40",Main,Sales,Inbound,Abandon,,00:01:00,00:00:00,00:00:00,00:00:00,1,0687654321
    300000003,"Thu, 13 Jun 2024 08:04:02",Main,Service,Inbound,Answered,Els Bakker,00:00:10,00:04:10,00:00:12,00:00:30,0,0611112222`),
    {
      fact: 'contact',
      system: 'five9',
      loaded: 3,
      columns: {
        'CALL ID': 'contact_id',
        TIMESTAMP: 'started_at',
        'QUEUE WAIT TIME': 'wait_s',
        'TALK TIME': 'talk_s',
        'AFTER CALL WORK TIME': 'wrap_s',
      },
      first: { started_at: '2024-06-13T08:01:12', wait_s: 13, talk_s: 310, wrap_s: 45, answered: true },
    },
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
    'talkdesk-contacts.csv',
    text(`
    interaction_id,call_type,start_time,end_time,talkdesk_phone_number,ring_groups,handling_agent,waiting_time,talk_time,disposition_code,Inside Service Level (Yes /No)
    td1,inbound,2024-06-13 08:01:12,2024-06-13 08:06:40,+31201234567,sales,Jan de Vries,13,310,order,Yes
    td2,missed,2024-06-13 08:03:40,2024-06-13 08:04:40,+31201234567,sales,,60,0,,No
    td3,inbound,2024-06-13 08:04:02,2024-06-13 08:08:30,+31201234567,service,Els Bakker,10,250,invoice,Yes`),
    {
      fact: 'contact',
      system: 'talkdesk',
      loaded: 3,
      columns: {
        interaction_id: 'contact_id',
        start_time: 'started_at',
        end_time: 'ended_at',
        handling_agent: 'agent',
        waiting_time: 'wait_s',
        talk_time: 'talk_s',
      },
      first: { contact_id: 'td1', started_at: '2024-06-13T08:01:12', wait_s: 13, talk_s: 310 },
    },
  ),
  loads(
    'nice-cxone-contacts.csv',
    text(`
    Contact_ID,Start_Date,Start_Time,Skill_Name,Media_Name,Agent_Name,Team_Name,InQueue,Talk_Time,Hold_Time,ACW_Time,Abandon_Cnt,InSLA
    1001,6/13/2024,08:01:12,Sales,Call,Jan de Vries,Team A,13,310,0,45,0,1
    1002,6/13/2024,08:03:40,Sales,Call,,,60,0,0,0,1,0
    1003,6/13/2024,08:04:02,Service,Call,Els Bakker,Team B,10,250,12,30,0,1`),
    {
      fact: 'contact',
      system: 'nice',
      loaded: 3,
      columns: {
        Contact_ID: 'contact_id',
        Skill_Name: 'queue',
        Agent_Name: 'agent',
        Team_Name: 'team',
        Talk_Time: 'talk_s',
        ACW_Time: 'wrap_s',
      },
      first: { contact_id: '1001', started_at: '2024-06-13T08:01:12', wait_s: 13, talk_s: 310, wrap_s: 45, team: 'Team A' },
    },
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
