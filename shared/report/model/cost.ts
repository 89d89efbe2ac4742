import { avoidableCost } from '../../charts';
import type { CostToServe } from '../../schema';
import { filesOf, type ReportContext } from './context';
import { type Block, cell, left, type ReportTable, right, type Section } from './types';

function channelTable({ figures, text, words }: ReportContext, cost: CostToServe): ReportTable {
  return {
    columns: [
      left(text.say('chart.axis.channel'), 1.4),
      right(text.say('channels.contacts'), 1),
      right(text.say('cost.amount'), 1.1),
      right(text.say('cost.per_contact'), 1.1),
    ],
    rows: cost.by_channel.map((own) => [
      cell(words.channel(own.channel)),
      cell(figures.count(own.contacts)),
      cell(figures.value(own.amount, 'euro')),
      { text: figures.price(own.cost_per_contact), strong: true },
    ]),
  };
}

/** What a contact costs and what could be spared of it; nothing without a known price. */
export function costSection(context: ReportContext): Section | null {
  const { assessment, figures, text, words } = context;
  const cost = assessment.cost_to_serve;
  if (!cost || cost.cost_per_contact === null) return null;
  const chart = avoidableCost(cost, words);
  const footer =
    chart?.footer ??
    words.footer({
      files: filesOf(cost.evidence),
      definition: 'cost_to_serve',
      period: cost.period,
      n: cost.contacts ?? 0,
      counted: 'contacts',
    });
  const table: Block = { kind: 'table', table: channelTable(context, cost) };
  return {
    id: 'cost',
    title: text.say('report.cost.title', {
      price: figures.price(cost.cost_per_contact),
      known: cost.cost_per_solved === null ? 'no' : 'yes',
      solved: figures.price(cost.cost_per_solved),
    }),
    part: 'main',
    main: chart ? [{ kind: 'chart', chart }] : [table],
    side: [
      ...(chart ? [table] : []),
      {
        kind: 'bullets',
        heading: text.say('report.how_to_read'),
        lines: [
          ...(chart ? [`${chart.title}.`] : []),
          ...(cost.missing_prices ?? []).map((price) => text.say(`missing_price.${price}`)),
          text.say('cost.not'),
        ],
      },
    ],
    footer,
    notes: text.say('report.notes.cost'),
    onSlides: true,
  };
}
