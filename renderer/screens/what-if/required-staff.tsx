import { Group, NativeSelect, NumberInput, Stack } from '@mantine/core';
import { useState } from 'react';
import { staffByTime } from '../../../shared/charts';
import type { WhatIfPlan, WhatIfStart } from '../../../shared/contract/what-if';
import type { Evidence } from '../../../shared/schema';
import { chartWords } from '../../../shared/text/chart-words';
import { ExplainedChart } from '../../components/explained-chart';
import { Stat, Stats } from '../../components/stat';
import { Read, Section } from '../../components/states';
import { useOperation } from '../../host/operations';
import { useFigures, useText } from '../../text/text-context';
import { Repairs } from './repairs';

interface Slot {
  readonly time_of_day: string;
  readonly agents: number;
  readonly required: number;
}

/** One weekday, or the mean over the weekdays of every time of day. */
function slotsOf({ by_time }: WhatIfPlan, weekday: number | null): Slot[] {
  if (weekday !== null) return by_time.filter((slot) => slot.weekday === weekday);
  const times = [...new Set(by_time.map(({ time_of_day }) => time_of_day))].sort();
  return times.map((time_of_day) => {
    const same = by_time.filter((slot) => slot.time_of_day === time_of_day);
    const mean = (value: (slot: Slot) => number) => same.reduce((sum, slot) => sum + value(slot), 0) / same.length;
    return { time_of_day, agents: mean(({ agents }) => agents), required: mean(({ required }) => required) };
  });
}

interface StaffChartProps {
  readonly clientId: string;
  readonly plan: WhatIfPlan;
  readonly start: WhatIfStart;
  readonly evidence: Evidence | undefined;
}

function StaffChart({ clientId, plan, start, evidence }: StaffChartProps) {
  const text = useText();
  const figures = useFigures();
  const [weekday, setWeekday] = useState<number | null>(null);
  const slots = slotsOf(plan, weekday);
  const worst = slots.reduce<Slot | null>(
    (low, slot) => (low && low.required - low.agents >= slot.required - slot.agents ? low : slot),
    null,
  );
  const day = weekday === null ? text.say('what_if.all_days') : figures.weekday(weekday);
  const shortest = worst ? worst.required - worst.agents : 0;
  const title =
    worst && shortest >= 0.05
      ? text.say('what_if.required_title', { weekday: day, time: worst.time_of_day, short: figures.decimal(shortest) })
      : text.say('what_if.required_enough', { weekday: day });
  const chart = staffByTime(
    slots,
    {
      title,
      required: text.say('what_if.required'),
      present: text.say('what_if.present'),
      axis: text.say('what_if.positions_axis'),
      footer: text.say('what_if.required_footer', {
        days: start.days,
        target: figures.target(plan.target),
        seconds: start.threshold_s,
      }),
    },
    chartWords(text),
  );
  const weekdays = [...new Set(plan.by_time.map((slot) => slot.weekday))].sort();
  return (
    <Stack gap="xs">
      <Group>
        <NativeSelect
          size="xs"
          label={text.say('what_if.weekday')}
          value={weekday === null ? '' : String(weekday)}
          onChange={(event) => setWeekday(event.currentTarget.value ? Number(event.currentTarget.value) : null)}
          data={[
            { value: '', label: text.say('what_if.all_days') },
            ...weekdays.map((number) => ({ value: String(number), label: figures.weekday(number) })),
          ]}
        />
      </Group>
      <ExplainedChart
        clientId={clientId}
        chart={chart}
        evidence={evidence}
        means={text.say('what_if.required_means')}
        not={text.say('what_if.required_not')}
      />
    </Stack>
  );
}

/** What the target takes: staff per interval, hours too many and too few, and the cheapest repairs. */
export function RequiredStaff({
  clientId,
  start,
  evidence,
}: {
  readonly clientId: string;
  readonly start: WhatIfStart;
  /** The rows that say how many positions there were. */
  readonly evidence: Evidence | undefined;
}) {
  const text = useText();
  const figures = useFigures();
  const [target, setTarget] = useState(start.target);
  const plan = useOperation('what_if.plan', { clientId, target });
  const note = text.say('what_if.hours_note');
  return (
    <>
      <Section title={text.say('what_if.plan')} lead={text.say('what_if.plan_lead')}>
        <Group>
          <NumberInput
            size="xs"
            w={140}
            label={text.say('what_if.target')}
            min={50}
            max={99}
            clampBehavior="strict"
            value={Math.round(target * 1000) / 10}
            onChange={(value) => {
              if (typeof value === 'number' && value >= 50 && value <= 99) setTarget(value / 100);
            }}
          />
        </Group>
        <Read query={plan}>
          {(found) => (
            <Stack>
              <Stats>
                <Stat label={text.say('what_if.hours_now')} figure={figures.count(found.hours)} />
                <Stat label={text.say('what_if.hours_required')} figure={figures.count(found.required_hours)} />
                <Stat label={text.say('what_if.hours_short')} figure={figures.count(found.short_hours)} note={note} />
                <Stat
                  label={text.say('what_if.hours_surplus')}
                  figure={figures.count(found.surplus_hours)}
                  note={text.say('what_if.surplus_note')}
                />
              </Stats>
              <StaffChart clientId={clientId} plan={found} start={start} evidence={evidence} />
            </Stack>
          )}
        </Read>
      </Section>
      {plan.data ? <Repairs plan={plan.data} /> : null}
    </>
  );
}
