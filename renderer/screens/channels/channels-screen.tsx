import { Stack } from '@mantine/core';
import { channelShares, hardlyAnyone } from '../../../shared/charts';
import type { Assessment } from '../../../shared/contract/assessment';
import type { Client } from '../../../shared/contract/clients';
import type { ChannelResult } from '../../../shared/schema';
import type { Text } from '../../../shared/text';
import { chartWords } from '../../../shared/text/chart-words';
import type { FigureFormats } from '../../../shared/text/figures';
import { AssessmentGate } from '../../components/assessment-gate';
import { FindingCard } from '../../components/finding-card';
import { evidenceOfFigure, figureOf } from '../../components/kpi-evidence';
import { MissingParts } from '../../components/missing-parts';
import { ProofButton } from '../../components/proof-button';
import { Empty, ScreenHeading } from '../../components/states';
import { useFigures, useText } from '../../text/text-context';
import { ChannelTable } from './channel-table';
import { Cost } from './cost';
import { switchingDays } from './switching-days';

const needed: readonly string[] = ['channels', 'channel_switching', 'cost_to_serve', 'self_service', 'journey'];

/** The channel that most customers leave for another, in one sentence; null when nobody was seen to switch. */
function largestSwitch(channels: readonly ChannelResult[], text: Text, figures: FigureFormats): string | null {
  const all = channels.flatMap(({ channel, switching }) => switching.map(({ to, rate }) => ({ from: channel, to, rate })));
  const [largest] = all.sort((a, b) => b.rate - a.rate);
  if (!largest) return null;
  const words = chartWords(text);
  return text.say('channels.answer_switch', {
    hardly: largest.rate < hardlyAnyone ? 'yes' : 'no',
    from: words.channel(largest.from),
    to: words.channel(largest.to).toLocaleLowerCase(text.language),
    rate: figures.percent(largest.rate),
    days: switchingDays(channels),
  });
}

function Shares({ assessment, client }: { readonly assessment: Assessment; readonly client: Client }) {
  const text = useText();
  const figures = useFigures();
  const words = chartWords(text);
  const { channels } = assessment;
  const answer = largestSwitch(channels, text, figures);
  const files = assessment.sources.filter(({ fact }) => fact === 'contact' || fact === 'queue_interval').map(({ file }) => file);
  const n = channels.reduce((sum, { contacts }) => sum + contacts, 0);
  const footing = { files: [...new Set(files)], definition: 'contacts', period: assessment.client.period, n, counted: 'contacts' } as const;
  const whole = figureOf(assessment.kpis, 'contacts');
  return (
    <FindingCard
      title={text.say('channels.shares')}
      sentence={answer ?? undefined}
      proof={
        <ProofButton
          clientId={client.id}
          evidence={whole && evidenceOfFigure(whole)}
          figure={`${text.say('channels.contacts')} ${figures.count(n)}`}
          wide
        />
      }
      charts={[channelShares(channels, footing, words)]}
      means={text.say('channels.means')}
      not={text.say('channels.not')}
      below={<ChannelTable assessment={assessment} client={client} />}
    />
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
        <Shares assessment={assessment} client={client} />
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
