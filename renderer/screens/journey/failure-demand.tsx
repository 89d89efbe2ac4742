import { failureReasons } from '../../../shared/charts';
import type { Channel, Journey } from '../../../shared/schema';
import { chartWords } from '../../../shared/text/chart-words';
import type { FigureFormats } from '../../../shared/text/figures';
import { DataTable, figureColumn } from '../../components/data-table';
import { FindingCard } from '../../components/finding-card';
import { narrowed, ProofButton } from '../../components/proof-button';
import { useFigures, useText } from '../../text/text-context';
import { evidenceOf, type JourneyPart } from './journey-part';

interface Group {
  readonly name: string;
  readonly channel?: Channel;
  readonly contacts: number;
  readonly failures: number;
  readonly share: number;
}

/** The repeat rate among the answered contacts: the same figure as elsewhere, beside bars that are shares of all contacts. */
function returnsIn({ repeats, repeats_of: of = 0 }: NonNullable<Journey['failure_demand']>, figures: FigureFormats) {
  const known = repeats !== null && of > 0;
  return {
    known: known ? 'yes' : 'no',
    rate: figures.percent(known ? repeats / of : null),
    some: figures.count(repeats),
    all: figures.count(of),
  };
}

/** Contacts that a better service would not have drawn, by kind, and where they come from. Nothing where no contact tells it. */
export function FailureDemand({ journey, period, client }: JourneyPart) {
  const text = useText();
  const figures = useFigures();
  const words = chartWords(text);
  const demand = journey.failure_demand;
  const chart = failureReasons(journey, words, period);
  if (!demand || !chart) return null;
  const evidence = evidenceOf(journey.evidence, 'journey.failure_demand') ?? evidenceOf(journey.evidence, 'journey');
  const groups: Group[] = [
    ...(demand.by_reason ?? []).map((group) => ({ ...group, name: group.reason })),
    ...(demand.by_channel ?? []).map((group) => ({ ...group, name: words.channel(group.channel) })),
  ];
  return (
    <FindingCard
      title={text.say('journey.failure')}
      sentence={chart.title}
      proof={<ProofButton clientId={client.id} evidence={evidence} figure={chart.title} wide />}
      charts={[chart]}
      means={text.say('journey.failure_means', returnsIn(demand, figures))}
      not={text.say('journey.failure_not')}
    >
      {groups.length > 0 ? (
        <DataTable<Group>
          label={text.say('journey.failure_where')}
          rows={groups}
          rowKey={(row) => `${row.channel ?? 'reason'}|${row.name}`}
          columns={[
            {
              id: 'kind',
              header: text.say('journey.kind'),
              cell: (row) => text.say(row.channel ? 'channels.channel' : 'journey.reason'),
            },
            { id: 'name', header: text.say('journey.failure_where'), value: (row) => row.name, cell: (row) => <strong>{row.name}</strong> },
            figureColumn('contacts', text.say('channels.contacts'), (row) => row.contacts, figures.count),
            figureColumn('failures', text.say('journey.failure_count'), (row) => row.failures, figures.count),
            figureColumn(
              'share',
              text.say('channels.share'),
              (row) => row.share,
              (value) => figures.percent(value, 0),
            ),
            {
              id: 'proof',
              header: text.say('proof.short'),
              right: true,
              cell: (row) => (
                <ProofButton
                  clientId={client.id}
                  evidence={narrowed(evidence, row.channel ? { channel: row.channel } : { reason: row.name })}
                  figure={`${row.name} ${figures.percent(row.share, 0)}`}
                />
              ),
            },
          ]}
        />
      ) : null}
    </FindingCard>
  );
}
