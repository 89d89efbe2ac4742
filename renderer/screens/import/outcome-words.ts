import type { SourceReading } from '../../../shared/contract/assessment';
import { parseReason } from '../../../shared/contract/reading-code';
import { useFactWords } from '../../components/fact-words';
import { useProblemWords } from '../../components/problem-message';
import { useReasonWords } from '../../components/reason-words';
import type { ImportLine } from '../../state/import-lines';
import { useFigures, useText } from '../../text/text-context';
import { hasQuestion } from './heap-groups';
import { asSentence } from './sentence';

/** Rows that add up, over all tables of a file or of one. */
export function useSumWords(): (tables: readonly SourceReading[]) => string {
  const text = useText();
  const figures = useFigures();
  return (tables) => {
    const sum = (count: (table: SourceReading) => number) => figures.count(tables.reduce((total, table) => total + count(table), 0));
    return text.say('load.sum', {
      read: sum((table) => table.rows_read),
      loaded: sum((table) => table.rows_loaded),
      rejected: sum((table) => table.rows_rejected),
      skipped: sum((table) => table.rows_skipped),
    });
  };
}

/** What a look found, in one sentence: the kinds of file, with how many rows. */
function useLookWords(): (line: ImportLine) => string {
  const text = useText();
  const figures = useFigures();
  const factWords = useFactWords();
  return ({ look }) => {
    const known = (look?.tables ?? []).filter(({ fact }) => fact !== null);
    const facts = [...new Set(known.map(({ fact }) => factWords(fact ?? '')))].join(', ');
    const sampled = known.find((table) => table.look?.sampled_rows)?.look?.sampled_rows;
    const unknown = (look?.tables ?? []).length - known.length;
    if (sampled) return text.say('load.ready_sample', { facts, rows: figures.count(sampled), unknown });
    const rows = figures.count(known.reduce((sum, table) => sum + table.rows_loaded, 0));
    return text.say('load.ready_rows', { facts, rows, rejected: known.reduce((sum, table) => sum + table.rows_rejected, 0), unknown });
  };
}

/** Reasons for which a person can say what the table is; after the others only another export helps. */
const toldByPerson = ['nothing_fits', 'field_missing'];

/** Why nothing in a file is recognised: the reason itself where its tables share one. */
function useUnknownWords(): (line: ImportLine) => string {
  const text = useText();
  const reasonWords = useReasonWords();
  return (line) => {
    const reasons = [...new Set((line.look?.tables ?? []).map((table) => table.fact_reason))];
    const [reason = ''] = reasons;
    if (reasons.length !== 1) return text.say('load.unknown');
    const why = asSentence(reasonWords(reason));
    if (hasQuestion(line)) return `${why} ${text.say('load.unknown_asks')}`;
    return toldByPerson.includes(parseReason(reason).code) ? `${why} ${text.say('load.unknown_say')}` : why;
  };
}

/** How far a file is and what became of it, in one sentence: rows that add up, or the reason why not. */
export function useOutcomeWords(): (line: ImportLine) => string {
  const text = useText();
  const figures = useFigures();
  const problemWords = useProblemWords();
  const lookWords = useLookWords();
  const unknownWords = useUnknownWords();
  const sumWords = useSumWords();
  const said = (problem: unknown) => {
    const { message, tip } = problemWords(problem);
    return [message, tip].filter(Boolean).join(' ');
  };
  const reading = ({ progress }: ImportLine) => {
    if (!progress) return text.say('load.reading');
    const stage = text.sayOr(`stage.${progress.stage}`, text.say('load.reading'));
    return progress.rows ? text.say('load.rows_so_far', { stage, rows: figures.count(progress.rows) }) : stage;
  };
  return (line) => {
    if (line.state === 'waiting') return text.say('load.waiting');
    if (line.state === 'looking') return text.say('load.looking');
    if (line.state === 'queued') return text.say('load.queued');
    if (line.state === 'reading') return reading(line);
    if (line.state === 'ready') return lookWords(line);
    if (line.state === 'cancelled') return text.say('load.left_out_file');
    if (line.state === 'taken_back') return text.say('load.taken_back');
    const problem = line.problem ?? line.outcomes.find((outcome) => outcome.problem)?.problem;
    if (line.state === 'unknown') return problem && problem.code !== 'nothing_recognised' ? said(problem) : unknownWords(line);
    if (problem) return said(problem);
    if (line.state === 'already_loaded') return text.say('load.already_loaded');
    const tables = line.outcomes.flatMap((outcome) => outcome.tables);
    const there = tables.filter(({ alarms }) => alarms.some(({ code }) => code === 'same_rows')).map(({ sheet, file }) => sheet ?? file);
    const sum = sumWords(tables);
    return there.length > 0 ? `${sum}. ${text.say('load.sheets_there', { sheets: there.join(', ') })}` : sum;
  };
}
