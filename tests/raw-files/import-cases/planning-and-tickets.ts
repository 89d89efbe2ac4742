/** Planning, ticket and survey exports, in the style of each system. */
import { type ImportCase, loads, loadsAll, text } from './case';

export const planningAndTicketCases: readonly ImportCase[] = [
  loads(
    'nice-wfm-interval.csv',
    text(`
    CT,Date,Period,FcstCR,FcstAHT,Req,Open
    Sales,06/17/2024,08:00,20.5,300,7.25,8
    Sales,06/17/2024,08:30,24,305,8.1,8
    Sales,06/17/2024,09:00,30,310,9.4,9`),
    {
      fact: 'plan_interval',
      system: 'nice',
      loaded: 3,
      columns: { CT: 'queue', FcstCR: 'forecast_volume', FcstAHT: 'forecast_aht_s', Req: 'required_agents', Open: 'scheduled_agents' },
      first: {
        interval_start: '2024-06-17T08:00:00',
        interval_s: 1800,
        queue: 'Sales',
        forecast_volume: 20.5,
        forecast_aht_s: 300,
        required_agents: 7.25,
        scheduled_agents: 8,
      },
    },
  ),
  loads(
    'calabrio-forecast.csv',
    text(`
    Service Queue,Date,Interval,Forecast Contacts,Forecast AHT,Required,Scheduled
    Sales,2024-06-17,08:00,20,300,7,8
    Sales,2024-06-17,08:15,24,305,8,8
    Sales,2024-06-17,08:30,30,310,9,9`),
    {
      fact: 'plan_interval',
      system: 'calabrio',
      loaded: 3,
      columns: {
        'Service Queue': 'queue',
        'Forecast Contacts': 'forecast_volume',
        Required: 'required_agents',
        Scheduled: 'scheduled_agents',
      },
      first: { interval_start: '2024-06-17T08:00:00', interval_s: 900, forecast_volume: 20 },
    },
  ),
  loads(
    'calabrio-adherence.csv',
    text(`
    Date,Agent,Team,Scheduled Time,Time in Adherence,Adherence Percent
    17-06-2024,Jan de Vries,Team A,8:00:00,7:36:00,95%
    17-06-2024,Els Bakker,Team A,7:30:00,6:45:00,90%
    18-06-2024,Jan de Vries,Team A,8:00:00,7:12:00,90%`),
    {
      fact: 'adherence',
      system: 'calabrio',
      loaded: 3,
      columns: { Agent: 'agent', 'Scheduled Time': 'scheduled_s', 'Time in Adherence': 'adherent_s' },
      first: { date: '2024-06-17', agent: 'Jan de Vries', team: 'Team A', scheduled_s: 28_800, adherent_s: 27_360 },
      sums: { scheduled_s: 84_600 },
    },
  ),
  loads(
    'verint-interval.csv',
    text(`
    Campaign,Date,Interval,Fcst Contacts,Fcst AHT,FTE Required,FTE Scheduled
    Sales,06/17/2024,08:00,20,300,7.2,8
    Sales,06/17/2024,08:30,--,--,--,8
    Sales,06/17/2024,09:00,30,310,9.4,9`),
    {
      fact: 'plan_interval',
      system: 'verint',
      loaded: 3,
      columns: {
        'Fcst Contacts': 'forecast_volume',
        'Fcst AHT': 'forecast_aht_s',
        'FTE Required': 'required_agents',
        'FTE Scheduled': 'scheduled_agents',
      },
      first: { interval_start: '2024-06-17T08:00:00', forecast_volume: 20 },
      sums: { forecast_volume: 50 },
    },
  ),
  loads(
    'dutch-roster-plan.csv',
    text(`
    Datum;Halfuur;Prognose;Prognose AHT (sec);Benodigd;Ingeroosterd;Aanwezig
    17-06-2024;08:00;20,5;300;7,25;8;7
    17-06-2024;08:30;24,0;305;8,10;8;8
    17-06-2024;09:00;30,0;310;9,40;9;8`),
    {
      fact: 'plan_interval',
      system: 'dutch_excel',
      loaded: 3,
      columns: { Prognose: 'forecast_volume', Benodigd: 'required_agents', Ingeroosterd: 'scheduled_agents', Aanwezig: 'present_agents' },
      first: {
        interval_start: '2024-06-17T08:00:00',
        forecast_volume: 20.5,
        required_agents: 7.25,
        scheduled_agents: 8,
        present_agents: 7,
      },
    },
  ),
  loads(
    'zendesk-tickets.csv',
    text(`
    Ticket ID,Ticket created,Ticket solved,Ticket channel,Ticket group,Assignee name,Ticket status,Requester ID,First reply time (min),Full resolution time (hrs),Agent replies,Reopens,Ticket satisfaction rating
    9001,2024-06-13 08:01,2024-06-13 12:31,Email,Service,Jan de Vries,Solved,55,30,4.5,2,0,Good
    9002,2024-06-13 08:13,2024-06-14 08:13,Web,Service,Els Bakker,Closed,56,125,24,3,1,Bad
    9003,2024-06-13 09:04,,Chat,Sales,,Open,57,2,,1,0,Offered`),
    {
      fact: 'contact',
      system: 'zendesk',
      loaded: 3,
      columns: {
        'Ticket ID': 'contact_id',
        'Ticket created': 'started_at',
        'Ticket group': 'queue',
        'First reply time (min)': 'first_response_s',
        'Full resolution time (hrs)': 'resolution_s',
        'Agent replies': 'replies',
      },
      first: {
        contact_id: '9001',
        started_at: '2024-06-13T08:01:00',
        channel: 'email',
        first_response_s: 1800,
        resolution_s: 16_200,
        replies: 2,
      },
    },
  ),
  loads(
    'salesforce-cases.csv',
    text(`
    "Case Number","Case Owner","Case Origin","Status","Date/Time Opened","Date/Time Closed","Age (Hours)","Case Reason"
    "00001001","Jan de Vries","Email","Closed","13-6-2024 08:01","13-6-2024 12:31","4,5","Invoice"
    "00001002","Els Bakker","Phone","Closed","13-6-2024 08:13","14-6-2024 08:13","24,0","Delivery"
    "00001003","Els Bakker","Web","New","13-6-2024 09:04","","","Invoice"`),
    {
      fact: 'contact',
      system: 'salesforce',
      loaded: 3,
      columns: {
        'Case Number': 'contact_id',
        'Date/Time Opened': 'started_at',
        'Date/Time Closed': 'ended_at',
        'Case Origin': 'channel',
        'Case Owner': 'agent',
        'Case Reason': 'reason',
      },
      first: { contact_id: '00001001', started_at: '2024-06-13T08:01:00', ended_at: '2024-06-13T12:31:00', channel: 'email' },
    },
  ),
  loads(
    'freshdesk-tickets.csv',
    text(`
    "Ticket ID","Subject","Status","Priority","Source","Type","Agent","Group","Created time","Resolved time","First response time (in hrs)","Resolution time (in hrs)","Agent interactions","Survey results"
    "501","(private)","Closed","Low","Email","Question","Jan de Vries","Service","2024-06-13 08:01:00","2024-06-13 12:31:00","00:30:00","04:30:00","2",""
    "502","(private)","Closed","High","Phone","Problem","Els Bakker","Service","2024-06-13 08:13:00","2024-06-14 08:13:00","02:05:00","24:00:00","3","Happy"
    "503","(private)","Open","Low","Chat","Question","","Sales","2024-06-13 09:04:00","","00:02:00","","1",""`),
    {
      fact: 'contact',
      system: 'freshdesk',
      loaded: 3,
      columns: {
        'Ticket ID': 'contact_id',
        'Created time': 'started_at',
        'First response time (in hrs)': 'first_response_s',
        'Resolution time (in hrs)': 'resolution_s',
        Group: 'team',
        Agent: 'agent',
        Source: 'channel',
      },
      first: { contact_id: '501', first_response_s: 1800, resolution_s: 16_200, channel: 'email' },
    },
  ),
  loads(
    'servicenow-incidents.csv',
    text(`
    number,opened_at,resolved_at,closed_at,assignment_group,assigned_to,contact_type,incident_state,reassignment_count,reopen_count,business_duration,category
    INC0010001,2024-06-13 08:01:00,2024-06-13 12:31:00,2024-06-14 12:31:00,Service desk,Jan de Vries,phone,Closed,0,0,16200,Software
    INC0010002,2024-06-13 08:13:00,2024-06-14 08:13:00,2024-06-15 08:13:00,Service desk,Els Bakker,email,Closed,1,0,28800,Hardware
    INC0010003,2024-06-13 09:04:00,,,Service desk,,self-service,New,0,0,,Software`),
    {
      fact: 'contact',
      system: 'servicenow',
      loaded: 3,
      columns: { number: 'contact_id', opened_at: 'started_at', assignment_group: 'queue', assigned_to: 'agent', contact_type: 'channel' },
      first: { contact_id: 'INC0010001', started_at: '2024-06-13T08:01:00', queue: 'Service desk', agent: 'Jan de Vries' },
    },
  ),
  loads(
    'hubspot-tickets.csv',
    text(`
    Ticket ID,Ticket name,Pipeline,Ticket status,Create date,Close date,Ticket owner,Source,Category,Time to first agent reply (HH:mm:ss),Time to close (HH:mm:ss)
    70001,private,Support,Closed,2024-06-13 08:01,2024-06-13 12:31,Jan de Vries,EMAIL,Invoice,0:30:00,4:30:00
    70002,private,Support,Closed,2024-06-13 08:13,2024-06-14 08:13,Els Bakker,CHAT,Delivery,2:05:00,24:00:00
    70003,private,Support,New,2024-06-13 09:04,,Els Bakker,EMAIL,Invoice,,`),
    {
      fact: 'contact',
      system: 'hubspot',
      loaded: 3,
      columns: {
        'Ticket ID': 'contact_id',
        'Create date': 'started_at',
        'Ticket owner': 'agent',
        Source: 'channel',
        'Time to first agent reply (HH:mm:ss)': 'first_response_s',
        'Time to close (HH:mm:ss)': 'resolution_s',
      },
      first: { contact_id: '70001', started_at: '2024-06-13T08:01:00', first_response_s: 1800, resolution_s: 16_200 },
    },
  ),
  loads(
    'qualtrics-survey.csv',
    text(`
    RecordedDate,ResponseId,DistributionChannel,Q_CSAT,Q_NPS
    Recorded Date,Response ID,Distribution Channel,How satisfied are you?,Would you recommend us?
    "{""ImportId"":""recordedDate""}","{""ImportId"":""_recordId""}","{""ImportId"":""distributionChannel""}","{""ImportId"":""QID2""}","{""ImportId"":""QID3""}"
    2024-06-13 08:05:01,R_1,email,5,9
    2024-06-13 09:05:01,R_2,email,4,7
    2024-06-14 10:05:01,R_3,email,1,0
    2024-06-14 11:05:01,R_4,email,,10`),
    {
      fact: 'survey',
      system: 'qualtrics',
      loaded: 4,
      skippedCount: 2,
      columns: { RecordedDate: 'responded_at', ResponseId: 'survey_id', Q_CSAT: 'csat', Q_NPS: 'nps' },
      first: { survey_id: 'R_1', csat: 5, nps: 9 },
      last: { csat: null, nps: 10 },
    },
  ),
  loads(
    'dutch-quality-reviews.csv',
    text(`
    Datum beoordeling;Medewerker;Beoordelaar;Criterium;Score;Maximale score
    13-06-2024;Jan de Vries;P. Coach;Begroeting;4;5
    13-06-2024;Jan de Vries;P. Coach;Afsluiting;3;5
    14-06-2024;Els Bakker;P. Coach;Begroeting;5;5`),
    {
      fact: 'evaluation',
      loaded: 3,
      columns: { Medewerker: 'agent', Beoordelaar: 'evaluator', Criterium: 'criterion', Score: 'score', 'Maximale score': 'max_score' },
      first: { agent: 'Jan de Vries', score: 4, max_score: 5, criterion: 'Begroeting' },
    },
  ),
  loads(
    'dutch-roster.csv',
    text(`
    Personeelsnummer;Medewerker;Team;Teamleider;FTE;In dienst
    1001;Jan de Vries;Team A;P. Coach;0,8;01-03-2019
    1002;Els Bakker;Team B;M. Baas;1,0;15-09-2021
    1003;Ahmet Yılmaz;Team B;M. Baas;0,6;28-02-2023`),
    {
      fact: 'roster',
      loaded: 3,
      columns: { Team: 'team', Teamleider: 'team_lead', FTE: 'fte', 'In dienst': 'hired_on' },
      first: { team: 'Team A', team_lead: 'P. Coach', fte: 0.8, hired_on: '2019-03-01' },
      sums: { fte: 2.4 },
    },
  ),
  ...(
    [
      ['dutch-team-history-tot.csv', 'Vanaf', 'Tot'],
      ['dutch-team-history-end-date.csv', 'Vanaf', 'Einddatum'],
      ['dutch-team-history-through.csv', 'Ingangsdatum', 'Tot en met'],
    ] as const
  ).map(([file, from, to]) =>
    loads(
      file,
      text(`
    Personeelsnummer;Medewerker;Team;${from};${to}
    1001;Jan de Vries;Team A;01-03-2019;31-12-2023
    1001;Jan de Vries;Team B;01-01-2024;
    1002;Els Bakker;Team B;15-09-2021;30-06-2024
    1003;Ahmet Yılmaz;Team B;28-02-2023;`),
      {
        fact: 'roster',
        loaded: 4,
        columns: { Team: 'team', [from]: 'valid_from', [to]: 'valid_to' },
        first: { team: 'Team A', valid_from: '2019-03-01', valid_to: '2023-12-31' },
      },
    ),
  ),
  loads(
    'dutch-employment-dates.csv',
    text(`
    Personeelsnummer;Medewerker;Team;Vanaf;Uit dienst
    1001;Jan de Vries;Team A;01-03-2019;31-12-2023
    1002;Els Bakker;Team B;15-09-2021;30-06-2024
    1003;Ahmet Yılmaz;Team B;28-02-2023;31-08-2024`),
    {
      fact: 'roster',
      loaded: 3,
      columns: { Vanaf: 'valid_from', 'Uit dienst': 'left_on' },
      first: { valid_from: '2019-03-01', left_on: '2023-12-31' },
    },
  ),
  loads(
    'dutch-roster-end-date.csv',
    text(`
    Personeelsnummer;Medewerker;Team;FTE;In dienst;Einddatum;Tot
    1001;Jan de Vries;Team A;0,8;01-03-2019;31-12-2024;01-01-2025
    1002;Els Bakker;Team B;1,0;15-09-2021;31-12-2024;01-01-2025
    1003;Ahmet Yılmaz;Team B;0,6;28-02-2023;31-08-2024;01-09-2024`),
    {
      fact: 'roster',
      loaded: 3,
      columns: { 'In dienst': 'hired_on', Einddatum: 'left_on', Tot: null },
      first: { hired_on: '2019-03-01', left_on: '2024-12-31' },
    },
  ),
  loads(
    'dutch-agent-day.csv',
    text(`
    Datum;Medewerker;Team;Afgehandeld;Gesprekstijd;Nawerktijd;Ingelogd
    13-06-2024;Jan de Vries;Team A;40;3:20:00;0:40:00;7:45:00
    13-06-2024;Els Bakker;Team B;52;4:20:00;0:52:00;8:00:00
    14-06-2024;Jan de Vries;Team A;38;3:10:00;0:38:00;7:30:00`),
    {
      fact: 'agent_period',
      loaded: 3,
      columns: { Medewerker: 'agent', Afgehandeld: 'handled', Gesprekstijd: 'talk_s', Nawerktijd: 'wrap_s', Ingelogd: 'signed_in_s' },
      first: { date: '2024-06-13', agent: 'Jan de Vries', team: 'Team A', handled: 40, talk_s: 12_000, wrap_s: 2400, signed_in_s: 27_900 },
    },
  ),
  loads(
    'dutch-self-service.csv',
    text(`
    Datum;Kanaal;Onderwerp;Sessies;Opgelost;Doorgezet naar
    13-06-2024;Chatbot;Factuur;120;80;chat
    13-06-2024;IVR;Storing;60;20;telefoon
    14-06-2024;Chatbot;Factuur;110;75;chat`),
    { fact: 'self_service', loaded: 3, columns: { Sessies: 'sessions', Opgelost: 'solved' }, sums: { sessions: 290, solved: 175 } },
  ),
  loads(
    'dutch-costs.csv',
    text(`
    Maand;Kanaal;Kosten (€);Contacten
    2024-04;telefoon;€ 12.500,50;2500
    2024-05;telefoon;€ 13.100,00;2600
    2024-05;e-mail;€ 4.200,25;900`),
    {
      fact: 'cost',
      loaded: 3,
      columns: { 'Kosten (€)': 'amount', Contacten: 'contacts' },
      first: { amount: 12_500.5, contacts: 2500, currency: 'EUR' },
      sums: { amount: 29_800.75 },
    },
  ),
  loadsAll(
    'forecast-beside-actual.csv',
    text(`
    Datum;Halfuur;Wachtrij;Prognose;Benodigd;Ingeroosterd;Aangeboden;Beantwoord;Afgehaakt
    17-06-2024;08:00;Verkoop;20;7;8;22;20;2
    17-06-2024;08:30;Verkoop;24;8;8;21;20;1
    17-06-2024;09:00;Verkoop;30;9;9;33;27;6`),
    [
      { fact: 'plan_interval', loaded: 3, first: { forecast_volume: 20, required_agents: 7, scheduled_agents: 8 } },
      { fact: 'queue_interval', loaded: 3, first: { offered: 22, answered: 20, abandoned: 2 } },
    ],
  ),
];
