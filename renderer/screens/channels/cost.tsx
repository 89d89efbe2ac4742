import { List, Text as Words } from '@mantine/core';
import { avoidableCost } from '../../../shared/charts';
import type { Client } from '../../../shared/contract/clients';
import type { CostToServe } from '../../../shared/schema';
import { chartWords } from '../../../shared/text/chart-words';
import { DataTable, figureColumn } from '../../components/data-table';
import { FindingCard } from '../../components/finding-card';
import { narrowed, ProofButton } from '../../components/proof-button';
import { Stat, Stats } from '../../components/stat';
import { useFigures, useText } from '../../text/text-context';

type ChannelCost = CostToServe['by_channel'][number];
interface CostProps {
  readonly cost: CostToServe;
  readonly client: Client;
}

/** The prices that are known, each with its proof; a price that is not known has no card. */
function Prices({ cost, client }: CostProps) {
  const text = useText();
  const figures = useFigures();
  const { capacity } = cost;
  const contacts = (count: number | null) =>
    count === null ? undefined : text.say('cost.of_contacts', { contacts: figures.count(count) });
  const hours = capacity
    ? text.say('cost.hours', { surplus: figures.count(capacity.surplus_hours), short: figures.count(capacity.short_hours) })
    : undefined;
  const priced = [
    { key: 'cost.per_contact', amount: cost.cost_per_contact, figure: figures.price(cost.cost_per_contact), note: contacts(cost.contacts) },
    { key: 'cost.per_solved', amount: cost.cost_per_solved, figure: figures.price(cost.cost_per_solved), note: contacts(cost.solved) },
    {
      key: 'cost.repeats',
      amount: cost.repeats?.amount,
      figure: figures.value(cost.repeats?.amount, 'euro'),
      note: contacts(cost.repeats?.contacts ?? null),
    },
    {
      key: 'cost.transfers',
      amount: cost.transfers?.amount,
      figure: figures.value(cost.transfers?.amount, 'euro'),
      note: contacts(cost.transfers?.contacts ?? null),
    },
    { key: 'cost.surplus', amount: capacity?.surplus_amount, figure: figures.value(capacity?.surplus_amount, 'euro'), note: hours },
    { key: 'cost.short', amount: capacity?.short_amount, figure: figures.value(capacity?.short_amount, 'euro'), note: hours },
    {
      key: 'cost.surplus_hours',
      amount: capacity && capacity.surplus_amount === null ? capacity.surplus_hours : null,
      figure: figures.count(capacity?.surplus_hours),
      note: hours,
    },
  ] as const;
  return (
    <Stats>
      {priced
        .filter(({ amount }) => amount !== null && amount !== undefined)
        .map(({ key, figure, note }) => (
          <Stat
            key={key}
            label={text.say(key)}
            figure={figure}
            note={note}
            proof={<ProofButton clientId={client.id} evidence={cost.evidence[0]} figure={`${text.say(key)} ${figure}`} />}
          />
        ))}
    </Stats>
  );
}

function ByChannel({ cost, client }: CostProps) {
  const text = useText();
  const figures = useFigures();
  const words = chartWords(text);
  return (
    <DataTable<ChannelCost>
      label={text.say('cost.title')}
      rows={cost.by_channel}
      rowKey={(row) => row.channel}
      columns={[
        { id: 'channel', header: text.say('channels.channel'), cell: (row) => words.channel(row.channel) },
        figureColumn('contacts', text.say('channels.contacts'), (row) => row.contacts, figures.count),
        {
          id: 'amount',
          header: text.say('cost.amount'),
          right: true,
          value: (row) => row.amount,
          cell: (row) => figures.value(row.amount, 'euro'),
        },
        { id: 'shared', header: text.say('cost.shared'), right: true, cell: (row) => figures.value(row.shared, 'euro') },
        {
          id: 'per_contact',
          header: text.say('cost.per_contact'),
          right: true,
          value: (row) => row.cost_per_contact,
          cell: (row) => <strong>{figures.price(row.cost_per_contact)}</strong>,
        },
        {
          id: 'proof',
          header: text.say('proof.short'),
          right: true,
          cell: (row) => (
            <ProofButton
              clientId={client.id}
              evidence={narrowed(cost.evidence[0], { channel: row.channel })}
              figure={`${text.say('cost.per_contact')}, ${words.channel(row.channel)}: ${figures.price(row.cost_per_contact)}`}
            />
          ),
        },
      ]}
    />
  );
}

/** What is not known about prices, by name: nothing is made of it. */
function Unknown({ cost }: { readonly cost: CostToServe }) {
  const text = useText();
  const words = chartWords(text);
  const lines = [
    ...(cost.missing_prices ?? []).map((price) => text.say(`missing_price.${price}`)),
    ...(cost.unpriced_channels?.length
      ? [text.say('cost.unpriced', { channels: cost.unpriced_channels.map((channel) => words.channel(channel)).join(', ') })]
      : []),
    ...(cost.other_currencies.length > 0 ? [text.say('cost.other_currencies', { currencies: cost.other_currencies.join(', ') })] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <Words size="sm" className="cp-quiet" component="div">
      <List size="sm">
        {lines.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
    </Words>
  );
}

/** What service costs and what repeats, transfers and hours at the wrong moment take of it. */
export function Cost({ cost, client }: CostProps) {
  const text = useText();
  const figures = useFigures();
  const chart = avoidableCost(cost, chartWords(text));
  return (
    <FindingCard
      title={text.say('cost.title')}
      {...(cost.period ? { lead: text.say('cost.lead', { period: figures.period(cost.period) }) } : {})}
      {...(chart ? { sentence: chart.title, charts: [chart] } : {})}
      means={text.say('cost.means')}
      not={text.say('cost.not')}
    >
      <Prices cost={cost} client={client} />
      {cost.by_channel.length > 0 ? <ByChannel cost={cost} client={client} /> : null}
      <Unknown cost={cost} />
    </FindingCard>
  );
}
