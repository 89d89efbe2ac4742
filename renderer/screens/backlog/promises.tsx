import { backlogPromises, promisesOf } from '../../../shared/charts';
import type { Client } from '../../../shared/contract/clients';
import { type Backlog, readDefinition } from '../../../shared/schema';
import { chartWords } from '../../../shared/text/chart-words';
import { DataTable, figureColumn } from '../../components/data-table';
import { FindingCard } from '../../components/finding-card';
import { ProofButton } from '../../components/proof-button';
import { useFigures, useText } from '../../text/text-context';

type Kept = ReturnType<typeof promisesOf>[number];

/** First answer and solution against their targets, per channel. Nothing where the files tell no answers. */
export function Promises({ backlogs, client }: { readonly backlogs: readonly Backlog[]; readonly client: Client }) {
  const text = useText();
  const figures = useFigures();
  const words = chartWords(text);
  const chart = backlogPromises(backlogs, words);
  if (!chart) return null;
  const rows = promisesOf(backlogs);
  const evidence = ({ channel }: Kept) => {
    const own = backlogs.find((backlog) => backlog.channel === channel)?.evidence ?? [];
    return own.find(({ definition }) => readDefinition(definition).name === 'backlog.promises') ?? own[0];
  };
  const name = (row: Kept) =>
    words.say('chart.promises.label', { channel: words.channel(row.channel), promise: row.promise, target: words.span(row.target_s) });
  const [lowest] = rows;
  return (
    <FindingCard
      title={text.say('backlog.promises')}
      sentence={chart.title}
      proof={lowest ? <ProofButton clientId={client.id} evidence={evidence(lowest)} figure={chart.title} wide /> : null}
      charts={[chart]}
      means={text.say('backlog.promises_means')}
      not={text.say('backlog.promises_not')}
    >
      <DataTable<Kept>
        label={text.say('backlog.promises')}
        rows={rows}
        rowKey={(row) => `${row.channel}|${row.promise}`}
        columns={[
          { id: 'promise', header: text.say('backlog.promise'), value: name, cell: (row) => <strong>{name(row)}</strong> },
          figureColumn('share', text.say('backlog.in_time'), (row) => row.share, figures.percent),
          {
            id: 'of',
            header: text.say('backlog.of_questions'),
            right: true,
            cell: (row) => text.say('journey.some_of', { some: figures.count(row.within), all: figures.count(row.n) }),
          },
          figureColumn('median', text.say('backlog.median'), (row) => row.median_s, figures.span),
          {
            id: 'proof',
            header: text.say('proof.short'),
            right: true,
            cell: (row) => (
              <ProofButton clientId={client.id} evidence={evidence(row)} figure={`${name(row)}: ${figures.percent(row.share)}`} />
            ),
          },
        ]}
      />
    </FindingCard>
  );
}
