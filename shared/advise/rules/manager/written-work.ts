import type { Backlog } from '../../../schema';
import type { AdviceInput, Binding, Rule } from '../../rule';

/** Four of five in time is what most promises mean; on fewer questions the share is chance. */
const promiseKept = 0.8;
const fewestQuestions = 200;

/** The written channel that breaks its promise of a first answer for most customers; null when every channel keeps it. */
export function lateFirstAnswer(stocks: readonly Backlog[]) {
  const late = stocks.flatMap((stock) => {
    const promise = stock.first_response;
    if (!promise || promise.share === null || promise.share >= promiseKept || promise.n < fewestQuestions) return [];
    return [{ stock, promise, share: promise.share, missed: promise.n - promise.within }];
  });
  return late.sort((a, b) => b.missed - a.missed || (a.stock.channel < b.stock.channel ? -1 : 1))[0] ?? null;
}

export const firstAnswerLate: Rule = {
  id: 'first-answer-late',
  role: 'manager',
  effort: 'medium',
  actions: [
    ['planner', 'before_next_schedule'],
    ['manager', 'this_month'],
  ],
  bind({ findings }: AdviceInput): Binding[] {
    const late = lateFirstAnswer(findings.backlog ?? []);
    if (!late) return [];
    const { stock, promise, share, missed } = late;
    return [
      {
        subject: `first_response ${stock.channel}`,
        weight: 2 * (promiseKept - share) + 0.5,
        evidence: stock.evidence,
        figures: {
          channel: { unit: 'channel', value: stock.channel },
          share: { unit: 'ratio', value: share },
          target: { unit: 'span', value: promise.target_s },
          missed: { unit: 'count', value: missed },
          n: { unit: 'count', value: promise.n },
          has_median: { unit: 'name', value: promise.median_s === null ? 'no' : 'yes' },
          median: { unit: 'span', value: promise.median_s ?? 0 },
        },
      },
    ];
  },
};

/** What was open before the files begin is not in them, so a stock seems to grow at first: only the second half counts, of at least four weeks. */
const fewestDays = 28;
const grownBy = 1.3;
/** Less than two days of work is cleared without anyone's decision. */
const fewestDaysOfWork = 2;

export const stockGrows: Rule = {
  id: 'stock-grows',
  role: 'manager',
  effort: 'medium',
  actions: [
    ['manager', 'this_week'],
    ['planner', 'before_next_schedule'],
  ],
  bind: ({ findings }: AdviceInput): Binding[] =>
    (findings.backlog ?? []).flatMap((stock) => {
      const half = stock.days[Math.floor(stock.days.length / 2)];
      if (!half || stock.days.length < fewestDays || stock.days_of_work === null || stock.days_of_work < fewestDaysOfWork) return [];
      const later = stock.days.filter(({ date }) => date > half.date);
      const [inflow, outflow] = [later.reduce((sum, day) => sum + day.inflow, 0), later.reduce((sum, day) => sum + day.outflow, 0)];
      // A queue report alone tells no stock, and then nobody can say how much it grew.
      if (half.stock === null || stock.stock === null) return [];
      if (half.stock <= 0 || stock.stock < grownBy * half.stock || inflow <= outflow || inflow < fewestQuestions) return [];
      return [
        {
          subject: `stock ${stock.channel}`,
          weight: 1 + Math.min(2, stock.stock / half.stock - 1),
          evidence: stock.evidence,
          figures: {
            channel: { unit: 'channel' as const, value: stock.channel },
            stock: { unit: 'count' as const, value: stock.stock },
            before: { unit: 'count' as const, value: half.stock },
            since: { unit: 'date' as const, value: half.date },
            days: { unit: 'decimal' as const, value: stock.days_of_work },
            more: { unit: 'count' as const, value: inflow - outflow },
          },
        },
      ];
    }),
};
