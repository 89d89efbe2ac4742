import { Group, List, SimpleGrid, Title } from '@mantine/core';
import type { Client } from '../../../shared/contract/operations';
import type { ServiceTypeResult, TypeFeature } from '../../../shared/schema';
import { axisNames } from '../../../shared/schema/results-type';
import { DataTable } from '../../components/data-table';
import { Meaning } from '../../components/meaning';
import { ProofButton } from '../../components/proof-button';
import { Section } from '../../components/states';
import { useFigures, useText } from '../../text/text-context';

const inSeconds: readonly TypeFeature[] = ['handle_time', 'first_response'];
const plainCounts: readonly TypeFeature[] = ['contacts_per_month', 'agents', 'contacts_per_agent_month'];

/** A feature in its own unit: times as m:ss, counts whole, replies with a decimal, everything else as a share. */
function useFeatureFigures() {
  const figures = useFigures();
  return (feature: TypeFeature, value: number | null): string => {
    if (inSeconds.includes(feature)) return figures.duration(value);
    if (plainCounts.includes(feature)) return figures.count(value);
    return feature === 'replies_per_contact' ? figures.decimal(value) : figures.percent(value, 0);
  };
}

type Feature = ServiceTypeResult['axes']['scale']['features'][number];
interface FeatureRow extends Feature {
  readonly axis: (typeof axisNames)[number];
}

function Axes({ type }: { readonly type: ServiceTypeResult }) {
  const text = useText();
  const figure = useFeatureFigures();
  const rows = axisNames.flatMap((axis): FeatureRow[] => type.axes[axis].features.map((feature) => ({ ...feature, axis })));
  return (
    <DataTable<FeatureRow>
      label={text.say('type.axes')}
      rows={rows}
      rowKey={(row) => `${row.axis}|${row.feature}`}
      columns={[
        {
          id: 'axis',
          header: text.say('type.axis'),
          cell: (row) => `${text.say(`axis.${row.axis}`)} (${text.say(`axis_level.${type.axes[row.axis].level}`)})`,
        },
        { id: 'feature', header: text.say('type.feature'), cell: (row) => <strong>{text.say(`type_feature.${row.feature}`)}</strong> },
        { id: 'value', header: text.say('type.value'), right: true, cell: (row) => figure(row.feature, row.value) },
        { id: 'low', header: text.say('type.low_to'), right: true, cell: (row) => figure(row.feature, row.low) },
        { id: 'high', header: text.say('type.high_from'), right: true, cell: (row) => figure(row.feature, row.high) },
        { id: 'level', header: text.say('type.level'), cell: (row) => text.say(`axis_level.${row.level}`) },
      ]}
    />
  );
}

/** Which of the four types a client is, with every threshold, reason and what would move it. */
export function TypeCompass({ type, client }: { readonly type: ServiceTypeResult; readonly client: Client }) {
  const text = useText();
  const figure = useFeatureFigures();
  const called = type.called === null || type.called === 'mixed' ? text.say('type.mixed') : text.say(`service_type.${type.called}`);
  const met = (known: boolean | null) => text.say(known === null ? 'type.not_known' : known ? 'type.met' : 'type.not_met');
  const nearest = type.nearest.map(({ type: name }) => text.say(`service_type.${name}`)).join(', ');
  return (
    <Section title={text.say('type.title')} lead={text.say('type.lead')}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div className="cp-answer">{called}</div>
        <ProofButton clientId={client.id} evidence={type.evidence[0]} figure={called} wide />
      </Group>
      {nearest ? <div>{text.say('type.nearest', { types: nearest })}</div> : null}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <div>
          <Title order={3}>{text.say('type.reasons')}</Title>
          <List size="sm" spacing={2}>
            {type.reasons.map((reason) => (
              <List.Item key={`${reason.type}|${reason.condition}`}>
                {text.say(`service_type.${reason.type}`)}: {text.sayOr(`type_condition.${reason.condition}`, reason.condition)},{' '}
                <strong>{met(reason.met)}</strong>
              </List.Item>
            ))}
          </List>
        </div>
        {type.moves.length > 0 ? (
          <div>
            <Title order={3}>{text.say('type.moves')}</Title>
            <List size="sm" spacing={2}>
              {type.moves.map((move) => (
                <List.Item key={`${move.type}|${move.feature}`}>
                  {text.say('type.move', {
                    type: text.say(`service_type.${move.type}`),
                    feature: text.say(`type_feature.${move.feature}`),
                    from: figure(move.feature, move.from),
                    to: figure(move.feature, move.to),
                  })}
                </List.Item>
              ))}
            </List>
          </div>
        ) : null}
      </SimpleGrid>
      <Title order={3}>{text.say('type.axes')}</Title>
      <Axes type={type} />
      <Meaning means={text.say('type.means')} not={text.say('type.not')} />
    </Section>
  );
}
