import { two } from '../raw-files/import-cases/case';
import { dateText, longText, numberText, shortText, textFile, type Written } from './wardrobe/written';

/** Facts of one interval of one queue, as the store should hold them. */
export interface IntervalFact {
  readonly day: number;
  readonly slot: number;
  readonly queue: string;
  readonly offered: number;
  readonly answered: number;
  readonly within: number;
  readonly abandoned: number;
  readonly waitSeconds: number;
  readonly talkSeconds: number;
}

export type HeaderLanguage = 'nl' | 'en' | 'de' | 'fr';
export interface Dress extends Written {
  readonly times: 'range' | 'clock' | 'joined';
  readonly language: HeaderLanguage;
  readonly wait: 'mean_s' | 'mean_clock' | 'mean_long' | 'total_s' | 'total_long' | 'total_ms' | 'mean_minutes';
  readonly talk: 'total_s' | 'total_long' | 'mean_s' | 'mean_clock' | 'total_ms' | 'total_hours';
  readonly titles: 0 | 1 | 2 | 3;
  readonly total: boolean;
  readonly footer: boolean;
  readonly missing: '' | '-' | 'n.v.t.';
  readonly order: readonly number[];
}

const words = {
  nl: {
    date: 'Datum',
    time: 'Interval',
    both: 'Begin interval',
    queue: 'Wachtrij',
    offered: 'Aangeboden',
    answered: 'Beantwoord',
    within: 'Beantwoord binnen 20 sec',
    abandoned: 'Afgehaakt',
    meanWait: 'Gem. wachttijd',
    totalWait: 'Totale wachttijd',
    meanTalk: 'Gem. gesprekstijd',
    totalTalk: 'Totale gesprekstijd',
    total: 'Totaal',
    title: 'Rapport telefonie café',
    hours: 'uren',
    minutes: 'min',
  },
  en: {
    date: 'Date',
    time: 'Interval',
    both: 'Interval Start',
    queue: 'Queue',
    offered: 'Offered',
    answered: 'Answered',
    within: 'Answered within 20 seconds',
    abandoned: 'Abandoned',
    meanWait: 'Average Wait Time',
    totalWait: 'Total Wait Time',
    meanTalk: 'Average Talk Time',
    totalTalk: 'Total Talk Time',
    total: 'Grand Total',
    title: 'Queue report café',
    hours: 'hours',
    minutes: 'min',
  },
  de: {
    date: 'Datum',
    time: 'Uhrzeit',
    both: 'Intervallbeginn',
    queue: 'Warteschlange',
    offered: 'Angeboten',
    answered: 'Angenommen',
    within: 'Angenommen innerhalb 20 Sek',
    abandoned: 'Aufgelegt',
    meanWait: 'Durchschnittliche Wartezeit',
    totalWait: 'Gesamte Wartezeit',
    meanTalk: 'Durchschnittliche Gesprächszeit',
    totalTalk: 'Gesamte Gesprächszeit',
    total: 'Gesamt',
    title: 'Bericht für Gespräche',
    hours: 'Std',
    minutes: 'Min',
  },
  fr: {
    date: 'Date',
    time: 'Heure',
    both: 'Date heure',
    queue: "File d'attente",
    offered: 'Appels reçus',
    answered: 'Appels répondus',
    within: 'Répondus en moins de 20 secondes',
    abandoned: 'Appels abandonnés',
    meanWait: "Temps d'attente moyen",
    totalWait: "Temps d'attente total",
    meanTalk: 'Durée de conversation moyenne',
    totalTalk: 'Durée de conversation totale',
    total: 'Total',
    title: 'Rapport des appels à midi',
    hours: 'heures',
    minutes: 'min',
  },
} as const;

const firstDay = Date.UTC(2024, 5, 3) / 1000;
export const startOf = (fact: IntervalFact): number => firstDay + fact.day * 86_400 + 8 * 3600 + fact.slot * 1800;

const clockText = (seconds: number) => `${two(Math.floor(seconds / 3600))}:${two(Math.floor((seconds % 3600) / 60))}`;
function timeText(fact: IntervalFact, dress: Dress): string {
  const at = startOf(fact) % 86_400;
  return dress.times === 'range' ? `${clockText(at)}-${clockText(at + 1800)}` : clockText(at);
}

