import type { Missing } from '../../schema';
import { lackWords } from '../../text/finding-words/what-lacks';
import type { ReportContext } from './context';
import { cell, left, type Section } from './types';

/** Marks an analysis that this version does not have; no file of the client would unlock it. */
const noFileHelps = 'later_version';

const askFor = (text: ReportContext['text'], needs: string) => text.sayOr(`report.ask.${needs}`, text.say('report.ask.other'));

interface Ask {
  readonly ask: string;
  readonly questions: string[];
  readonly gains: string[];
}

const added = (list: string[], one: string) => (one === '' || list.includes(one) ? list : [...list, one]);

/** One row for everything that the same file or column would answer, in the order in which it is first missed. */
function byAsk({ text }: ReportContext, missing: readonly Missing[]): Ask[] {
  const rows = new Map<string, Ask>();
  for (const lack of missing) {
    const { analysis, needs, unlocks } = lack;
    const ask = lack.in_files?.length ? lackWords(lack, text, needs) : askFor(text, needs);
    const row = rows.get(ask) ?? { ask, questions: [], gains: [] };
    const question = text.sayOr(`missing.${analysis}`, text.sayOr(`report.analysis.${analysis}`, analysis.replaceAll('_', ' ')));
    rows.set(ask, { ask, questions: added(row.questions, question), gains: added(row.gains, text.sayOr(`unlocks.${unlocks}`, '')) });
  }
  return [...rows.values()];
}

/** What cannot be said yet, and which file would unlock it. */
export function missingSection(context: ReportContext): Section | null {
  const { assessment, text } = context;
  const missing = assessment.missing.filter(({ unlocks }) => unlocks !== noFileHelps);
  if (missing.length === 0) return null;
  return {
    id: 'missing',
    title: text.say('report.missing.title', { count: missing.length }),
    part: 'main',
    main: [
      {
        kind: 'table',
        table: {
          columns: [
            left(text.say('report.column.question'), 3),
            left(text.say('report.column.ask'), 4),
            left(text.say('report.column.gain'), 4),
          ],
          rows: byAsk(context, missing).map(({ ask, questions, gains }) => [
            { text: questions.join('\n'), strong: true },
            cell(ask),
            cell(gains.join(' ') || '–'),
          ]),
        },
      },
    ],
    side: [],
    footer: '',
    notes: text.say('report.notes.missing'),
    onSlides: true,
  };
}
