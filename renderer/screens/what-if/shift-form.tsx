import { Button, Checkbox, Group, NativeSelect, NumberInput } from '@mantine/core';
import type { WhatIfChange } from '../../../shared/schema';
import type { Text } from '../../../shared/text';
import type { FigureFormats } from '../../../shared/text/figures';
import { Section } from '../../components/states';
import { useFigures, useText } from '../../text/text-context';

export type Shift = NonNullable<WhatIfChange['shifts']>[number];

const workingDays = [1, 2, 3, 4, 5];
const usualShift: Shift = { positions: 1, weekdays: workingDays, from: '09:00', to: '13:00' };
/** Quarters of an hour: the shortest interval that sources count. */
const times = Array.from({ length: 97 }, (_, quarter) => {
  const minutes = 15 * quarter;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
});

/** The shift as part of the sentence: "2 plekken erbij op maandag en dinsdag van 09:00 tot 13:00". */
export function shiftInSentence(shift: Shift, text: Text, figures: FigureFormats): string {
  const days = shift.weekdays.map((weekday) => figures.weekday(weekday)).join(', ');
  return text.say('what_if.change_shift', {
    positions: figures.decimal(Math.abs(shift.positions), Number.isInteger(shift.positions) ? 0 : 1),
    direction: shift.positions < 0 ? 'fewer' : 'more',
    all: workingDays.every((day) => shift.weekdays.includes(day)) && shift.weekdays.length === 5 ? 'working_days' : 'named',
    days,
    from: shift.from,
    to: shift.to,
  });
}

/** More or fewer positions during some hours on some weekdays: a shift, or a single interval. */
export function ShiftForm({ shift, onChange }: { readonly shift: Shift | null; onChange(shift: Shift | null): void }) {
  const text = useText();
  const figures = useFigures();
  const now = shift ?? { ...usualShift, positions: 0 };
  const put = (changed: Partial<Shift>) => {
    const wanted = { ...now, ...changed };
    if (wanted.from < wanted.to && wanted.weekdays.length > 0) onChange(wanted.positions === 0 ? null : wanted);
  };
  return (
    <Section title={text.say('what_if.shift')} lead={text.say('what_if.shift_lead')}>
      <Group align="flex-end" gap="sm">
        <NumberInput
          size="sm"
          w={110}
          label={text.say('what_if.shift_positions')}
          decimalSeparator={text.language === 'nl' ? ',' : '.'}
          min={-50}
          max={50}
          step={1}
          value={now.positions}
          onChange={(value) => {
            if (typeof value === 'number') put({ positions: value });
          }}
        />
        <NativeSelect
          size="sm"
          label={text.say('what_if.shift_from')}
          data={times.slice(0, -1)}
          value={now.from}
          onChange={(event) => put({ from: event.currentTarget.value })}
        />
        <NativeSelect
          size="sm"
          label={text.say('what_if.shift_to')}
          data={times.slice(1)}
          value={now.to}
          onChange={(event) => put({ to: event.currentTarget.value })}
        />
        <Button size="xs" variant="default" disabled={shift === null} onClick={() => onChange(null)}>
          {text.say('what_if.shift_none')}
        </Button>
      </Group>
      <Checkbox.Group
        label={text.say('what_if.shift_days')}
        value={now.weekdays.map(String)}
        onChange={(days) => put({ weekdays: days.map(Number).sort() })}
      >
        <Group gap="sm" mt={4}>
          {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
            <Checkbox key={weekday} size="xs" value={String(weekday)} label={figures.weekday(weekday)} />
          ))}
        </Group>
      </Checkbox.Group>
    </Section>
  );
}
