import { SimpleGrid, Stack } from '@mantine/core';
import { channelShares } from '../../../shared/charts';
import type { Assessment } from '../../../shared/contract/assessment';
import type { Client } from '../../../shared/contract/operations';
import type { ChannelResult } from '../../../shared/schema';
import type { Text } from '../../../shared/text';
import { chartWords } from '../../../shared/text/chart-words';
import type { FigureFormats } from '../../../shared/text/figures';
import { ChartView } from '../../charts/chart-view';
import { AssessmentGate } from '../../components/assessment-gate';
import { DataTable } from '../../components/data-table';
import { Meaning } from '../../components/meaning';
import { MissingParts } from '../../components/missing-parts';
import { Empty, ScreenHeading, Section } from '../../components/states';
import { useFigures, useText } from '../../text/text-context';
import { Cost } from './cost';

const needed: readonly string[] = ['channels', 'channel_switching', 'cost_to_serve', 'self_service', 'journey'];
const cents = 2;

/** The channel that most customers leave for another, in one sentence; null when nobody was seen to switch. */
function largestSwitch(channels: readonly ChannelResult[], text: Text, figures: FigureFormats): string | null {
  const all = channels.flatMap(({ channel, switching }) => switching.map(({ to, rate }) => ({ from: channel, to, rate })));
  const [largest] = all.sort((a, b) => b.rate - a.rate);
  if (!largest) return null;
  const words = chartWords(text);
  return text.say('channels.answer_switch', {
    from: words.channel(largest.from),
    to: words.channel(largest.to).toLocaleLowerCase(text.language),
    rate: figures.percent(largest.rate, 0),
  });
}

function Shares({ assessment }: { readonly assessment: Assessment }) {
  const text = useText();
  const figures = useFigures();
  const words = chartWords(text);
  const { channels } = assessment;
  const answer = largestSwitch(channels, text, figures);
  const files = assessment.sources.filter(({ fact }) => fact === 'contact' || fact === 'queue_interval').map(({ file }) => file);
  const n = channels.reduce((sum, { contacts }) => sum + contacts, 0);
  const footing = { files: [...new Set(files)], definition: 'contacts', period: assessment.client.period, n, counted: 'contacts' } as const;
  const columns = [
    { id: 'channel', header: text.say('channels.channel'), cell: (row: ChannelResult) => <strong>{words.channel(row.channel)}</strong> },
    {
      id: 'contacts',
      header: text.say('channels.contacts'),
      right: true,
      value: (row: ChannelResult) => row.contacts,
      cell: (row: ChannelResult) => figures.count(row.contacts),
    },
    { id: 'share', header: text.say('channels.share'), right: true, cell: (row: ChannelResult) => figures.percent(row.share) },
    {
      id: 'switching',
      header: text.say('channels.switching'),
      cell: ({ switching }: ChannelResult) =>
        switching.length === 0 ? (
          <span className="cp-quiet">{text.say('channels.no_switching')}</span>
        ) : (
          switching
            .map(({ to, rate }) => text.say('channels.switching_to', { channel: words.channel(to), rate: figures.percent(rate) }))
            .join(' · ')
        ),
    },
    { id: 'effort', header: text.say('channels.effort'), right: true, cell: (row: ChannelResult) => figures.decimal(row.effort) },
    {
      id: 'cost',
      header: text.say('channels.cost'),
      right: true,
      cell: (row: ChannelResult) => (row.cost === null ? '–' : figures.decimal(row.cost, cents)),
    },
  ];
  return (
    <Section title={text.say('channels.shares')}>
      {answer ? <div className="cp-answer">{answer}</div> : null}
      <SimpleGrid cols={{ base: 1, lg: channels.length > 1 ? 2 : 1 }}>
        <ChartView chart={channelShares(channels, footing, words)} />
        <DataTable<ChannelResult> label={text.say('channels.shares')} rows={channels} rowKey={(row) => row.channel} columns={columns} />
      </SimpleGrid>
      <Meaning means={text.say('channels.means')} not={text.say('channels.not')} />
    </Section>
  );
}

function ChannelPicture({ assessment, client }: { readonly assessment: Assessment; readonly client: Client }) {
  const text = useText();
  const { channels, cost_to_serve: cost } = assessment;
  return (
    <Stack>
      <ScreenHeading title={text.say('channels.title')} lead={text.say('channels.lead', { client: client.name })} />
      {channels.length === 0 ? (
        <Empty title={text.say('channels.absent')}>{text.say('channels.absent_why')}</Empty>
      ) : (
        <Shares assessment={assessment} />
      )}
      {cost ? <Cost cost={cost} client={client} /> : null}
      <MissingParts missing={assessment.missing.filter(({ analysis }) => needed.includes(analysis))} clientId={client.id} />
    </Stack>
  );
}

/** Where customers come, how often they need a second channel, and what it costs. */
export function ChannelsScreen() {
  return <AssessmentGate>{(assessment, client) => <ChannelPicture assessment={assessment} client={client} />}</AssessmentGate>;
}
