import { type ImportCase, loads, loadsAll, text } from './case';

/** Forecasts, schedules and adherence, of planning systems and of planners themselves. */
export const planningCases: readonly ImportCase[] = [
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
