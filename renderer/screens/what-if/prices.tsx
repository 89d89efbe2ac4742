import { Group, NumberInput } from '@mantine/core';
import type { WhatIfPrices } from '../../../shared/schema';
import { Section } from '../../components/states';
import { useText } from '../../text/text-context';

/** The hours of a full-time contract are a convention everyone knows; leave and price are the client's own and start empty. */
export const usualPrices: WhatIfPrices = { hours_per_fte_week: 36, planned_shrinkage: null, euro_per_paid_hour: null };

const given = (value: number | string): number | null => (typeof value === 'number' ? value : null);

/** What the files do not tell: hours of a contract, leave and training, the price of an hour. */
export function Prices({ prices, onChange }: { readonly prices: WhatIfPrices; onChange(prices: WhatIfPrices): void }) {
  const text = useText();
  const decimal = text.language === 'nl' ? ',' : '.';
  const shared = { size: 'sm', decimalSeparator: decimal, min: 0, hideControls: true } as const;
  return (
    <Section title={text.say('what_if.prices')} lead={text.say('what_if.prices_lead')}>
      <Group grow align="flex-end">
        <NumberInput
          {...shared}
          label={text.say('what_if.hours_per_week')}
          max={60}
          value={prices.hours_per_fte_week}
          onChange={(value) => onChange({ ...prices, hours_per_fte_week: given(value) || usualPrices.hours_per_fte_week })}
        />
        <NumberInput
          {...shared}
          label={text.say('what_if.shrinkage')}
          max={90}
          value={prices.planned_shrinkage === null ? '' : prices.planned_shrinkage * 100}
          onChange={(value) => {
            const percent = given(value);
            onChange({ ...prices, planned_shrinkage: percent === null ? null : Math.min(90, percent) / 100 });
          }}
        />
        <NumberInput
          {...shared}
          label={text.say('what_if.euro_per_hour')}
          max={1000}
          value={prices.euro_per_paid_hour ?? ''}
          onChange={(value) => onChange({ ...prices, euro_per_paid_hour: given(value) })}
        />
      </Group>
    </Section>
  );
}
