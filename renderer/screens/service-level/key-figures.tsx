import type { Client } from '../../../shared/contract/clients';
import type { Kpi } from '../../../shared/schema';
import { metricName } from '../../../shared/text/metric-words';
import { DataTable } from '../../components/data-table';
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
  const name = (kpi: Kpi) => metricName(text, kpi.metric);
  return (
    <Section title={text.say('level.key_figures')}>
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
            cell: (row) => <strong>{figures.value(row.value, row.unit)}</strong>,
          },
          { id: 'interval', header: text.say('level.interval'), right: true, cell: (row) => figures.range(row.interval, row.unit) },
          { id: 'n', header: 'n', right: true, value: (row) => row.n, cell: (row) => figures.count(row.n) },
          {
            id: 'proof',
            header: text.say('proof.short'),
            right: true,
            cell: (row) => (
              <ProofButton
                clientId={client.id}
                evidence={evidenceOfFigure(row)}
                figure={`${name(row)} ${figures.value(row.value, row.unit)}`}
              />
            ),
          },
        ]}
      />
    </Section>
  );
}
