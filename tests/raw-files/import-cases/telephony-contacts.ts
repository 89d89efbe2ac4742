import { type ImportCase, loads, text } from './case';

/** Telephone systems: a row per contact. */
export const telephonyContactCases: readonly ImportCase[] = [
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
];
