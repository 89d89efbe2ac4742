import type { AnalysisContext } from '../analysis';
import { ask } from '../gather/named-query';
import { wallMinutes, weekdayOf } from '../gather/wall-time';
import { type AgentTimeRow, agentAdherenceQuery, agentTimeQuery } from '../kpis/agent-kpis';
import { qualityScoresQuery, qualityShares } from '../kpis/quality-kpis';
import type { Outcome, OutcomeCell } from './outcome';
import { cellsOf, proofs, type Setting } from './outcome-cells';

/** Shares of time per agent and day, weighted by the time: n counts agent-days of mean length. */
function timeShares<Row extends { agent: string; team: string | null; date: string | null }>(
  rows: readonly Row[],
  setting: Setting,
  part: (row: Row) => number | null,
  whole: (row: Row) => number | null,
): OutcomeCell[] {
  const known = rows.filter((row) => part(row) !== null && (whole(row) ?? 0) > 0);
  const mean = known.reduce((sum, row) => sum + (whole(row) as number), 0) / known.length;
  return cellsOf(known, setting, (row) => {
    const weight = (whole(row) as number) / mean;
    const share = (part(row) as number) / (whole(row) as number);
    const weekday = row.date ? String(weekdayOf(wallMinutes(row.date))) : '';
    return { n: weight, total: weight * share, squares: weight * share ** 2, mix: { weekday } };
  });
}

/** Handle time and its parts from the totals of agents: nothing can be adjusted. */
function timesOf(time: readonly AgentTimeRow[], setting: Setting): Outcome[] {
  const parts = [
    ['handle_time', 'handled_with_time', 'handle_s'],
    ['talk_time', 'handled_with_talk', 'talk_s'],
    ['hold_time', 'handled_with_hold', 'hold_s'],
    ['wrap_time', 'handled_with_wrap', 'wrap_s'],
  ] as const;
  return parts.map(([metric, handled, seconds]) => ({
    metric,
    unit: 'seconds',
    kind: 'continuous',
    higherIsBetter: false,
    covariates: [],
    cells: cellsOf(time, setting, (row) => ({ n: row[handled] ?? 0, total: row[seconds] ?? 0, squares: null, mix: {} })),
    evidence: proofs(setting, metric, agentTimeQuery, time),
    asked: null,
    adjustable: false,
  }));
}

/** Outcomes that the records of agents tell: adherence, absence, quality, and handle time and transfers from totals. */
export async function agentOutcomes(context: AnalysisContext, setting: Setting): Promise<Outcome[]> {
  const days = await ask(context, agentAdherenceQuery);
  const time = await ask(context, agentTimeQuery);
  const reviews = qualityShares(await ask(context, qualityScoresQuery));
  const schedule = { unit: 'ratio', kind: 'continuous', covariates: ['weekday'], asked: null, adjustable: true } as const;
  return [
    {
      ...schedule,
      metric: 'adherence',
      higherIsBetter: true,
      cells: timeShares(
        days,
        setting,
        (row) => row.adherent_s,
        (row) => row.scheduled_with_adherent,
      ),
      evidence: proofs(setting, 'adherence', agentAdherenceQuery, days),
    },
    {
      ...schedule,
      metric: 'absence',
      higherIsBetter: false,
      cells: timeShares(
        days,
        setting,
        (row) => row.absent_s,
        (row) => row.scheduled_with_absent,
      ),
      evidence: proofs(setting, 'absence', agentAdherenceQuery, days),
    },
    {
      metric: 'quality',
      unit: 'ratio',
      kind: 'continuous',
      higherIsBetter: true,
      covariates: ['channel', 'reason'],
      cells: cellsOf(reviews, setting, (row) => ({
        n: 1,
        total: row.share,
        squares: row.share ** 2,
        mix: { channel: row.channel ?? '', reason: row.reason ?? '' },
      })),
      evidence: proofs(setting, 'quality', qualityScoresQuery, reviews),
      asked: null,
      adjustable: true,
    },
    ...timesOf(time, setting),
    {
      metric: 'transfer_rate',
      unit: 'ratio',
      kind: 'continuous',
      higherIsBetter: false,
      covariates: [],
      cells: cellsOf(time, setting, (row) => ({
        n: row.handled_with_transferred ?? 0,
        total: row.transferred ?? 0,
        squares: null,
        mix: {},
      })),
      evidence: proofs(setting, 'transfer_rate', agentTimeQuery, time),
      asked: null,
      adjustable: false,
    },
  ];
}
