import { List, SimpleGrid, Title, Text as Words } from '@mantine/core';
import { axisScores } from '../../../shared/charts';
import type { Assessment } from '../../../shared/contract/assessment';
import type { Client } from '../../../shared/contract/clients';
import type { Kpi, ServiceTypeResult, TypeFeature } from '../../../shared/schema';
import { axisNames } from '../../../shared/schema/results-type';
import { chartWords } from '../../../shared/text/chart-words';
import { featureFigure } from '../../../shared/text/finding-words/service-type';
import { DataTable } from '../../components/data-table';
import { FindingCard } from '../../components/finding-card';
import { evidenceOfFigure, figureOf } from '../../components/kpi-evidence';
import { ProofButton } from '../../components/proof-button';
import { useFigures, useText } from '../../text/text-context';
import { TypeLimits } from './type-limits';

/** Features that are a key figure of the client, so that their proof is the rows of that figure. */
const keyFigures: Partial<Record<TypeFeature, string>> = {
  contacts_per_month: 'contacts',
  handle_time: 'handle_time',
  transfer_rate: 'transfer_rate',
  service_level_attained: 'sl.offered',
  first_time_right: 'first_contact_resolution',
  first_response: 'first_response_time',
  satisfaction_top: 'satisfaction_top',
};

interface CompassProps {
  readonly type: ServiceTypeResult;
  readonly client: Client;
  readonly assessment: Assessment;
}

function Axes({ type, client, kpis }: { readonly type: ServiceTypeResult; readonly client: Client; readonly kpis: readonly Kpi[] }) {
  const text = useText();
  const figures = useFigures();
  const rows = axisNames.flatMap((axis) => type.axes[axis].features.map((feature) => ({ ...feature, axis })));
  const evidence = (feature: TypeFeature) => {
    const metric = keyFigures[feature];
    const kpi = metric === undefined ? undefined : figureOf(kpis, metric);
    return (kpi && evidenceOfFigure(kpi)) ?? type.evidence[0];
  };
  return (
    <DataTable<(typeof rows)[number]>
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
        { id: 'value', header: text.say('type.value'), right: true, cell: (row) => featureFigure(row.feature, row.value, figures) },
        { id: 'low', header: text.say('type.low_to'), right: true, cell: (row) => featureFigure(row.feature, row.low, figures) },
        { id: 'high', header: text.say('type.high_from'), right: true, cell: (row) => featureFigure(row.feature, row.high, figures) },
        { id: 'level', header: text.say('type.level'), cell: (row) => text.say(`axis_level.${row.level}`) },
        {
          id: 'proof',
          header: text.say('proof.short'),
          right: true,
          cell: (row) => (
            <ProofButton
              clientId={client.id}
              evidence={row.value === null ? undefined : evidence(row.feature)}
              figure={`${text.say(`type_feature.${row.feature}`)}: ${featureFigure(row.feature, row.value, figures)}`}
            />
          ),
        },
      ]}
    />
  );
}

/** Every condition of every type with what was found, and what would move the client to another type. */
function Reasons({ type }: { readonly type: ServiceTypeResult }) {
  const text = useText();
  const figures = useFigures();
  const met = (known: boolean | null) => text.say(known === null ? 'type.not_known' : known ? 'type.met' : 'type.not_met');
  return (
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
                  from: featureFigure(move.feature, move.from, figures),
                  to: featureFigure(move.feature, move.to, figures),
                })}
              </List.Item>
            ))}
          </List>
        </div>
      ) : null}
    </SimpleGrid>
  );
}

function clusteringSentence(text: ReturnType<typeof useText>, { clustering }: ServiceTypeResult): string | null {
  if (!clustering) return null;
  const key = clustering.kind === 'clusters' ? 'clusters' : clustering.because;
  return key === null ? null : text.say(`clustering.${key}`, { clusters: clustering.clusters ?? 0, units: clustering.units });
}

/** Which of the four types a client is, with every limit, reason and what would move it; the limits can be changed. */
export function TypeCompass({ type, client, assessment }: CompassProps) {
  const text = useText();
  const called = type.called === null || type.called === 'mixed' ? text.say('type.mixed') : text.say(`service_type.${type.called}`);
  const nearest = type.nearest.map(({ type: name }) => text.say(`service_type.${name}`)).join(', ');
  const level = (axis: (typeof axisNames)[number]) => text.say(`axis_level.${type.axes[axis].level}`);
  const words = chartWords(text);
  const chart = axisScores(
    type,
    {
      title: text.say('type.axis_chart', {
        type: called,
        scale: level('scale'),
        complexity: level('complexity'),
        maturity: level('maturity'),
      }),
      names: text.say('type.axis'),
      score: text.say('type.axis_score'),
      footer: words.footer({
        files: [...new Set(assessment.sources.map(({ file }) => file))],
        definition: 'type',
        period: assessment.client.period,
        n: assessment.channels.reduce((sum, { contacts }) => sum + contacts, 0),
        counted: 'contacts',
      }),
      axis: (name) => text.say(`axis.${name}`),
    },
    words,
  );
  const groups = clusteringSentence(text, type);
  return (
    <FindingCard
      title={text.say('type.title')}
      lead={text.say('type.lead')}
      sentence={called}
      proof={<ProofButton clientId={client.id} evidence={type.evidence[0]} figure={called} wide />}
      means={text.say('type.means')}
      not={text.say('type.not')}
      charts={[chart]}
      below={
        <>
          {groups ? <Words size="sm">{groups}</Words> : null}
          <Title order={3}>{text.say('type.axes')}</Title>
          <Axes type={type} client={client} kpis={assessment.kpis} />
          <TypeLimits type={type} client={client} called={called} />
        </>
      }
    >
      {nearest ? <Words size="sm">{text.say('type.nearest', { types: nearest })}</Words> : null}
      <Reasons type={type} />
    </FindingCard>
  );
}
