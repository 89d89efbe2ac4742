import { lackWords } from '../../text/finding-words/what-lacks';
import type { ReportContext } from './context';
import { cell, left, type Section } from './types';

/** Marks an analysis that this version does not have; no file of the client would unlock it. */
const noFileHelps = 'later_version';

const askFor = (text: ReportContext['text'], needs: string) => text.sayOr(`report.ask.${needs}`, text.say('report.ask.other'));

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
          rows: missing.map(({ analysis, needs, unlocks, ...lack }) => [
            {
              text: text.sayOr(`missing.${analysis}`, text.sayOr(`report.analysis.${analysis}`, analysis.replaceAll('_', ' '))),
              strong: true,
            },
            cell(lack.in_files?.length ? lackWords({ analysis, needs, unlocks, ...lack }, text, needs) : askFor(text, needs)),
            cell(text.sayOr(`unlocks.${unlocks}`, '–')),
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
