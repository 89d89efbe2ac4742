import { Text as Words } from '@mantine/core';
import type { Client } from '../../../shared/contract/operations';
import type { CostToServe } from '../../../shared/schema';
import { chartWords } from '../../../shared/text/chart-words';
import { DataTable } from '../../components/data-table';
import { Meaning } from '../../components/meaning';
import { ProofButton } from '../../components/proof-button';
import { Stat, Stats } from '../../components/stat';
import { Section } from '../../components/states';
import { useFigures, useText } from '../../text/text-context';

type ChannelCost = CostToServe['by_channel'][number];
const cents = 2;

/** What service costs and what repeats, transfers and idle hours take of it. */
export function Cost({ cost, client }: { readonly cost: CostToServe; readonly client: Client }) {
  const text = useText();
  const figures = useFigures();
  const words = chartWords(text);
  const whole = (amount: number | null) => (amount === null ? text.say('cost.unknown') : figures.value(amount, 'euro'));
  const exact = (amount: number | null) =>
    amount === null ? '–' : `€${text.language === 'nl' ? '\u00a0' : ''}${figures.decimal(amount, cents)}`;
  const contacts = (count: number) => text.say('cost.of_contacts', { contacts: figures.count(count) });
  const { repeats, transfers, capacity } = cost;
  const proof = (label: string, figure: string) => (
    <ProofButton clientId={client.id} evidence={cost.evidence[0]} figure={`${label} ${figure}`} />
  );
  return (
    <Section title={text.say('cost.title')} lead={text.say('cost.lead', { period: figures.period(cost.period) })}>
      <Stats>
        <Stat
          label={text.say('cost.per_contact')}
          figure={exact(cost.cost_per_contact)}
          note={cost.contacts === null ? undefined : contacts(cost.contacts)}
          proof={proof(text.say('cost.per_contact'), exact(cost.cost_per_contact))}
        />
        <Stat
          label={text.say('cost.per_solved')}
          figure={exact(cost.cost_per_solved)}
          note={cost.solved === null ? undefined : contacts(cost.solved)}
        />
        {repeats && repeats.amount !== null ? (
          <Stat label={text.say('cost.repeats')} figure={whole(repeats.amount)} note={contacts(repeats.contacts)} />
        ) : null}
        {transfers && transfers.amount !== null ? (
          <Stat label={text.say('cost.transfers')} figure={whole(transfers.amount)} note={contacts(transfers.contacts)} />
        ) : null}
        {capacity ? (
          <Stat
            label={text.say(capacity.surplus_amount === null ? 'cost.surplus_hours' : 'cost.surplus')}
            figure={capacity.surplus_amount === null ? figures.count(capacity.surplus_hours) : whole(capacity.surplus_amount)}
            note={text.say('cost.hours', { surplus: figures.count(capacity.surplus_hours), short: figures.count(capacity.short_hours) })}
          />
        ) : null}
      </Stats>
      {cost.by_channel.length > 0 ? (
        <DataTable<ChannelCost>
          label={text.say('cost.title')}
          rows={cost.by_channel}
          rowKey={(row) => row.channel}
          columns={[
            { id: 'channel', header: text.say('channels.channel'), cell: (row) => words.channel(row.channel) },
            {
              id: 'contacts',
              header: text.say('channels.contacts'),
              right: true,
              value: (row) => row.contacts,
              cell: (row) => figures.count(row.contacts),
            },
            { id: 'amount', header: text.say('cost.amount'), right: true, value: (row) => row.amount, cell: (row) => whole(row.amount) },
            { id: 'shared', header: text.say('cost.shared'), right: true, cell: (row) => whole(row.shared) },
            {
              id: 'per_contact',
              header: text.say('cost.per_contact'),
              right: true,
              value: (row) => row.cost_per_contact,
              cell: (row) => <strong>{exact(row.cost_per_contact)}</strong>,
            },
          ]}
        />
      ) : null}
      {cost.other_currencies.length > 0 ? (
        <Words size="sm">{text.say('cost.other_currencies', { currencies: cost.other_currencies.join(', ') })}</Words>
      ) : null}
      <Meaning means={text.say('cost.means')} not={text.say('cost.not')} />
    </Section>
  );
}
