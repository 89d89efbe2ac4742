import { type Change, type Figure, type Findings, isRelevantChange } from '../schema';

/** Figures of which less is better; of the rest, but volume, more is better. Handle time is neither, yet longer asks for more people. */
const lessIsBetter = new Set([
  'abandon_rate',
  'speed_of_answer',
  'handle_time',
  'talk_time',
  'hold_time',
  'wrap_time',
  'transfer_rate',
  'repeat_rate',
  'absence',
  'first_response_time',
  'occupancy',
]);

/** true: the change makes the work heavier or the service worse. More contacts count as heavier. */
export function isForTheWorse({ metric, difference }: Change): boolean {
  // Some ask for effort with a high mark for easy, some for hard: which way is worse is not in the figure.
  if (metric === 'effort') return false;
  return lessIsBetter.has(metric) || metric === 'contacts' ? difference > 0 : difference < 0;
}

const isWhole = ({ scope }: Change) => Object.values(scope).every((value) => value === undefined);

/** true: a later shift took the figure at least half-way back; what is over needs no action of today. */
const cameBack = (change: Change, found: readonly Change[]) =>
  found.some(
    (later) =>
      later.kind === 'shift' &&
      later.metric === change.metric &&
      JSON.stringify(later.scope) === JSON.stringify(change.scope) &&
      later.on > change.on &&
      later.difference * change.difference < 0 &&
      Math.abs(later.difference) >= Math.abs(change.difference) / 2,
  );

export interface HeldMoment {
  readonly lead: Change;
  readonly changes: readonly Change[];
}

/**
 * Moments from which something of the whole client changed for the worse and stayed so (a wave that is over is none): at least a week of days (or four weeks) after it, and more
 * than an indication. The figure that leads is the one with causes, else the surest. Latest first.
 */
export function momentsForTheWorse(findings: Findings): HeldMoment[] {
  const { found = [], moments = [] } = findings.changes ?? {};
  return moments
    .filter(({ kind }) => kind === 'shift')
    .flatMap(({ changes: places }) => {
      const changes = places.flatMap((place) => found[place] ?? []);
      const held = changes.filter(
        (change) =>
          isWhole(change) &&
          isRelevantChange(change) &&
          !cameBack(change, found) &&
          !change.provisional &&
          change.points_after >= (change.grain === 'week' ? 4 : 7) &&
          isForTheWorse(change),
      );
      const [lead] = [...held].sort((a, b) => Number(b.explained !== null) - Number(a.explained !== null) || a.p_adjusted - b.p_adjusted);
      return lead ? [{ lead, changes: held }] : [];
    })
    .sort((a, b) => (a.lead.on < b.lead.on ? 1 : -1));
}

const units: Partial<Record<Change['unit'], Figure['unit']>> = {
  seconds: 'duration',
  ratio: 'ratio',
  count: 'count',
  nps: 'nps',
  score: 'score',
};

/** A longer list is no sentence. */
const mostOthers = 3;

/** Figures of a change for a sentence: which figure, since when, from what to what, and what changed with it. */
export function changeFigures({ lead, changes }: HeldMoment): Record<string, Figure> {
  const unit = (lead.metric === 'first_response_time' ? 'span' : (units[lead.unit] ?? 'decimal')) as 'ratio';
  const told = new Set(changes.map(({ metric }) => metric));
  const isPart = (metric: string) => ['talk_time', 'hold_time', 'wrap_time'].includes(metric) && told.has('handle_time');
  const others = [...told].filter((metric) => metric !== lead.metric && !isPart(metric)).slice(0, mostOthers);
  const [cause] = (lead.explained ?? []).filter(({ contribution_pp }) => contribution_pp * lead.difference > 0);
  return {
    metric: { unit: 'metric', value: lead.metric },
    since: { unit: 'date', value: lead.on },
    before: { unit, value: lead.before },
    after: { unit, value: lead.after },
    has_others: { unit: 'name', value: others.length > 0 ? 'yes' : 'no' },
    others: { unit: 'metric', value: others.join(',') },
    has_cause: { unit: 'name', value: cause ? 'yes' : 'no' },
    cause: { unit: 'driver', value: cause?.driver ?? '' },
    cause_points: { unit: 'points', value: Math.abs(cause?.contribution_pp ?? 0) },
  };
}

/** true: the advice about a driver of the service level already tells this change, as its days begin within those of the event. */
export function isToldByLedger({ lead, changes }: HeldMoment, findings: Findings): boolean {
  const level = findings.service_level;
  const blamed = new Set(
    (level?.drivers ?? []).filter(({ cleared, contribution_pp }) => !cleared && contribution_pp < 0).map(({ driver }) => driver),
  );
  const causes = changes.flatMap(({ explanation }) =>
    explanation?.kind === 'ledger' ? (explanation.driver ?? explanation.parts[0]?.driver ?? []) : [],
  );
  const [first, last] = lead.on_interval ?? [lead.on, lead.on];
  return (level?.deviations ?? []).some(
    ({ driver, level: found, label, label_to }) =>
      found === 'date' && label_to !== undefined && blamed.has(driver) && causes.includes(driver) && first <= label && label <= last,
  );
}
