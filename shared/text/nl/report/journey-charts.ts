import type { journeyCharts as keys } from '../../en/report/journey-charts';

/** Dutch texts of charts on the customer journey and the backlog; ICU message syntax. A missing key fails the type check. */
export const journeyCharts: Record<keyof typeof keys, string> = {
  'chart.extra_contacts.title':
    'Per 100 vragen {extra, plural, =0 {is geen extra contact nodig} one {is # extra contact nodig} other {zijn # extra contacten nodig}}, binnen {days} dagen',
  'chart.failure_demand.title': '{share} van de contacten is herhaling, doorverbinden of navragen',
  'chart.failure.repeats': 'Terug binnen {days} dagen na een antwoord',
  'chart.failure.retries': 'Opgehangen en binnen {days} dagen opnieuw gebeld',
  'chart.failure.transferred': 'Doorverbonden',
  'chart.failure.status_questions': 'Vraagt hoe het ervoor staat',
  'chart.path': '{from} naar {to}',
  'chart.switching.title':
    '{hardly, select, yes {Vrijwel niemand wisselt van kanaal voor dezelfde vraag: hooguit {rate}} other {{rate} van de vragen die via {from} beginnen, heeft ook {to} nodig}}',
  'chart.hours.title': '{channel} is het drukst tussen {hour}:00 en {next}:00 uur: {share} van de dag',
  'chart.self_service.title':
    '{outcome, select, solved {{share} van de sessies in selfservice wordt daar opgelost} handed_over {{share} van de sessies in selfservice gaat door naar een medewerker} other {{share} van de sessies in selfservice breekt af}}',
  'chart.self_service.solved': 'Daar opgelost',
  'chart.self_service.handed_over': 'Door naar een medewerker',
  'chart.self_service.abandoned': 'Afgebroken',
  'chart.backlog_stock.title':
    '{channel}: {count, plural, one {één vraag} other {{stock} vragen}} open op {date}{known, select, yes {, goed voor {days} werk} other {}}',
  'chart.backlog_change.title':
    '{channel}: {direction, select, up {{count, plural, one {één vraag} other {{change} vragen}} meer binnengekomen dan afgehandeld} down {{count, plural, one {één vraag} other {{change} vragen}} meer afgehandeld dan binnengekomen} other {evenveel afgehandeld als binnengekomen}}',
  'chart.backlog_age.title':
    '{channel}: {known, select, yes {wat open staat, wacht gemiddeld al {age}} other {hoe lang open vragen wachten}}',
  'chart.backlog_flow.title': '{channel}: {inflow} vragen kwamen binnen, {outflow} zijn afgehandeld',
  'chart.promises.title':
    '{share} van de vragen via {channel} {promise, select, first_response {kreeg binnen {target} een eerste antwoord} other {was binnen {target} opgelost}}',
  'chart.promises.label': '{channel}: {promise, select, first_response {eerste antwoord} other {opgelost}} binnen {target}',
  'chart.axis.extra_contacts': 'Extra contacten per 100 vragen',
  'chart.axis.reason': 'Reden',
  'chart.axis.path': 'Van en naar',
  'chart.axis.questions_share': 'Aandeel van de vragen (%)',
  'chart.axis.day_share': 'Aandeel van de dag (%)',
  'chart.axis.outcome': 'Uitkomst',
  'chart.axis.sessions_share': 'Aandeel van de sessies (%)',
  'chart.axis.open_questions': 'Open vragen',
  'chart.axis.stock_change': 'Verschil met het begin',
  'chart.axis.age_days': 'Gemiddelde leeftijd (dagen)',
  'chart.axis.week': 'Week',
  'chart.axis.questions': 'Vragen',
  'chart.axis.promise': 'Belofte',
  'chart.axis.in_time': 'Op tijd (%)',
  'chart.label.base_hundred': 'Eigen begin',
  'chart.label.inflow': 'Binnengekomen',
  'chart.label.outflow': 'Afgehandeld',
  'definition.hour_peaks': 'Contacten per uur van de dag: zoals de wachtrijen ze telden, en losse contacten voor de andere kanalen.',
};
