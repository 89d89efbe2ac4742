import { Text as Words } from '@mantine/core';
import type { Client } from '../../../shared/contract/clients';
import type { SatisfactionDriverCell } from '../../../shared/schema';
import { cellName, cellPlace, driverName, effectWords, fromSurveyOnly } from '../../../shared/text/finding-words/satisfaction';
import { DataTable } from '../../components/data-table';
import { Meaning } from '../../components/meaning';
import { ProofButton } from '../../components/proof-button';
import { Section } from '../../components/states';
import { useFigures, useText } from '../../text/text-context';

/** One factor, asked by the survey itself: there is nothing to rank, and nothing to draw that one row does not say. */
export const hasLoneFactor = (cell: SatisfactionDriverCell): boolean => cell.ranking.length === 1 && fromSurveyOnly(cell);

interface LoneFactorsProps {
  readonly outcome: SatisfactionDriverCell['outcome'];
  readonly cells: readonly SatisfactionDriverCell[];
  readonly client: Client;
}

/** The parts of one outcome in which only the survey's own question could be weighed: a row for each, with what that means said once. */
export function LoneFactors({ outcome, cells, client }: LoneFactorsProps) {
  const text = useText();
  const figures = useFigures();
  const [one] = cells;
  if (!one) return null;
  const title = text.say(`satisfaction.outcome_${outcome}`);
  const pooled = cells.flatMap((cell) => cell.pooled ?? []).map((part) => `${cellPlace(part, text)} (${figures.count(part.answers)})`);
  return (
    <Section title={title} lead={text.say('satisfaction.top_mark', { top: one.top_from, scale: one.scale })}>
      <DataTable<SatisfactionDriverCell>
        label={title}
        rows={cells}
        rowKey={(cell) => `${cell.channel}|${cell.episode}|${cell.pooled?.length}`}
        columns={[
          { id: 'place', header: text.say('satisfaction.part'), cell: (cell) => <strong>{cellPlace(cell, text)}</strong> },
          { id: 'driver', header: text.say('satisfaction.driver'), cell: ({ ranking }) => driverName(text, ranking[0]?.driver ?? '') },
          { id: 'n', header: text.say('satisfaction.answers'), right: true, value: ({ n }) => n, cell: ({ n }) => figures.count(n) },
          {
            id: 'explained',
            header: text.say('satisfaction.explained'),
            right: true,
            value: ({ ranking }) => ranking[0]?.weight ?? null,
            cell: ({ ranking: [first] }) => (first?.shown ? figures.percent(first.weight) : text.say('satisfaction.not_shown')),
          },
          {
            id: 'interval',
            header: text.say('level.interval'),
            right: true,
            cell: ({ ranking }) => figures.range(ranking[0]?.interval ?? null, 'ratio'),
          },
          {
            id: 'effect',
            header: text.say('satisfaction.effect'),
            cell: ({ ranking: [first] }) => (first?.shown ? effectWords(first, text, figures) : '–'),
          },
          {
            id: 'proof',
            header: text.say('proof.short'),
            right: true,
            cell: (cell) => (
              <ProofButton
                clientId={client.id}
                evidence={cell.evidence[0]}
                figure={`${cellName(cell, text)}, n = ${figures.count(cell.n)}`}
              />
            ),
          },
        ]}
      />
      <Words size="sm" className="cp-quiet" component="div" maw="110ch">
        <div>{text.say('satisfaction.survey_only')}</div>
        {pooled.length > 0 ? <div>{text.say('satisfaction.pooled', { cells: pooled.join(', ') })}</div> : null}
      </Words>
      <Meaning means={text.say('satisfaction.means')} not={text.say('satisfaction.not')} />
    </Section>
  );
}
