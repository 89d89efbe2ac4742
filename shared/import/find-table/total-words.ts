import type { Cell } from '../table';
import { remembered } from '../values/remembered';
import { plainLetters } from '../vocabulary/normalise';

const totals =
  'totaal|eindtotaal|algemeen totaal|total|grand total|totals|totalen|overall|overall total|total general|total generale|total geral|gesamt|gesamtsumme|gesamtergebnis|summe|insgesamt|somme|total general:|suma|suma total|genel toplam|toplam|generaltotal|sum|all|totaal generaal|som|total global|ensemble';
const subtotals =
  'subtotaal|sub-totaal|sub totaal|tussentotaal|dagtotaal|weektotaal|maandtotaal|subtotal|sub-total|sub total|day total|weekly total|zwischensumme|teilsumme|teilergebnis|tagessumme|sous-total|sous total|subtotale|ara toplam';
const averages = 'gemiddelde|gemiddeld|gem|average|avg|mean|durchschnitt|mittelwert|moyenne|promedio|media|ortalama';
const clean = (list: string) => new Set(list.split('|'));
const totalWords = clean(totals);
const subtotalWords = clean(subtotals);
const averageWords = clean(averages);
totalWords.delete('all');

const startOf = /^(?:grand total|eindtotaal|totaal|total|gesamt|summe|somme|suma|genel toplam|toplam)\b/;
const endOf = /(?:\btotaal|\btotal|\bgesamt|\bsumme|\btoplam|\bsubtotaal|\bsubtotal|\bresult|\bsummary|\bsamenvatting)$/;
const averageOf = /^(?:gemiddelde?|average|durchschnitt|moyenne|promedio|ortalama)\b/;
const subOf = /^(?:sub-?\s?totaal|sub-?\s?total|tussentotaal|zwischensumme|sous-total|ara toplam)\b/;

export type TotalWord = 'total' | 'subtotal' | 'average';

const isDigit = (code: number) => code >= 48 && code <= 57;

/** true for a text that ends with a digit and begins with one, or with one letter before it: figures, moments and numbers of contacts name no total. */
export const saysNothing = (text: string): boolean =>
  isDigit(text.charCodeAt(text.length - 1)) && (isDigit(text.charCodeAt(0)) || isDigit(text.charCodeAt(1)));

/** The kind of total a whole cell names ("Eindtotaal", "Genel Toplam", "Gemiddelde:"), in NL, EN, DE, FR, ES and TR; null for anything else. */
export const totalWordOf = (text: string): TotalWord | null => totalNamedBy(text)?.word ?? null;

function wholeWordOf(text: string): TotalWord | null {
  const plain = plainLetters(text)
    .replace(/[:.*\s]+$/, '')
    .trim();
  if (totalWords.has(plain)) return 'total';
  if (subtotalWords.has(plain)) return 'subtotal';
  return averageWords.has(plain) ? 'average' : null;
}

/** "Totaal week 23", "Klantenservice Total": a total of something; true only together with empty key cells, because a queue may be named "Total Care". */
function totalPhraseOf(text: string): TotalWord | null {
  const plain = plainLetters(text).trim();
  if (plain.length > 60) return null;
  if (averageOf.test(plain)) return 'average';
  if (subOf.test(plain)) return 'subtotal';
  return startOf.test(plain) ? 'total' : endOf.test(plain) ? 'subtotal' : null;
}

/** Both readings of a text as a total, by the whole word and by the phrase; null when it is neither, as most texts are. */
export const totalNamedBy = remembered((text: string): { readonly word: TotalWord | null; readonly phrase: TotalWord | null } | null => {
  const [word, phrase] = [wholeWordOf(text), totalPhraseOf(text)];
  return word === null && phrase === null ? null : { word, phrase };
});

/** How systems write "all of them" where other rows have a name. A bare "All" may be a name. */
export const isMarkOfAll = (cell: Cell): boolean =>
  typeof cell === 'string' && /^\s*(?:\*|\((?:all|alle|alles|tous|todos)\))\s*$/i.test(cell);

const pivotLabels = new Set([
  'row labels',
  'column labels',
  'rijlabels',
  'kolomlabels',
  'zeilenbeschriftungen',
  'spaltenbeschriftungen',
  'etiquettes de lignes',
  'etiquettes de colonnes',
  'etiquetas de fila',
  'etiquetas de columna',
  'satir etiketleri',
  'sutun etiketleri',
]);

/** true for the labels that spreadsheet programs put in the corner of a pivot table. */
export const isPivotLabel = (text: string): boolean => pivotLabels.has(plainLetters(text).trim());
