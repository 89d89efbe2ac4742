import type { SourceReading } from '../../../shared/contract/assessment';
import { useFactWords } from '../../components/fact-words';
import { useProblemWords } from '../../components/problem-message';
import type { ImportLine } from '../../state/import-lines';
import { useFigures, useText } from '../../text/text-context';

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
    if (sampled) return text.say('load.ready_sample', { facts, rows: figures.count(sampled) });
    const rows = figures.count(known.reduce((sum, table) => sum + table.rows_loaded, 0));
    return text.say('load.ready_rows', { facts, rows, rejected: known.reduce((sum, table) => sum + table.rows_rejected, 0) });
  };
}

/** How far a file is and what became of it, in one sentence: rows that add up, or the reason why not. */
export function useOutcomeWords(): (line: ImportLine) => string {
  const text = useText();
  const figures = useFigures();
  const problemWords = useProblemWords();
  const lookWords = useLookWords();
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
    const problem = line.problem ?? line.outcomes.find((outcome) => outcome.problem)?.problem;
    if (line.state === 'unknown') return problem && problem.code !== 'nothing_recognised' ? said(problem) : text.say('load.unknown');
    if (problem) return said(problem);
    if (line.state === 'already_loaded') return text.say('load.already_loaded');
    return sumWords(line.outcomes.flatMap((outcome) => outcome.tables));
  };
}
