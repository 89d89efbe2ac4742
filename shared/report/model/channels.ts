import { channelShares, hardlyAnyone, inSentence } from '../../charts';
import type { ReportContext } from './context';
import type { Section } from './types';

/** Through which channels customers come. */
export function channelsSection(context: ReportContext): Section | null {
  const { assessment, text, words } = context;
  const footing = {
    files: [...new Set(assessment.sources.map(({ file }) => file))],
    definition: text.say('report.channels.definition'),
    period: assessment.client.period,
    n: assessment.channels.reduce((sum, { contacts }) => sum + contacts, 0),
    counted: 'contacts' as const,
  };
  const chart = channelShares(assessment.channels, footing, words);
  if (!chart) return null;
  const lines = assessment.channels.flatMap(({ channel, switching }) =>
    switching
      .filter(({ rate }) => rate >= hardlyAnyone)
      .map(({ to, rate }) =>
        text.say('report.channels.switching', {
          from: inSentence(words.channel(channel)),
          to: inSentence(words.channel(to)),
          rate: context.formats.percent(rate),
        }),
      ),
  );
  const side = lines.length ? [{ kind: 'bullets' as const, lines }] : [];
  return {
    id: 'channels',
    title: chart.title,
    part: 'main',
    main: [{ kind: 'chart', chart }],
    side,
    footer: chart.footer,
    notes: text.say('report.notes.channels'),
    onSlides: false,
  };
}
