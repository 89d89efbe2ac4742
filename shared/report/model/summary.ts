import { bySize, inSentence, largestCause, serviceLevelFooter } from '../../charts';
import type { DriverContribution, ServiceLevel } from '../../schema';
import { printedGap, printedPoints } from '../../schema/adding-up';
import { ownVerdict } from '../../schema/own-definition';
import { contactsOf, filesFooter, listed, type ReportContext, writtenRange } from './context';
import { answerFromFigures, askForLevel, knownNumbers } from './known-figures';
import { causesOf, clearedOf } from './ledger';
import { teamLines } from './teams';
import type { BigNumber, Section } from './types';

/** The answer in one sentence: how it stands, against what, and what mostly explains it. */
export function answer(context: ReportContext): string {
  const { assessment, formats, text, words } = context;
  const level = assessment.service_level;
  if (!level || level.observed === null || level.gap_pp === null) return answerFromFigures(context);
  const cause = largestCause(level.drivers);
  const missed = level.gap_pp < 0;
  const outcome = missed
    ? cause
      ? cause.contribution_pp < level.gap_pp
        ? 'offset'
        : 'caused'
      : level.drivers
        ? 'missed'
        : 'unexplained'
    : 'met';
  return text.say('report.answer', {
    outcome,
    client: assessment.client.name,
    observed: formats.percent(level.observed),
    target: formats.target(level.target),
    seconds: formats.number(level.threshold_s),
    gap: formats.pointsInWords(printedGap(level) ?? 0),
    driver: cause ? inSentence(words.driver(cause.driver)) : '',
    points: formats.pointsInWords(cause?.contribution_pp ?? 0),
  });
}

function numbers(context: ReportContext, level: ServiceLevel): BigNumber[] {
  const { formats, text, words } = context;
  const cause = largestCause(level.drivers);
  const missed = (level.gap_pp ?? 0) < 0;
  const shown: BigNumber[] = [
    {
      label: text.say('report.number.service_level'),
      value: formats.percent(level.observed ?? 0),
      note: text.say('report.number.target', {
        target: formats.target(level.target),
        seconds: formats.number(level.threshold_s),
        source: level.target_source ?? 'assumed',
      }),
      tone: missed ? 'bad' : 'good',
    },
    {
      label: text.say('report.number.gap'),
      value: formats.signed(printedGap(level) ?? 0),
      note: text.say('report.number.contacts', {
        outcome: missed ? 'missed' : 'met',
        contacts: formats.number(Math.abs(level.gap_contacts ?? 0)),
      }),
      tone: missed ? 'bad' : 'good',
    },
  ];
  if (cause) {
    const range = cause.interval_pp ? writtenRange(context, cause.interval_pp, (value) => formats.signed(value)) : '';
    shown.push({
      label: text.say('report.number.cause', { driver: inSentence(words.driver(cause.driver)) }),
      value: formats.signed(cause.contribution_pp),
      note: text.say('report.number.interval', { known: range ? 'yes' : 'no', range }),
      tone: 'bad',
    });
  } else {
    shown.push({
      label: text.say('report.number.offered'),
      value: formats.number(level.offered),
      note: text.say('report.number.offered_note'),
      tone: 'neutral',
    });
  }
  return shown;
}

/** What costs service level by an explanation too unsure for sizes. */
function directions(context: ReportContext, drivers: readonly DriverContribution[]): string {
  const costing = bySize(drivers).filter(({ cleared, contribution_pp }) => !cleared && contribution_pp < 0);
  return context.text.say('report.summary.only_directions', {
    count: costing.length,
    causes: listed(
      context,
      costing.map(({ driver }) => inSentence(context.words.driver(driver))),
    ),
  });
}

/** Where the client's own formula turns the verdict around, that comes before everything else: the reader knows that other number. */
function ownFormula({ formats, text, words }: ReportContext, level: ServiceLevel | null): string[] {
  const own = level && ownVerdict(level);
  if (!level || !own) return [];
  return [
    text.say('report.summary.own_definition', {
      meets: own.meets ? 'yes' : 'no',
      own: formats.percent(own.value),
      formula: words.definition(own.definition),
      observed: formats.percent(level.observed ?? 0),
      target: formats.target(level.target),
      points: formats.pointsInWords(printedPoints(level.observed ?? 0, own.value)),
    }),
  ];
}

function lines(context: ReportContext): string[] {
  const { assessment, formats, text, words } = context;
  const level = assessment.service_level;
  const named = (driver: Parameters<typeof words.driver>[0], points: number) =>
    `${inSentence(words.driver(driver))} (${formats.signed(points)})`;
  const others = causesOf(level).slice(1);
  const cleared = clearedOf(level);
  const first = [...assessment.advice].filter(({ role }) => role === 'manager').sort((a, b) => a.priority - b.priority)[0];
  return [
    ...ownFormula(context, level),
    ...(others.length
      ? [
          text.say('report.summary.others', {
            causes: listed(
              context,
              others.map((one) => named(one.driver, one.contribution_pp)),
            ),
          }),
        ]
      : []),
    ...(cleared.length
      ? [
          text.say('report.summary.cleared', {
            causes: listed(
              context,
              cleared.map((one) => named(one.driver, one.contribution_pp)),
            ),
          }),
        ]
      : []),
    ...(context.onlyDirections ? [directions(context, context.onlyDirections)] : []),
    ...(level && !level.drivers && !context.onlyDirections ? [text.say('report.summary.no_plan')] : []),
    ...(level?.observed == null ? askForLevel(context) : []),
    ...teamLines(context),
    ...(first ? [text.say('report.summary.first_decision', { title: first.title, effect: first.effect })] : []),
  ];
}

/** The management summary: the answer, three numbers, what else counts and what to decide first. */
export function summarySection(context: ReportContext): Section {
  const { assessment, text, words } = context;
  const level = assessment.service_level?.observed === null ? null : assessment.service_level;
  const shown = level ? numbers(context, level) : knownNumbers(context);
  return {
    id: 'summary',
    title: answer(context),
    part: 'main',
    main: [...(shown.length > 0 ? [{ kind: 'numbers' as const, numbers: shown }] : []), { kind: 'bullets', lines: lines(context) }],
    side: [],
    footer: level
      ? serviceLevelFooter(level, words)
      : shown.length > 0
        ? filesFooter(context, text.say('report.kpis.definition'), contactsOf(assessment))
        : '',
    notes: text.say('report.notes.summary'),
    onSlides: true,
  };
}
