import type { Advice } from '../../contract';
import type { Role } from '../../schema';
import { contactsOf, filesFooter, type ReportContext } from './context';
import { cell, left, type ReportTable, type Section, type SectionId } from './types';

const mostOnOnePage = 4;
/** Decisions carry long texts: three fit a page that a board can read, each with its first two actions; the rest is in the workbook. */
const mostDecisions = 3;
const mostActions = 2;

const of = ({ assessment }: ReportContext, role: Role): Advice[] =>
  assessment.advice.filter((advice) => advice.role === role).sort((a, b) => a.priority - b.priority);

function adviceTable({ text }: ReportContext, advice: readonly Advice[]): ReportTable {
  return {
    columns: [
      left(text.say('report.column.advice'), 2.4),
      left(text.say('report.column.observation'), 3),
      left(text.say('report.column.action'), 3.2),
      left(text.say('report.column.effect'), 2),
    ],
    rows: advice.map(({ title, observation, actions, effect, effort }) => [
      { text: title, strong: true },
      cell(observation),
      cell(
        actions
          .slice(0, mostActions)
          .map(({ what, who, when }) => text.say('report.advice.action', { what, who, when }))
          .join('\n'),
      ),
      cell(`${effect}\n${text.say('report.advice.effort', { effort })}`),
    ]),
  };
}

/** What is done, by whom, when: the agenda of the team managers, one line per action. */
function agendaTable({ text }: ReportContext, advice: readonly Advice[]): ReportTable {
  return {
    columns: [
      left(text.say('report.column.what'), 3.2),
      left(text.say('report.column.who'), 1.4),
      left(text.say('report.column.when'), 1.6),
      left(text.say('report.column.why'), 3.2),
    ],
    rows: advice.flatMap(({ actions, observation }) =>
      actions
        .slice(0, mostActions)
        .map(({ what, who, when }, index) => [{ text: what, strong: true }, cell(who), cell(when), cell(index === 0 ? observation : '')]),
    ),
  };
}

const adviceFooter = (context: ReportContext, advice: readonly Advice[]) => {
  const files = [...new Set(advice.flatMap(({ evidence }) => evidence.flatMap(({ sources }) => sources.map(({ file }) => file))))];
  const { assessment, text, words } = context;
  const n = contactsOf(assessment);
  if (files.length === 0) return filesFooter(context, text.say('report.advice.definition'), n);
  return words.footer({
    files,
    definition: text.say('report.advice.definition'),
    period: assessment.client.period,
    n,
    counted: 'contacts',
  });
};

function roleSection(context: ReportContext, role: Role, id: SectionId, onSlides: boolean): Section | null {
  const advice = of(context, role);
  const [first] = advice;
  if (!first) return null;
  const { text } = context;
  const shown = advice.slice(0, id === 'decisions' ? mostDecisions : mostOnOnePage);
  const table = id === 'agenda' ? agendaTable(context, onSlides ? shown : advice) : adviceTable(context, shown);
  const more = advice.length - shown.length;
  return {
    id,
    title: text.say(`report.${id as 'decisions' | 'agenda' | 'own_work'}.title`, { count: advice.length, first: first.title }),
    part: 'main',
    main: [{ kind: 'table', table }],
    side: more > 0 ? [{ kind: 'paragraphs', lines: [text.say('report.advice.more', { count: more })] }] : [],
    footer: adviceFooter(context, advice),
    notes: text.say(`report.notes.${id as 'decisions' | 'agenda' | 'own_work'}`),
    onSlides,
  };
}

export const decisionsSection = (context: ReportContext) => roleSection(context, 'manager', 'decisions', true);
export const agendaSection = (context: ReportContext) => roleSection(context, 'team_manager', 'agenda', true);
/** What agents read about their own work; not for the slides of the manager. */
export const ownWorkSection = (context: ReportContext) => roleSection(context, 'agent', 'own_work', false);

/** Quick wins beside structural change, each with the effect to expect. */
export function effortSection(context: ReportContext): Section | null {
  const { text } = context;
  const advice = [...of(context, 'manager'), ...of(context, 'team_manager')].sort((a, b) => a.priority - b.priority);
  const quick = advice.filter(({ effort }) => effort === 'low');
  const structural = advice.filter(({ effort }) => effort !== 'low');
  if (quick.length === 0 || structural.length === 0) return null;
  const table = (caption: string, some: readonly Advice[], withEffort: boolean): ReportTable => ({
    caption,
    columns: [
      left(text.say('report.column.advice'), 2.6),
      left(text.say('report.column.effect'), 2.6),
      ...(withEffort ? [left(text.say('report.column.effort'), 1.3)] : []),
    ],
    rows: some
      .slice(0, mostOnOnePage)
      .map((one) => [
        { text: one.title, strong: true },
        cell(one.effect),
        ...(withEffort ? [cell(text.say('report.effort', { effort: one.effort }))] : []),
      ]),
  });
  return {
    id: 'effort',
    title: text.say('report.effort.title', { quick: quick.length, structural: structural.length }),
    part: 'main',
    main: [{ kind: 'table', table: table(text.say('report.effort.quick'), quick, false) }],
    side: [{ kind: 'table', table: table(text.say('report.effort.structural'), structural, true) }],
    footer: adviceFooter(context, advice),
    notes: text.say('report.notes.effort'),
    onSlides: true,
  };
}