/** Text of a time column and the seconds that can come back from it (rounding of the dress included). */
function timeColumn(
  total: number,
  answered: number,
  kind: Dress['wait'] | Dress['talk'],
  dress: Dress,
): { text: string; total: number | null } {
  const mean = answered === 0 ? null : total / answered;
  if (kind.startsWith('mean') && mean === null) return { text: dress.missing, total: null };
  const rounded = Math.round(mean ?? 0);
  switch (kind) {
    case 'mean_s':
      return { text: numberText(mean ?? 0, 1, dress), total: Number((mean ?? 0).toFixed(1)) * answered };
    case 'mean_clock':
      return { text: shortText(rounded), total: rounded * answered };
    case 'mean_long':
      return { text: longText(rounded), total: rounded * answered };
    case 'mean_minutes':
      return { text: numberText((mean ?? 0) / 60, 2, dress), total: Number(((mean ?? 0) / 60).toFixed(2)) * 60 * answered };
    case 'total_long':
      return { text: longText(Math.round(total)), total };
    case 'total_ms':
      return { text: numberText(total * 1000, 0, dress), total };
    case 'total_hours':
      return { text: numberText(total / 3600, 2, dress), total: Number((total / 3600).toFixed(2)) * 3600 };
    default:
      return { text: numberText(total, 0, dress), total };
  }
}

function headersOf(dress: Dress): string[] {
  const w = words[dress.language];
  const unit = (kind: string) =>
    kind.endsWith('_s')
      ? ' (sec)'
      : kind.endsWith('_ms')
        ? ' (ms)'
        : kind.endsWith('minutes')
          ? ` (${w.minutes})`
          : kind.endsWith('hours')
            ? ` (${w.hours})`
            : kind.endsWith('clock')
              ? ' (mm:ss)'
              : '';
  const wait = `${dress.wait.startsWith('mean') ? w.meanWait : w.totalWait}${unit(dress.wait)}`;
  const talk = `${dress.talk.startsWith('mean') ? w.meanTalk : w.totalTalk}${unit(dress.talk)}`;
  const moment = dress.times === 'joined' ? [w.both] : [w.date, w.time];
  return [...moment, w.queue, w.offered, w.answered, w.within, w.abandoned, wait, talk];
}

export interface Dressed {
  readonly bytes: Buffer;
  readonly text: string;
  /** Totals of seconds that the text still holds, per row. */
  readonly expected: readonly { readonly wait: number | null; readonly talk: number | null }[];
}

/** Writes facts in a dress: the bytes of a text file and what can come back from it. */
export function dressed(facts: readonly IntervalFact[], dress: Dress): Dressed {
  const w = words[dress.language];
  const headers = headersOf(dress);
  const expected: { wait: number | null; talk: number | null }[] = [];
  const rows = facts.map((fact) => {
    const wait = timeColumn(fact.waitSeconds, fact.answered, dress.wait, dress);
    const talk = timeColumn(fact.talkSeconds, fact.answered, dress.talk, dress);
    expected.push({ wait: wait.total, talk: talk.total });
    const moment =
      dress.times === 'joined'
        ? [`${dateText(startOf(fact), dress)} ${clockText(startOf(fact) % 86_400)}`]
        : [dateText(startOf(fact), dress), timeText(fact, dress)];
    const count = (value: number) => numberText(value, 0, dress);
    return [
      ...moment,
      fact.queue,
      count(fact.offered),
      count(fact.answered),
      count(fact.within),
      count(fact.abandoned),
      wait.text,
      talk.text,
    ];
  });
  const order = [...headers.keys()].sort((left, right) => (dress.order[left] ?? left) - (dress.order[right] ?? right));
  const arrange = (row: readonly string[]) => order.map((index) => row[index] ?? '');
  const titles = [w.title, '2024', ''].slice(0, dress.titles).map((title) => [title]);
  const table = [headers, ...rows];
  if (dress.total) {
    const sum = (pick: (fact: IntervalFact) => number) =>
      numberText(
        facts.reduce((all, fact) => all + pick(fact), 0),
        0,
        dress,
      );
    const blanks = dress.times === 'joined' ? [w.total, ''] : [w.total, '', ''];
    table.push([
      ...blanks,
      sum((fact) => fact.offered),
      sum((fact) => fact.answered),
      sum((fact) => fact.within),
      sum((fact) => fact.abandoned),
      '',
      '',
    ]);
  }
  const footer = dress.footer ? [[''], [w.title]] : [];
  return { ...textFile([...titles, ...table.map(arrange), ...footer], dress), expected };
}
