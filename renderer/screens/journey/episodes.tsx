import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { Client } from '../../../shared/contract/clients';
import type { Channel, ChannelEpisode, Evidence } from '../../../shared/schema';
import { chartWords } from '../../../shared/text/chart-words';
import { DataTable } from '../../components/data-table';
import { FindingCard } from '../../components/finding-card';
import { narrowed, ProofButton } from '../../components/proof-button';
import { WithProof } from '../../components/with-proof';
import { useFigures, useText } from '../../text/text-context';
import { evidenceOf } from './journey-part';

const measures = ['contacts', 'share', 'handle_time', 'repeat_rate', 'satisfaction', 'effort', 'cost'] as const;
type Measure = (typeof measures)[number];
const cents = 2;

interface Row {
  readonly channel: Channel;
  readonly cells: ReadonlyMap<string, ChannelEpisode>;
}

const figureOf = (cell: ChannelEpisode, measure: Measure): number | null => {
  if (measure === 'satisfaction' || measure === 'effort') return cell[measure]?.mean ?? null;
  return cell[measure];
};

function useEpisodeFigures() {
  const figures = useFigures();
  return (cell: ChannelEpisode | undefined, measure: Measure): string => {
    const value = cell ? figureOf(cell, measure) : null;
    if (measure === 'contacts') return figures.count(value);
    if (measure === 'share' || measure === 'repeat_rate') return figures.percent(value, 0);
    if (measure === 'handle_time') return figures.duration(value);
    return figures.decimal(value, measure === 'cost' ? cents : 1);
  };
}

interface EpisodesProps {
  readonly episodes: readonly ChannelEpisode[];
  readonly evidence: readonly Evidence[];
  readonly client: Client;
}

/** Every channel in every stage of the customer journey, on the measure that a person picks. Nothing where contacts name no stage. */
export function Episodes({ episodes, evidence, client }: EpisodesProps) {
  const text = useText();
  const words = chartWords(text);
  const figure = useEpisodeFigures();
  const known = measures.filter((measure) => episodes.some((cell) => figureOf(cell, measure) !== null));
  const [chosen, choose] = useState<Measure>('contacts');
  const measure = known.includes(chosen) ? chosen : 'contacts';
  // What names no stage comes last.
  const stages = [...new Set(episodes.map(({ episode }) => episode ?? ''))].sort(
    (a, b) => Number(a === '') - Number(b === '') || a.localeCompare(b),
  );
  if (!episodes.some(({ episode }) => episode !== null)) return null;
  const rows: Row[] = [...new Set(episodes.map(({ channel }) => channel))].map((channel) => ({
    channel,
    cells: new Map(episodes.filter((cell) => cell.channel === channel).map((cell) => [cell.episode ?? '', cell])),
  }));
  const answered = measure === 'satisfaction' || measure === 'effort';
  const proof = evidenceOf(evidence, answered ? 'channel_episodes.answers' : 'channel_episodes');
  const label = text.say(`journey.measure_${measure}`);
  return (
    <FindingCard
      title={text.say('journey.episodes')}
      proof={proof ? <ProofButton clientId={client.id} evidence={proof} figure={`${text.say('journey.episodes')}: ${label}`} wide /> : null}
      means={text.say('journey.episodes_means')}
      not={text.say('journey.episodes_not')}
    >
      <div className="cp-scroll">
        <SegmentedControl
          size="xs"
          aria-label={text.say('journey.measure')}
          value={measure}
          onChange={(value) => choose(value as Measure)}
          data={known.map((value) => ({ value, label: text.say(`journey.measure_${value}`) }))}
        />
      </div>
      <DataTable<Row>
        label={`${text.say('journey.episodes')}: ${label}`}
        rows={rows}
        rowKey={(row) => row.channel}
        columns={[
          { id: 'channel', header: text.say('channels.channel'), cell: (row) => <strong>{words.channel(row.channel)}</strong> },
          ...stages.map((stage) => ({
            id: `stage-${stage}`,
            header: stage === '' ? text.say('journey.no_episode') : stage,
            right: true,
            cell: (row: Row) => {
              const shown = figure(row.cells.get(stage), measure);
              const place = `${words.channel(row.channel)}, ${stage === '' ? text.say('journey.no_episode') : stage}`;
              return (
                <WithProof
                  clientId={client.id}
                  evidence={row.cells.has(stage) && shown !== '–' ? narrowed(proof, { channel: row.channel, episode: stage }) : undefined}
                  figure={`${label}, ${place}: ${shown}`}
                >
                  {shown}
                </WithProof>
              );
            },
          })),
        ]}
      />
    </FindingCard>
  );
}
