import { switchesOf, switchingPaths } from '../../../shared/charts';
import { fewestQuestions } from '../../../shared/charts/journey';
import type { Channel, Journey } from '../../../shared/schema';
import { chartWords } from '../../../shared/text/chart-words';
import { DataTable } from '../../components/data-table';
import { FindingCard } from '../../components/finding-card';
import { narrowed, ProofButton } from '../../components/proof-button';
import { useFigures, useText } from '../../text/text-context';
import { evidenceOf, type JourneyPart } from './journey-part';

/** The three switches that people ask about by name; shown also when nobody made them. */
const namedPaths: readonly (readonly [Channel, Channel])[] = [
  ['chat', 'email'],
  ['voice', 'email'],
  ['email', 'voice'],
];

interface Path {
  readonly from: Channel;
  readonly to: Channel;
  /** Questions begun in the first channel. */
  readonly of: number;
  readonly questions: number;
  readonly rate: number;
  readonly interval: readonly [number, number] | null;
}

/** Every switch that was seen, and the named ones that nobody made though enough customers could have. */
function pathsOf(journey: Journey): Path[] {
  const seen: Path[] = switchesOf(journey);
  const begun = (channel: Channel) => journey.by_channel.find((own) => own.channel === channel)?.questions ?? 0;
  const unseen = namedPaths
    .filter(([from, to]) => begun(from) >= fewestQuestions && !seen.some((path) => path.from === from && path.to === to))
    .map(([from, to]) => ({ from, to, of: begun(from), questions: 0, rate: 0, interval: null }));
  return [...seen, ...unseen];
}

/** How often a question that begins in one channel needs another one too. Nothing where customers cannot be followed. */
export function Switching({ journey, period, client }: JourneyPart) {
  const text = useText();
  const figures = useFigures();
  const words = chartWords(text);
  const paths = pathsOf(journey);
  if (paths.length === 0) return null;
  const chart = switchingPaths(journey, words, period);
  const evidence = evidenceOf(journey.evidence, 'journey');
  const name = ({ from, to }: Path) => words.say('chart.path', { from: words.channel(from), to: words.channel(to).toLowerCase() });
  return (
    <FindingCard
      title={text.say('journey.switching')}
      sentence={chart?.title ?? text.say('journey.switching_none')}
      proof={<ProofButton clientId={client.id} evidence={evidence} figure={chart?.title ?? text.say('journey.switching')} wide />}
      charts={[chart]}
      means={text.say('journey.switching_means', { days: journey.days })}
      not={text.say('journey.switching_not')}
    >
      <DataTable<Path>
        label={text.say('journey.switching')}
        rows={paths}
        rowKey={(row) => `${row.from}|${row.to}`}
        columns={[
          { id: 'path', header: text.say('journey.path'), value: name, cell: (row) => <strong>{name(row)}</strong> },
          {
            id: 'rate',
            header: text.say('journey.rate'),
            right: true,
            value: (row) => row.rate,
            cell: (row) => figures.percent(row.rate, row.rate > 0 && row.rate < 0.01 ? 2 : 1),
          },
          {
            id: 'interval',
            header: text.say('journey.interval'),
            right: true,
            cell: (row) => figures.range(row.interval as [number, number] | null, 'ratio'),
          },
          {
            id: 'count',
            header: text.say('journey.of_questions'),
            right: true,
            value: (row) => row.questions,
            cell: (row) => text.say('journey.some_of', { some: figures.count(row.questions), all: figures.count(row.of) }),
          },
          {
            id: 'proof',
            header: text.say('proof.short'),
            right: true,
            cell: (row) => (
              <ProofButton
                clientId={client.id}
                evidence={narrowed(evidence, { channel: row.from })}
                figure={`${name(row)} ${figures.percent(row.rate)}`}
              />
            ),
          },
        ]}
      />
    </FindingCard>
  );
}
