import type { Evidence } from '../../schema';
import type { ReportContext } from '../model/context';
import type { SheetPlan, SheetValue } from './sheet';

const evidenceText = ({ text, formats }: ReportContext, evidence: readonly Evidence[]) =>
  evidence
    .flatMap(({ sources }) => sources)
    .map(({ file, sheet, first_row, last_row }) =>
      text.say('report.evidence', {
        file: sheet ? `${file} (${sheet})` : file,
        first: formats.number(first_row),
        last: formats.number(last_row),
      }),
    )
    .join('; ');

/** Every advice with an owner and a state to fill in: the start of the next visit. */
export function adviceSheet(context: ReportContext): SheetPlan[] {
  const { assessment, text } = context;
  if (assessment.advice.length === 0) return [];
  const wide = (header: Parameters<typeof text.say>[0], width: number) => ({ header: text.say(header), format: 'wrapped' as const, width });
  return [
    {
      name: text.say('report.workbook.advice'),
      title: text.say('report.workbook.advice'),
      footer: text.say('report.advice.definition'),
      columns: [
        { header: text.say('report.column.number'), format: 'count', width: 6 },
        wide('report.column.role', 14),
        wide('report.column.advice', 34),
        wide('report.column.observation', 44),
        wide('report.column.cause', 40),
        wide('report.column.what', 44),
        wide('report.column.who', 22),
        wide('report.column.when', 22),
        wide('report.column.effect', 36),
        wide('report.column.effort', 13),
        wide('report.column.status', 10),
        wide('report.column.evidence', 48),
      ],
      rows: assessment.advice.flatMap((advice) =>
        advice.actions.map(({ what, who, when }): SheetValue[] => [
          advice.priority,
          text.say('report.role', { role: advice.role }),
          advice.title,
          advice.observation,
          advice.cause,
          what,
          who,
          when,
          advice.effect,
          text.say('report.effort', { effort: advice.effort }),
          text.say('report.status.open'),
          evidenceText(context, advice.evidence),
        ]),
      ),
    },
  ];
}
