import type { DriverRank, SatisfactionDriverCell } from '../../schema';
import { chartWords } from '../chart-words';
import type { FigureFormats } from '../figures';
import type { Text } from '../index';

export const driverName = (text: Text, driver: string): string => text.sayOr(`satisfaction_driver.${driver}`, driver.replaceAll('_', ' '));

/** Channel and episode of a cell: "Telefoon, verhuizing". */
export function cellPlace(cell: Pick<SatisfactionDriverCell, 'channel' | 'episode'>, text: Text): string {
  const parts = [cell.channel ? chartWords(text).channel(cell.channel) : null, cell.episode].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(', ') : text.say('satisfaction.cell_all');
}

export const cellName = (cell: SatisfactionDriverCell, text: Text): string =>
  text.say('satisfaction.cell', { outcome: text.say(`satisfaction.outcome_${cell.outcome}`), cell: cellPlace(cell, text) });

/** What goes with the outcome, in one sentence; it says so when nothing does, or when two cannot be told apart. */
export function cellSentence(cell: SatisfactionDriverCell, text: Text, figures: FigureFormats): string {
  const n = figures.count(cell.n);
  const outcome = text.say(`satisfaction.outcome_${cell.outcome}`).toLocaleLowerCase(text.language);
  const [first, second] = cell.ranking.filter(({ shown }) => shown);
  if (!cell.difference_shown || !first) return text.say('satisfaction.answer_none', { n, outcome });
  const driver = driverName(text, first.driver);
  // The strongest of one says nothing.
  if (cell.ranking.length === 1) return text.say('satisfaction.answer_alone', { driver, n, outcome });
  if (cell.separated) return text.say('satisfaction.answer_separated', { driver, n, outcome });
  if (!second) return text.say('satisfaction.answer_one', { driver, n, outcome });
  return text.say('satisfaction.answer_not_separated', {
    driver,
    next: driverName(text, second.driver).toLocaleLowerCase(text.language),
    n,
    outcome,
  });
}

/** Nothing but the survey itself could be weighed: no answer names its contact. */
export const fromSurveyOnly = (cell: Pick<SatisfactionDriverCell, 'ranking'>): boolean =>
  cell.ranking.length > 0 && cell.ranking.every(({ origin }) => origin === 'survey');

/** "van 0:20 naar 1:30: −6,1 procentpunt topcijfers". */
export function effectWords({ effect }: DriverRank, text: Text, figures: FigureFormats): string {
  if (!effect) return '–';
  const yesNo = effect.unit === 'ratio' && effect.from === 0 && effect.to === 1;
  const value = (given: number) => {
    if (yesNo) return text.say(given === 1 ? 'screen.yes' : 'screen.no');
    return effect.unit === 'count' ? figures.decimal(given) : figures.value(given, effect.unit);
  };
  return text.say('satisfaction.effect_words', {
    from: value(effect.from),
    to: value(effect.to),
    points: figures.points(effect.top_share_pp),
  });
}

/** "1", or "1 tot 3": the places that a driver takes by chance; a dash where that is not known. */
export const rankWords = ({ rank_interval: range }: DriverRank, text: Text): string =>
  range ? text.say('satisfaction.rank_range', { one: range[0] === range[1] ? 'yes' : 'no', from: range[0], to: range[1] }) : '–';
