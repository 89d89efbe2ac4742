import { notationIn } from '../../schema';
import type { Cell } from '../table';
import { isMissing } from './missing';
import type { ColumnProfile } from './profile';
import { type Ambiguity, type ColumnReader, type FileHints, unreadable } from './reader';

const before = new RegExp(
  `^(?:${[
    '±',
    '\\+\\s?/?\\s?-',
    '~',
    '≈',
    '[<>]=?',
    '[≤≥]',
    'c(?:irc)?a\\b\\.?',
    'ong(?:eveer\\b|\\.)',
    'rond\\b',
    'ruim\\b',
    'bijna\\b',
    '(?:meer|minder) dan\\b',
    '(?:more|less) than\\b',
    '(?:mehr|weniger) als\\b',
    '(?:plus|moins) de\\b',
    '(?:about|around|roughly|almost|over|under)\\b',
    'approx(?:imately\\b|\\.)?',
    'env(?:iron\\b|\\.)',
    '(?:etwa|rund)\\b',
    'ungef(?:ähr|\\.)',
    'aprox\\.?',
    'yaklaşık',
    'max\\.',
    'min\\.',
  ].join('|')})\\s*(?=[\\d€$£:.,])`,
  'i',
);
const words = 'ca\\.?|circa|geschat|schatting|est\\.?|estimated?|approx\\.?|geschätzt|estimée?|voorlopig|provisional|vorläufig|tahmini';
const behind = new RegExp(
  `\\s*(?:\\((?:${words})\\)|(?<=[\\d\\s])(?:geschat|schatting|est\\.|estimated|geschätzt|estimée?|tahmini)|\\*+|\\?+|\\+)$`,
  'i',
);

/** The figure in a text that says it is not the exact one ("ca. 150", "> 100", "150 (geschat)", "150*"); null when it does not say so. */
export function estimateIn(text: string): string | null {
  const whole = text.trim();
  if (whole.length > 40) return null;
  const exact = whole.replace(before, '').replace(behind, '').trim();
  return exact !== whole && /\d/.test(exact) ? exact : null;
}

/** Below this share of exact cells a column holds estimates rather than figures: a person says what to do with them. */
const leastExact = 0.5;

interface Estimates {
  readonly count: number;
  readonly examples: readonly string[];
}

/** The cells of a column that are readable but for the word that they are no exact figure. */
function estimatesOf(profile: ColumnProfile, parse: ColumnReader['parse']): Estimates {
  const isEstimate = (text: string) => {
    const exact = estimateIn(text);
    return exact !== null && parse(text) === unreadable && parse(exact) !== unreadable;
  };
  const shapes = [...profile.shapes.values()].filter(({ examples }) => examples.some(isEstimate));
  if (shapes.length === 0) return { count: 0, examples: [] };
  if (profile.distinctOverflow)
    return {
      count: shapes.reduce((sum, shape) => sum + shape.count, 0),
      examples: shapes.flatMap(({ examples }) => examples.filter(isEstimate)),
    };
  const found = [...profile.distinct].filter(([text]) => isEstimate(text));
  return { count: found.reduce((sum, [, count]) => sum + count, 0), examples: found.map(([text]) => text) };
}

function doubtOf({ count, examples }: Estimates, profile: ColumnProfile, said: string | null): Ambiguity {
  const few = count <= profile.filled * (1 - leastExact);
  const chosen = said === 'estimate_as_number' ? 'estimates_as_numbers' : 'estimates_left_out';
  const code = said !== null ? chosen : few ? 'estimates' : 'estimates_open';
  const values = { count, filled: profile.filled, example: examples[0] ?? '', because: 'estimate' };
  return { code, values, examples: examples.slice(0, 5), unresolved: code === 'estimates_open' };
}

/**
 * A reader that knows a cell which says itself that it is no exact figure. Such a cell is left empty, and said with its count, unless a person
 * chose to take the figure as it is written. A column of mostly such cells is left out until somebody chooses.
 */
function readingEstimates(reader: ColumnReader, profile: ColumnProfile, hints: FileHints): ColumnReader {
  if (profile.texts === 0) return reader;
  const estimates = estimatesOf(profile, reader.parse);
  if (estimates.count === 0) return reader;
  const said = notationIn(hints.chosenUnit, 'estimate');
  const parse: ColumnReader['parse'] = (cell) => {
    const value = reader.parse(cell);
    if (value !== unreadable || typeof cell !== 'string') return value;
    const exact = estimateIn(cell);
    const figure = exact === null ? unreadable : reader.parse(exact);
    return figure === unreadable || said === 'estimate_as_number' ? figure : null;
  };
  return { ...reader, ambiguities: [...reader.ambiguities, doubtOf(estimates, profile, said)], parse };
}

/** Above this share of cells without any figure a column is no column of figures. */
const mostWords = 0.3;

/**
 * A reader of figures that leaves a cell empty where there is no figure at all ("geen", "x", "####"), and says how many those are: nothing is lost
 * with them but perhaps a nought, and the rest of their rows counts.
 */
function passingOverWords(reader: ColumnReader, profile: ColumnProfile): ColumnReader {
  if (profile.texts === 0) return reader;
  const isWord = (cell: Cell) => typeof cell === 'string' && !/\p{N}/u.test(cell) && !isMissing(cell) && reader.parse(cell) === unreadable;
  const shapes = [...profile.shapes.values()].filter(({ examples }) => examples.some(isWord));
  const count = shapes.reduce((sum, shape) => sum + shape.count, 0);
  if (count === 0 || count > profile.filled * mostWords) return reader;
  const examples = shapes.flatMap((shape) => shape.examples.filter(isWord)).slice(0, 5);
  const values = { count, filled: profile.filled, example: examples[0] ?? '' };
  const doubt: Ambiguity = { code: 'words_among_figures', values, examples, unresolved: false };
  return { ...reader, ambiguities: [...reader.ambiguities, doubt], parse: (cell) => (isWord(cell) ? null : reader.parse(cell)) };
}

/** What stands between the figures of a column, each kind by its own rule: estimates, and words. */
export const amongFigures = (reader: ColumnReader, profile: ColumnProfile, hints: FileHints): ColumnReader =>
  passingOverWords(readingEstimates(reader, profile, hints), profile);
