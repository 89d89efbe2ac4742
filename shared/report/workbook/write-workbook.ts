import ExcelJS from 'exceljs';
import { reportContext } from '../model/context';
import type { Block, ReportModel, Section } from '../model/types';
import { adviceSheet } from './advice-sheet';
import { backlogSheets } from './backlog-sheets';
import { changesSheet, comparisonSheets } from './comparison-sheets';
import { controlChartSheet } from './control-chart-sheet';
import { customerSheets } from './customer-sheets';
import { kpiSheet, teamsSheet } from './figures-sheets';
import { serviceLevelSheets } from './service-level-sheets';
import { addSheet, type SheetPlan, type SheetValue } from './sheet';
import { sourceSheets } from './source-sheets';

const rowsOf = (block: Block): SheetValue[][] => {
  if (block.kind === 'numbers') return block.numbers.map(({ label, value, note }) => [label, value, note]);
  if (block.kind === 'bullets' || block.kind === 'paragraphs') return block.lines.map((line) => ['', line, '']);
  return [];
};

/** The answer and its three numbers in words, as on the first page of the report. */
function summaryPlan(report: ReportModel, summary: Section, headers: readonly [string, string, string]): SheetPlan {
  return {
    name: report.contents.summary,
    title: `${report.client}, ${report.subtitle}: ${summary.title}`,
    footer: summary.footer,
    columns: [
      { header: headers[0], format: 'wrapped', width: 34 },
      { header: headers[1], format: 'wrapped', width: 80 },
      { header: headers[2], format: 'wrapped', width: 50 },
    ],
    rows: summary.main.flatMap(rowsOf),
  };
}

/** A section of the report that is a table of words, as a sheet. */
function sectionPlan(section: Section, name: string): SheetPlan[] {
  const block = section.main.find(({ kind }) => kind === 'table');
  if (block?.kind !== 'table') return [];
  return [
    {
      name,
      title: section.title,
      footer: section.footer,
      columns: block.table.columns.map(({ header, weight }) => ({ header, format: 'wrapped', width: Math.round(weight * 18) })),
      rows: block.table.rows.map((row) => row.map(({ text }) => text)),
    },
  ];
}

/** The tables of the report as a workbook: numbers as numbers, text never as a formula. */
export async function writeWorkbook(report: ReportModel): Promise<Uint8Array> {
  const context = reportContext(report.assessment, report.language);
  const { text } = context;
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'Contactpeil';
  workbook.title = `${report.client}: ${report.title}`;
  const [summary] = report.sections;
  const missing = report.sections.find(({ id }) => id === 'missing');
  const ledgerTitle = report.sections.find(({ id }) => id === 'ledger')?.title ?? '';
  const plans: SheetPlan[] = [
    ...(summary
      ? [
          summaryPlan(report, summary, [
            text.say('report.column.metric'),
            text.say('report.workbook.summary'),
            text.say('report.column.reason'),
          ]),
        ]
      : []),
    ...serviceLevelSheets(context, ledgerTitle),
    ...backlogSheets(context),
    ...changesSheet(context),
    ...controlChartSheet(context),
    ...teamsSheet(context),
    ...customerSheets(context),
    ...kpiSheet(context),
    ...comparisonSheets(context),
    ...adviceSheet(context),
    ...(missing ? sectionPlan(missing, text.say('report.workbook.missing')) : []),
    ...sourceSheets(context),
  ];
  for (const plan of plans) addSheet(workbook, plan);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
