import { serviceLevelFooter } from '../../charts';
import type { ReportContext } from './context';
import { cell, left, right, type Section } from './types';

/** The six definitions on the same counts, the client's own marked. */
export function definitionsSection(context: ReportContext): Section | null {
  const { assessment, formats, text, words } = context;
  const level = assessment.service_level;
  const known = level?.definitions.filter(({ value }) => value !== null) ?? [];
  if (!level || known.length === 0) return null;
  const values = known.map(({ value }) => value ?? 0);
  const own = level.client_definition;
  const use = (definition: string) => [...(definition === level.definition ? ['ours'] : []), ...(definition === own ? ['client'] : [])];
  return {
    id: 'definitions',
    title: text.say('report.definitions.title', {
      count: known.length,
      low: formats.percent(Math.min(...values)),
      high: formats.percent(Math.max(...values)),
    }),
    part: 'appendix',
    main: [
      {
        kind: 'table',
        table: {
          columns: [
            left(text.say('report.column.definition'), 4),
            right(text.say('report.column.service_level'), 1),
            left(text.say('report.column.use'), 2.6),
          ],
          rows: known.map(({ definition, value }) => [
            cell(words.definition(definition)),
            { text: formats.percent(value ?? 0), strong: definition === level.definition },
            cell(
              use(definition)
                .map((one) => text.say('report.definitions.use', { use: one }))
                .join('; '),
            ),
          ]),
        },
      },
    ],
    side: [
      {
        kind: 'bullets',
        lines: [
          text.say('report.definitions.own', { known: own ? 'yes' : 'no' }),
          text.say('report.definitions.clock', { seconds: formats.number(level.threshold_s) }),
          text.say('report.definitions.target', { target: formats.target(level.target), source: level.target_source ?? 'assumed' }),
        ],
      },
    ],
    footer: serviceLevelFooter(level, words),
    notes: text.say('report.notes.definitions'),
    onSlides: true,
  };
}
