import { bySize, driverIntervals, gapWaterfall, inSentence, serviceLevelFooter, waterfallFloor } from '../../charts';
import type { DriverContribution, ServiceLevel } from '../../schema';
import { type PrintedLedger, printedLedger } from '../../schema/adding-up';
import { listed, type ReportContext, writtenRange } from './context';
import { cell, left, type ReportTable, right, type Section } from './types';

/** Drivers that cost service level and were not cleared, largest first. */
export const causesOf = (level: ServiceLevel | null): DriverContribution[] =>
  bySize(level?.drivers ?? []).filter(({ cleared, contribution_pp }) => !cleared && contribution_pp < 0);
export const clearedOf = (level: ServiceLevel | null): DriverContribution[] =>
  bySize(level?.drivers ?? []).filter(({ cleared }) => cleared);

const verdictOf = ({ cleared, contribution_pp }: DriverContribution) => (cleared ? 'cleared' : contribution_pp < 0 ? 'costs' : 'helps');

/** Every driver with its points, interval, contacts and what repairing it alone would give. */
export function ledgerTable(context: ReportContext, drivers: readonly DriverContribution[]): ReportTable {
  const { formats, text, words } = context;
  return {
    columns: [
      left(text.say('chart.axis.cause'), 1.75),
      right(text.say('chart.axis.points'), 1.35),
      right(text.say('report.column.interval'), 1.7),
      right(text.say('report.column.contacts'), 1.15),
      right(text.say('report.column.repair'), 1.3),
      left(text.say('chart.axis.verdict'), 1.5),
    ],
    rows: bySize(drivers).map((driver) => [
      cell(words.driver(driver.driver)),
      cell(formats.signed(driver.contribution_pp), driver.cleared ? 'muted' : driver.contribution_pp < 0 ? 'bad' : 'good'),
      cell(driver.interval_pp ? writtenRange(context, driver.interval_pp, (value) => formats.signed(value)) : '–'),
      cell(formats.signed(driver.contribution_contacts, 0)),
      cell(formats.signed(driver.repair_alone_pp)),
      cell(text.say(`report.verdict.${verdictOf(driver)}`)),
    ]),
  };
}

function gradeLine({ text }: ReportContext, level: ServiceLevel): string[] {
  if (!level.grade) return [];
  const reasons = level.grade_reasons
    .filter((reason) => text.has(`grade.${reason}`))
    .map((reason) => text.sayOr(`grade.${reason}`, reason));
  return [text.say('report.ledger.grade', { grade: level.grade, reasons: reasons.length, why: reasons.join(' ') })];
}

/** Drivers that the files could not tell apart. Repeat contacts without a planned share are the rule and go without saying. */
const mergedLines = ({ text, words }: ReportContext, level: ServiceLevel): string[] =>
  level.merged_drivers
    .filter(({ driver }) => driver !== 'repeat_contacts')
    .map(({ driver, into, because }) =>
      text.say('report.ledger.merged', {
        driver: words.driver(driver),
        into: inSentence(words.driver(into)),
        because: text.sayOr(`merged.${because}`, because),
      }),
    );

/** What the plan gave against the target; without a plan, which weeks took its place. */
function referenceLine({ formats, text }: ReportContext, level: ServiceLevel, printed: PrintedLedger): string {
  const points = formats.signed(printed.points.plan_itself);
  const past = level.reference_period;
  if (!past) return text.say('report.ledger.plan_itself', { points });
  return text.say('report.ledger.past_itself', { points, period: formats.period(past.period), met: past.met ? 'yes' : 'no' });
}

/** From target to achieved. Without a plan: what is missing, and which file would unlock it. */
export function ledgerSection(context: ReportContext): Section | null {
  const { assessment, formats, text, words } = context;
  const level = assessment.service_level;
  if (!level) return null;
  const chart = gapWaterfall(level, words);
  const printed = printedLedger(level);
  if (!chart || !printed) return null;
  return {
    id: 'ledger',
    title: chart.title,
    part: 'main',
    main: [{ kind: 'chart', chart }],
    side: [
      {
        kind: 'bullets',
        heading: text.say('report.how_to_read'),
        lines: [
          text.say('report.ledger.read', { target: formats.target(level.target), observed: formats.percent(level.observed ?? 0) }),
          referenceLine(context, level, printed),
          text.say('report.ledger.arrival_mix', { points: formats.signed(printed.points.arrival_mix) }),
          text.say('report.ledger.unexplained', { points: formats.signed(printed.points.unexplained) }),
          ...mergedLines(context, level),
          ...gradeLine(context, level),
          ...(waterfallFloor(chart) > 0 ? [text.say('report.axis_from', { value: formats.percent(waterfallFloor(chart) / 100, 0) })] : []),
        ],
      },
    ],
    footer: chart.footer,
    notes: text.say('report.notes.ledger', { reference: level.reference === 'comparable_past' ? 'past' : 'plan' }),
    onSlides: true,
  };
}

/** What was looked at and is not the cause, with its number. */
export function clearedSection(context: ReportContext): Section | null {
  const { assessment, text, words } = context;
  const level = assessment.service_level;
  if (!level?.drivers?.length) return null;
  const chart = driverIntervals(level, words);
  const cleared = clearedOf(level);
  const names = listed(
    context,
    cleared.map(({ driver }) => inSentence(words.driver(driver))),
  );
  return {
    id: 'cleared',
    title: text.say('report.cleared.title', {
      every: cleared.length === level.drivers.length ? 'yes' : 'no',
      count: cleared.length,
      all: level.drivers.length,
      causes: names,
    }),
    part: 'main',
    main: [{ kind: 'table', table: ledgerTable(context, level.drivers) }],
    side: chart ? [{ kind: 'chart', chart }] : [],
    footer: serviceLevelFooter(level, words),
    notes: text.say('report.notes.cleared'),
    onSlides: true,
  };
}
