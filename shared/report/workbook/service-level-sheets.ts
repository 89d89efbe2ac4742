import { bySize, queueName, serviceLevelFooter } from '../../charts';
import type { DriverContribution, QueueLedger, ServiceLevel } from '../../schema';
import type { ReportContext } from '../model/context';
import { firstDataRow, type SheetColumn, type SheetPlan, type SheetValue } from './sheet';
import { sliceSheets } from './slice-sheets';

type Ledger = Pick<
  QueueLedger,
  'target' | 'observed' | 'gap_pp' | 'gap_contacts' | 'drivers' | 'plan_itself_pp' | 'arrival_mix_pp' | 'unexplained_pp' | 'reference'
>;

const verdict = ({ cleared, contribution_pp }: DriverContribution) => (cleared ? 'cleared' : contribution_pp < 0 ? 'costs' : 'helps');

function driverRow({ text, words }: ReportContext, driver: DriverContribution): SheetValue[] {
  return [
    words.driver(driver.driver),
    driver.contribution_pp,
    driver.interval_pp?.[0] ?? null,
    driver.interval_pp?.[1] ?? null,
    driver.contribution_contacts,
    driver.repair_alone_pp,
    text.say(`report.verdict.${verdict(driver)}`),
  ];
}

/** Parts of a ledger that add up to its gap; the last row adds them up by itself. */
function ledgerRows(context: ReportContext, ledger: Ledger, firstRow: number, column: string): SheetValue[][] {
  const { text } = context;
  if (!ledger.drivers || ledger.gap_pp === null) return [];
  const rest = (label: string, value: number | null): SheetValue[] => [label, value];
  const rows = [
    rest(text.say(ledger.reference === 'comparable_past' ? 'chart.label.past_itself' : 'chart.label.plan_itself'), ledger.plan_itself_pp),
    ...bySize(ledger.drivers).map((driver) => driverRow(context, driver)),
    rest(text.say('chart.label.arrival_mix'), ledger.arrival_mix_pp),
    rest(text.say('chart.label.unexplained'), ledger.unexplained_pp),
  ];
  const total = { formula: `SUM(${column}${firstRow}:${column}${firstRow + rows.length - 1})`, result: ledger.gap_pp };
  return [...rows, [text.say('report.ledger.total'), total, null, null, ledger.gap_contacts]];
}

const ledgerColumns = ({ text }: ReportContext): SheetColumn[] => [
  { header: text.say('report.column.part'), format: 'text', width: 28 },
  { header: text.say('report.column.points'), format: 'points', width: 14 },
  { header: text.say('chart.axis.low'), format: 'points', width: 14 },
  { header: text.say('chart.axis.high'), format: 'points', width: 14 },
  { header: text.say('report.column.contacts'), format: 'count', width: 12 },
  { header: text.say('report.column.repair'), format: 'points', width: 18 },
  { header: text.say('chart.axis.verdict'), format: 'text', width: 22 },
];

const ledgerSheet = (context: ReportContext, level: ServiceLevel, title: string): SheetPlan => ({
  name: context.text.say('report.workbook.ledger'),
  title,
  footer: serviceLevelFooter(level, context.words),
  columns: ledgerColumns(context),
  rows: ledgerRows(context, level, firstDataRow, 'B'),
});

function queuesSheet(context: ReportContext, level: ServiceLevel): SheetPlan {
  const { text } = context;
  const rows: SheetValue[][] = [];
  for (const queue of level.by_queue) {
    const parts = ledgerRows(context, queue, firstDataRow + rows.length, 'E');
    const lead: SheetValue[] = [queueName(queue.queue, context.words), queue.offered, queue.observed];
    rows.push(...(parts.length ? parts.map((part) => [...lead, ...part]) : [[...lead, text.say('report.queues.no_plan')]]));
  }
  return {
    name: text.say('report.workbook.queues'),
    title: text.say('report.contents.queues'),
    footer: serviceLevelFooter(level, context.words),
    columns: [
      { header: text.say('chart.axis.queue'), format: 'text', width: 24 },
      { header: text.say('report.column.offered'), format: 'count', width: 12 },
      { header: text.say('report.column.service_level'), format: 'percent', width: 13 },
      ...ledgerColumns(context),
    ],
    rows,
  };
}

function definitionsSheet(context: ReportContext, level: ServiceLevel): SheetPlan {
  const { text, words } = context;
  const use = (definition: string) => [
    ...(definition === level.definition ? ['ours'] : []),
    ...(definition === level.client_definition ? ['client'] : []),
  ];
  return {
    name: text.say('report.workbook.definitions'),
    title: text.say('report.definitions.clock', { seconds: context.formats.number(level.threshold_s) }),
    footer: serviceLevelFooter(level, words),
    columns: [
      { header: text.say('report.column.definition'), format: 'text', width: 62 },
      { header: text.say('report.column.service_level'), format: 'percent', width: 14 },
      { header: text.say('report.column.use'), format: 'text', width: 48 },
    ],
    rows: level.definitions.map(({ definition, value }) => [
      words.definition(definition),
      value,
      use(definition)
        .map((one) => text.say('report.definitions.use', { use: one }))
        .join('; '),
    ]),
  };
}

/** The service level in full: by cause, by queue, by day, time, team, site and interval, and under each definition. */
export function serviceLevelSheets(context: ReportContext, ledgerTitle: string): SheetPlan[] {
  const level = context.assessment.service_level;
  if (!level) return [];
  return [
    ...(level.drivers ? [ledgerSheet(context, level, ledgerTitle)] : []),
    ...(level.by_queue.length ? [queuesSheet(context, level)] : []),
    ...sliceSheets(context, level),
    definitionsSheet(context, level),
  ];
}
