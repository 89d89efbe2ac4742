import type { Client } from '../../../shared/contract/clients';
import type { Kpi } from '../../../shared/schema';
import { metricName } from '../../../shared/text/metric-words';
import { DataTable, figureColumn } from '../../components/data-table';
import { evidenceOfFigure } from '../../components/kpi-evidence';
import { ProofButton } from '../../components/proof-button';
import { Section } from '../../components/states';
import { useFigures, useText } from '../../text/text-context';

/** KPIs of the whole client: those whose scope is no more than the period. */
const ofWholeClient = (kpi: Kpi) => Object.keys(kpi.scope).every((name) => name === 'period');

/** The other figures of the department, each with its n and interval. */
export function KeyFigures({ kpis, client }: { readonly kpis: readonly Kpi[]; readonly client: Client }) {
  const text = useText();
  const figures = useFigures();
  const shown = kpis.filter(ofWholeClient);
  if (shown.length === 0) return null;
  const severalChannels =
    new Set(kpis.filter(({ metric, scope }) => metric === 'contacts' && scope.channel).map(({ scope }) => scope.channel)).size > 1;
  // The service level above counts the queues it could measure; this is all that came.
  const name = (kpi: Kpi) =>
    kpi.metric === 'contacts' && severalChannels ? text.say('level.contacts_all_channels') : metricName(text, kpi.metric);
  const shownValue = ({ value, unit, definition }: Kpi) => {
    const [, scale] = unit === 'score' ? (/\.scale_(\d+)/.exec(definition) ?? []) : [];
    const figure = figures.value(value, unit);
    return scale && value !== null ? text.say('channels.mark_of', { mark: figure, scale }) : figure;
  };
  return (
    <Section title={text.say('level.key_figures')} lead={text.say('level.key_figures_lead')}>
      <DataTable<Kpi>
        label={text.say('level.key_figures')}
        rows={shown}
        rowKey={(kpi) => kpi.metric}
        columns={[
          { id: 'metric', header: text.say('level.metric'), value: name, cell: name },
          {
            id: 'value',
            header: text.say('level.value'),
            right: true,
            cell: (row) => <strong>{shownValue(row)}</strong>,
          },
          { id: 'interval', header: text.say('level.interval'), right: true, cell: (row) => figures.range(row.interval, row.unit) },
          figureColumn('n', 'n', (row) => row.n, figures.count),
          {
            id: 'proof',
            header: text.say('proof.short'),
            right: true,
            cell: (row) => <ProofButton clientId={client.id} evidence={evidenceOfFigure(row)} figure={`${name(row)} ${shownValue(row)}`} />,
          },
        ]}
      />
    </Section>
  );
}
