import { reason } from '../../contract/reading-code';
import { readAsMoment } from '../values/read-moment';
import type { FileHints } from '../values/reader';
import { normaliseLoosely } from '../vocabulary/normalise';
import type { KnownColumn } from './columns';

const noHints: FileHints = { language: null, decimal: null, dateOrder: null, date1904: false, chosenUnit: null };
const agents = /^agent_/;
const beginWords = /\b(?:van|vanaf|begin\w*|start\w*|aanvang\w*|ingang\w*|eerste|from|first|von|beginn|debut|du|desde|inicio|baslangic)\b/;
const endWords =
  /\b(?:tot|t m|tm|tot en met|eind\w*|laatste|herstel\w*|hersteld|until|through|to|end\w*|last|bis|ende|fin|au|hasta|bitis)\b/;
const absenceWords =
  /verzuim|verlof|vakantie|ziek|afwezig|absen|leave|sick|vacation|holiday|time off|urlaub|krank|abwesen|fehlzeit|conge|maladie|vacaciones|ausencia|baja|izin|devamsizlik|hastalik/;
const shareOfWords = 0.5;

const saysAbsence = (text: string): boolean => absenceWords.test(normaliseLoosely(text));

function holdsDates({ profile }: KnownColumn): boolean {
  if (profile.filled === 0) return false;
  if (profile.format === 'date') return true;
  return profile.numbers === 0 && (readAsMoment(profile, noHints, 2024)?.holds ?? 'time') !== 'time';
}

/** true for a column of which most values say why somebody was away. */
function holdsReasons({ profile }: KnownColumn): boolean {
  if (profile.texts === 0 || profile.distinctOverflow) return false;
  let said = 0;
  for (const [text, count] of profile.distinct) if (saysAbsence(text)) said += count;
  return said >= profile.filled * shareOfWords;
}

/**
 * The reason why a list of leave and sickness is not loaded: a row per spell with its first and last day (AFAS, Visma, SAP). Absence is a share of
 * the time that was scheduled, day by day, and such a list holds no schedule. null for any other table. `around`: the words above the table, its
 * sheet and its file.
 */
export function absenceSpans(columns: readonly KnownColumn[], around: readonly string[]): string | null {
  const who = columns.find(({ meanings }) => meanings.some(({ concept, score }) => agents.test(concept) && score >= 0.6));
  // The words first: reading the values of a large table as dates takes long.
  const dateNamed = (words: RegExp, other?: KnownColumn) =>
    columns.find((column) => column !== other && words.test(normaliseLoosely(column.header.text)) && holdsDates(column));
  const begin = who && dateNamed(beginWords);
  const end = begin && dateNamed(endWords, begin);
  if (!end) return null;
  const kind = columns.find((column) => (saysAbsence(column.layout.header) || holdsReasons(column)) && !holdsDates(column));
  if (!kind && !around.some(saysAbsence)) return null;
  return reason('absence_spans', begin.layout.header, end.layout.header);
}
