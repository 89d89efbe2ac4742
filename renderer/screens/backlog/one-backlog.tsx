import { backlogAge, backlogChange, backlogFlow, backlogStock } from '../../../shared/charts';
import type { Client } from '../../../shared/contract/clients';
import type { Backlog } from '../../../shared/schema';
import { chartWords } from '../../../shared/text/chart-words';
import { ChartView } from '../../charts/chart-view';
import { DataTable, figureColumn } from '../../components/data-table';
import { FindingCard } from '../../components/finding-card';
import { narrowed, ProofButton } from '../../components/proof-button';
import { Stat, Stats } from '../../components/stat';
import { useFigures, useText } from '../../text/text-context';

type Day = Backlog['days'][number];
const secondsInDay = 86_400;

function Figures({ backlog, client }: { readonly backlog: Backlog; readonly client: Client }) {
  const text = useText();
  const figures = useFigures();
  const last = backlog.days.at(-1)?.date;
  const [evidence] = backlog.evidence;
  const all = [
    { key: 'backlog.inflow', figure: figures.count(backlog.inflow), note: undefined },
    { key: 'backlog.outflow', figure: figures.count(backlog.outflow), note: undefined },
    backlog.stock === null
      ? {
          key: 'backlog.change' as const,
          figure: figures.signedCount(backlog.days.at(-1)?.change ?? 0),
          note: text.say('backlog.change_note'),
        }
      : {
          key: 'backlog.stock' as const,
          figure: figures.count(backlog.stock),
          note: last ? text.say('backlog.on', { date: figures.date(last) }) : undefined,
        },
    { key: 'backlog.age', figure: figures.span(backlog.mean_age_s), note: undefined },
    {
      key: 'backlog.work',
      figure: figures.span(backlog.days_of_work === null ? null : backlog.days_of_work * secondsInDay),
      note: text.say('backlog.work_note'),
    },
  ] as const;
  return (
    <Stats>
      {all.map(({ key, figure, note }) => (
        <Stat
          key={key}
          label={text.say(key)}
          figure={figure}
          note={note}
          proof={<ProofButton clientId={client.id} evidence={evidence} figure={`${text.say(key)} ${figure}`} />}
        />
      ))}
    </Stats>
  );
}

function Days({ backlog, client }: { readonly backlog: Backlog; readonly client: Client }) {
  const text = useText();
  const figures = useFigures();
  return (
    <details>
      <summary>{text.say('backlog.by_day')}</summary>
      <DataTable<Day>
        label={text.say('backlog.by_day')}
        rows={backlog.days}
        rowKey={(row) => row.date}
        columns={[
          { id: 'date', header: text.say('level.day'), value: (row) => row.date, cell: (row) => figures.day(row.date) },
          figureColumn('inflow', text.say('backlog.inflow'), (row) => row.inflow, figures.count),
          figureColumn('outflow', text.say('backlog.outflow'), (row) => row.outflow, figures.count),
          figureColumn('stock', text.say('backlog.stock'), (row) => row.stock, figures.count),
          {
            id: 'change',
            header: text.say('backlog.change'),
            right: true,
            value: (row) => row.change ?? null,
            cell: (row) => (row.change === undefined ? '–' : figures.signedCount(row.change)),
          },
          figureColumn('age', text.say('backlog.age'), (row) => row.mean_age_s, figures.span),
          {
            id: 'proof',
            header: text.say('proof.short'),
            right: true,
            cell: (row) => (
              <ProofButton
                clientId={client.id}
                evidence={narrowed(backlog.evidence[0], { date: row.date })}
                figure={`${text.say('backlog.inflow')} ${figures.date(row.date)}: ${figures.count(row.inflow)}, ${text.say('backlog.outflow')} ${figures.count(row.outflow)}`}
              />
            ),
          },
        ]}
      />
    </details>
  );
}

/** The work of one channel: what came in, what was closed, what is open and how old it is. */
export function OneBacklog({ backlog, client }: { readonly backlog: Backlog; readonly client: Client }) {
  const text = useText();
  const words = chartWords(text);
  const stock = backlogStock(backlog, words) ?? backlogChange(backlog, words);
  const sentence = stock?.title ?? words.channel(backlog.channel);
  return (
    <FindingCard
      title={words.channel(backlog.channel)}
      sentence={sentence}
      proof={<ProofButton clientId={client.id} evidence={backlog.evidence[0]} figure={sentence} wide />}
      charts={[stock, backlogAge(backlog, words)]}
      means={text.say('backlog.means')}
      not={text.say(backlog.counted_by === 'queue' ? 'backlog.not_flow' : 'backlog.not')}
    >
      <Figures backlog={backlog} client={client} />
      <ChartView chart={backlogFlow(backlog, words)} />
      <Days backlog={backlog} client={client} />
    </FindingCard>
  );
}
