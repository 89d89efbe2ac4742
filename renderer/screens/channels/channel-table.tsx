import type { Assessment } from '../../../shared/contract/assessment';
import type { Client } from '../../../shared/contract/clients';
import type { ChannelResult, Evidence } from '../../../shared/schema';
import { chartWords } from '../../../shared/text/chart-words';
import { type DataColumn, DataTable } from '../../components/data-table';
import { evidenceOfFigure, figureOf } from '../../components/kpi-evidence';
import { narrowed } from '../../components/proof-button';
import { WithProof } from '../../components/with-proof';
import { useFigures, useText } from '../../text/text-context';
import { evidenceOf } from '../journey/journey-part';
import { switchingDays } from './switching-days';

interface ChannelTableProps {
  readonly assessment: Assessment;
  readonly client: Client;
}

type Maybe = number | null | undefined;

/** A mean mark with the scale it is on, so that nobody takes 5,2 of 7 for 5,2 of 10. */
function useMark() {
  const text = useText();
  const figures = useFigures();
  return (mean: Maybe, scale: Maybe): string =>
    typeof mean === 'number' && scale
      ? text.say('channels.mark_of', { mark: figures.decimal(mean), scale: figures.count(scale) })
      : figures.decimal(mean);
}

function evidenceOfMetric({ kpis }: Assessment, metric: string, channel: string) {
  const kpi = figureOf(kpis, metric, { channel });
  return kpi && evidenceOfFigure(kpi);
}

/** The price with its part of the shared cost, as the table of cost has it: one price for one contact. */
const priceOf = ({ cost_to_serve: cost }: Assessment, { channel, cost: direct }: ChannelResult) =>
  cost?.by_channel.find((one) => one.channel === channel)?.cost_per_contact ?? direct;

/** Each channel with its contacts, switching, marks and price; every figure with the proof of its own question. */
export function ChannelTable({ assessment, client }: ChannelTableProps) {
  const text = useText();
  const figures = useFigures();
  const words = chartWords(text);
  const ofMetric = (metric: string, channel: string) => evidenceOfMetric(assessment, metric, channel);
  const journey = evidenceOf(assessment.journey?.evidence ?? [], 'journey');
  const switched = text.say('channels.switching', { days: switchingDays(assessment.channels) });
  // Without customer numbers nobody was seen to switch, because nobody could be seen at all.
  const followed = (assessment.journey?.questions ?? 0) > 0;
  const cost = assessment.cost_to_serve?.evidence[0];
  const proven = (row: ChannelResult, label: string, figure: string, evidence: Evidence | undefined) => (
    <WithProof
      clientId={client.id}
      evidence={figure === '–' ? undefined : evidence}
      figure={`${label}, ${words.channel(row.channel)}: ${figure}`}
    >
      <span className="cp-lines">{figure}</span>
    </WithProof>
  );
  const mark = useMark();
  const marked = (metric: 'satisfaction' | 'effort', markOf: (row: ChannelResult) => string): DataColumn<ChannelResult> => ({
    id: metric,
    header: text.say(`channels.${metric}`),
    right: true,
    cell: (row) => proven(row, text.say(`channels.${metric}`), markOf(row), ofMetric(metric, row.channel)),
  });
  return (
    <DataTable<ChannelResult>
      label={text.say('channels.shares')}
      rows={assessment.channels}
      rowKey={(row) => row.channel}
      columns={[
        { id: 'channel', header: text.say('channels.channel'), cell: (row) => <strong>{words.channel(row.channel)}</strong> },
        {
          id: 'contacts',
          header: text.say('channels.contacts'),
          right: true,
          value: (row) => row.contacts,
          cell: (row) => proven(row, text.say('channels.contacts'), figures.count(row.contacts), ofMetric('contacts', row.channel)),
        },
        { id: 'share', header: text.say('channels.share'), right: true, cell: (row) => figures.percent(row.share) },
        {
          id: 'switching',
          header: switched,
          right: true,
          cell: (row) => {
            const paths = row.switching.map(({ to, rate }) =>
              text.say('channels.switching_to', { channel: words.channel(to), rate: figures.percent(rate) }),
            );
            if (paths.length === 0)
              return <span className="cp-quiet cp-may-wrap">{text.say(followed ? 'channels.no_switching' : 'channels.not_followed')}</span>;
            return proven(row, switched, paths.join('\n'), journey && narrowed(journey, { channel: row.channel }));
          },
        },
        marked('satisfaction', ({ satisfaction }) => mark(satisfaction?.mean, satisfaction?.scale)),
        marked('effort', (row) => mark(row.effort, row.effort_scale)),
        {
          id: 'cost',
          header: text.say('channels.cost'),
          right: true,
          cell: (row) =>
            proven(
              row,
              text.say('channels.cost'),
              figures.price(priceOf(assessment, row)),
              cost && narrowed(cost, { channel: row.channel }),
            ),
        },
      ]}
    />
  );
}
