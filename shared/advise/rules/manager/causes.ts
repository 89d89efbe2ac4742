import type { Driver } from '../../../schema';
import { causeFigures, causeOf, causeWeight, foundCause, mixedStaffing } from '../../evidence-in-findings';
import type { AdviceInput, Binding, Rule } from '../../rule';

/** Fires when the driver is a shown cause of the missed target (grade A or B, not cleared, at least half a point). */
export const whenCause =
  (driver: Driver) =>
  ({ findings }: AdviceInput): Binding[] => {
    const cause = causeOf(findings, driver);
    return cause ? [{ subject: driver, figures: causeFigures(cause), weight: causeWeight(cause), evidence: cause.level.evidence }] : [];
  };

export const volumeAboveForecast: Rule = {
  id: 'volume-above-forecast',
  role: 'manager',
  effort: 'low',
  actions: [
    ['planner', 'before_next_schedule'],
    ['manager', 'this_month'],
    ['planner', 'every_week'],
  ],
  bind: whenCause('volume'),
};

export const handleTimeAbovePlan: Rule = {
  id: 'handle-time-above-plan',
  role: 'manager',
  effort: 'medium',
  actions: [
    ['process_owner', 'next_two_weeks'],
    ['planner', 'before_next_schedule'],
  ],
  bind: whenCause('handle_time'),
};

export const tooFewScheduled: Rule = {
  id: 'too-few-scheduled',
  role: 'manager',
  effort: 'high',
  actions: [
    ['manager', 'this_month'],
    ['planner', 'before_next_schedule'],
  ],
  bind: whenCause('staffing_level'),
};

export const scheduleOnWrongHours: Rule = {
  id: 'schedule-on-wrong-hours',
  role: 'manager',
  effort: 'medium',
  actions: [
    ['planner', 'before_next_schedule'],
    ['manager', 'this_month'],
  ],
  bind: whenCause('intraday_fit'),
};

export const absenceAbovePlan: Rule = {
  id: 'absence-above-plan',
  role: 'manager',
  effort: 'medium',
  actions: [
    ['manager', 'this_week'],
    ['planner', 'before_next_schedule'],
    ['hr', 'this_quarter'],
  ],
  bind: whenCause('absence'),
};

export const lowAdherence: Rule = {
  id: 'low-adherence',
  role: 'manager',
  effort: 'low',
  actions: [
    ['manager', 'this_week'],
    ['planner', 'next_two_weeks'],
  ],
  bind: whenCause('adherence'),
};

export const repeatTraffic: Rule = {
  id: 'repeat-traffic',
  role: 'manager',
  effort: 'high',
  actions: [
    ['process_owner', 'this_month'],
    ['quality', 'this_month'],
  ],
  bind: whenCause('repeat_contacts'),
};

/** Fewer people on the queue than planned, while the files cannot tell absence from adherence: find out which before acting on either. */
export const staffingGapUnsplit: Rule = {
  id: 'staffing-gap-unsplit',
  role: 'manager',
  effort: 'low',
  actions: [
    ['planner', 'this_week'],
    ['manager', 'next_two_weeks'],
  ],
  bind({ findings }) {
    return (['adherence', 'staffing_level'] as const).flatMap((driver) => {
      const cause = foundCause(findings, driver);
      if (!cause || mixedStaffing(cause.level, driver).length === 0) return [];
      return [{ subject: driver, figures: causeFigures(cause), weight: causeWeight(cause), evidence: cause.level.evidence }];
    });
  },
};
