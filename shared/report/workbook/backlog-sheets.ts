import { backlogPromises, promisesOf } from '../../charts';
import { byStock, stockChart } from '../model/backlog';
import type { ReportContext } from '../model/context';
import type { SheetPlan } from './sheet';

const secondsInDay = 86_400;
const inDays = (seconds: number | null) => (seconds === null ? null : seconds / secondsInDay);

/** Written work day by day and channel by channel, and the promises; nothing without such work. */
export function backlogSheets(context: ReportContext): SheetPlan[] {
  const { text, words } = context;
  const backlogs = byStock(context);
  const [largest] = backlogs;
  const stock = largest && stockChart(largest, words);
  if (!stock) return [];
  const promises = backlogPromises(backlogs, words);
  const days: SheetPlan = {
    name: text.say('report.workbook.backlog'),
    title: stock.title,
    footer: stock.footer,
    columns: [
      { header: text.say('chart.axis.channel'), format: 'text', width: 16 },
      { header: text.say('report.column.date'), format: 'date', width: 13 },
      { header: text.say('backlog.inflow'), format: 'count', width: 16 },
      { header: text.say('backlog.outflow'), format: 'count', width: 14 },
      { header: text.say('backlog.stock'), format: 'count', width: 12 },
      { header: text.say('chart.axis.stock_change'), format: 'count', width: 20 },
      { header: text.say('chart.axis.age_days'), format: 'decimal', width: 18 },
    ],
    rows: backlogs.flatMap((backlog) =>
      backlog.days.map((day) => [
        words.channel(backlog.channel),
        day.date,
        day.inflow,
        day.outflow,
        day.stock,
        day.change ?? null,
        inDays(day.mean_age_s),
      ]),
    ),
  };
  if (!promises) return [days];
  const kept: SheetPlan = {
    name: text.say('report.workbook.promises'),
    title: promises.title,
    footer: promises.footer,
    columns: [
      { header: text.say('backlog.promise'), format: 'text', width: 44 },
      { header: text.say('backlog.in_time'), format: 'percent', width: 12 },
      { header: text.say('report.backlog.within'), format: 'count', width: 14 },
      { header: text.say('backlog.of_questions'), format: 'count', width: 12 },
      { header: text.say('report.backlog.median_days'), format: 'decimal', width: 20 },
    ],
    rows: promisesOf(backlogs).map((one) => [
      words.say('chart.promises.label', { channel: words.channel(one.channel), promise: one.promise, target: words.span(one.target_s) }),
      one.share,
      one.within,
      one.n,
      inDays(one.median_s),
    ]),
  };
  return [days, kept];
}
