import { Group, SimpleGrid, Text as Words } from '@mantine/core';
import { satisfactionWeights } from '../../../shared/charts';
import type { Client } from '../../../shared/contract/clients';
import type { DriverRank, SatisfactionDriverCell } from '../../../shared/schema';
import { chartWords } from '../../../shared/text/chart-words';
import {
  cellName,
  cellPlace,
  cellSentence,
  driverName,
  effectWords,
  fromSurveyOnly,
  rankWords,
} from '../../../shared/text/finding-words/satisfaction';
import { ChartView } from '../../charts/chart-view';
import { DataTable, figureColumn } from '../../components/data-table';
import { Meaning } from '../../components/meaning';
import { ProofButton } from '../../components/proof-button';
import { Section } from '../../components/states';
import { Tag } from '../../components/tag';
import { useFigures, useText } from '../../text/text-context';

interface CellProps {
  readonly cell: SatisfactionDriverCell;
  readonly client: Client;
}

/** A driver with what makes its place uncertain: it weighs as one with others, comes from the survey itself, or is not shown at all. */
function DriverCellName({ row, last }: { readonly row: DriverRank; readonly last: boolean }) {
  const text = useText();
  const others = row.together_with.filter((driver) => driver !== row.driver).map((driver) => driverName(text, driver));
  const notes = [
    ...(others.length > 0 ? [text.say('satisfaction.together', { drivers: others.join(', ') })] : []),
    ...(row.origin === 'survey' ? [text.say('satisfaction.origin_survey')] : []),
    ...(!row.shown ? [text.say('satisfaction.not_shown')] : []),
    ...(row.shown && !row.separated_from_next && !last ? [text.say('satisfaction.not_separable')] : []),
  ];
  return (
    <>
      <strong>{driverName(text, row.driver)}</strong>
      {notes.length > 0 ? (
        <Words size="xs" className="cp-quiet">
          {notes.join(' · ')}
        </Words>
      ) : null}
    </>
  );
}

function Ranking({ cell }: { readonly cell: SatisfactionDriverCell }) {
  const text = useText();
  const figures = useFigures();
  const last = cell.ranking.at(-1);
  return (
    <DataTable<DriverRank>
      label={cellName(cell, text)}
      rows={cell.ranking}
      rowKey={(row) => row.driver}
      columns={[
        { id: 'driver', header: text.say('satisfaction.driver'), cell: (row) => <DriverCellName row={row} last={row === last} /> },
        figureColumn('weight', text.say('satisfaction.weight'), (row) => row.weight, figures.percent),
        {
          id: 'rank',
          header: text.say('satisfaction.rank'),
          right: true,
          cell: (row) => rankWords(row, text),
        },
        { id: 'effect', header: text.say('satisfaction.effect'), cell: (row) => (row.shown ? effectWords(row, text, figures) : '–') },
        {
          id: 'class',
          header: text.say('satisfaction.class'),
          cell: ({ satisfaction_class: kind, shown }) =>
            kind && shown ? <Tag tone={kind === 'not_separable' ? 'quiet' : 'accent'}>{text.say(`satisfaction.class_${kind}`)}</Tag> : '–',
        },
      ]}
    />
  );
}

function Notes({ cell }: { readonly cell: SatisfactionDriverCell }) {
  const text = useText();
  const figures = useFigures();
  const pooled = cell.pooled?.map((part) => `${cellPlace(part, text)} (${figures.count(part.answers)})`);
  const leftOut = cell.left_out.map(({ driver, because }) =>
    text.say(`satisfaction.left_out_${because}`, { driver: driverName(text, driver) }),
  );
  return (
    <Words size="sm" className="cp-quiet" component="div">
      {cell.difference_shown ? (
        <div>{text.say('satisfaction.fit', { factors: cell.ranking.length, share: figures.percent(cell.r2, 0) })}</div>
      ) : null}
      {fromSurveyOnly(cell) ? <div>{text.say('satisfaction.survey_only')}</div> : null}
      {pooled && pooled.length > 0 ? <div>{text.say('satisfaction.pooled', { cells: pooled.join(', ') })}</div> : null}
      {cell.drawn_from ? (
        <div>{text.say('satisfaction.drawn', { count: cell.n, all: cell.drawn_from, seed: String(cell.seed) })}</div>
      ) : null}
      {cell.not_linked > 0 ? <div>{text.say('satisfaction.not_linked', { count: cell.not_linked })}</div> : null}
      {leftOut.length > 0 ? <div>{text.say('satisfaction.left_out', { drivers: leftOut.join(', ') })}</div> : null}
    </Words>
  );
}

/** One outcome in one channel and episode: the sentence, the weights with their intervals, the ranking, and the proof. */
export function DriverCell({ cell, client }: CellProps) {
  const text = useText();
  const figures = useFigures();
  const [first] = cell.ranking;
  const title = first
    ? text.say('satisfaction.weights_title', { driver: driverName(text, first.driver), share: figures.percent(first.weight) })
    : cellName(cell, text);
  const chart = satisfactionWeights(
    cell,
    {
      title,
      axis: text.say('satisfaction.weight_axis'),
      names: text.say('satisfaction.driver'),
      footer: text.say('satisfaction.footer', {
        n: cell.n,
        customers: cell.customers,
        top: cell.top_from,
        scale: cell.scale,
        method: text.say(`satisfaction.method_${cell.method}`),
      }),
      driver: (id) => driverName(text, id),
    },
    chartWords(text),
  );
  return (
    <Section title={cellName(cell, text)}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div className="cp-answer">{cellSentence(cell, text, figures)}</div>
        <ProofButton
          clientId={client.id}
          evidence={cell.evidence[0]}
          figure={`${cellName(cell, text)}, n = ${figures.count(cell.n)}`}
          wide
        />
      </Group>
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        <ChartView chart={chart} titled={false} />
        <Ranking cell={cell} />
      </SimpleGrid>
      <Notes cell={cell} />
      <Meaning means={text.say('satisfaction.means')} not={text.say('satisfaction.not')} />
    </Section>
  );
}
