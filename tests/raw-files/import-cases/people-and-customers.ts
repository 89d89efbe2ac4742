import { type ImportCase, loads, text } from './case';

/** Lists of people, reviews and answers, self-service and costs. */
export const peopleAndCustomerCases: readonly ImportCase[] = [
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
];
