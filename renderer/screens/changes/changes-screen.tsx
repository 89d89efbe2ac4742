import { Stack, Text as Words } from '@mantine/core';
import type { Assessment } from '../../../shared/contract/assessment';
import type { Client } from '../../../shared/contract/operations';
import type { Change, Changes } from '../../../shared/schema';
import { changedFigure, differenceWords, intervalWords } from '../../../shared/text/finding-words/changes';
import { AssessmentGate } from '../../components/assessment-gate';
import { DataTable } from '../../components/data-table';
import { MissingParts } from '../../components/missing-parts';
import { ProofButton } from '../../components/proof-button';
import { Empty, ScreenHeading, Section } from '../../components/states';
import { Tag } from '../../components/tag';
import { useFigures, useText } from '../../text/text-context';
import { OneChange } from './one-change';

/** As many as a person will read one by one; the table holds them all. */
const shownInFull = 6;
const keyOf = (change: Change) => `${change.metric}|${JSON.stringify(change.scope)}|${change.kind}|${change.on}`;

function Found({ changes, client }: { readonly changes: Changes; readonly client: Client }) {
  const text = useText();
  const figures = useFigures();
  const { found, series, left_out_days: days } = changes;
  const title = text.say('changes.found', { count: found.length, series });
  const leftOut = days.map(({ date, holiday }) => `${figures.day(date)} (${text.sayOr(`holiday.${holiday}`, holiday)})`);
  return (
    <Section title={title} lead={text.say('changes.found_lead')}>
      <DataTable<Change>
        label={title}
        rows={found}
        rowKey={keyOf}
        columns={[
          {
            id: 'metric',
            header: text.say('changes.figure'),
            value: (row) => changedFigure(row, text),
            cell: (row) => <strong>{changedFigure(row, text)}</strong>,
          },
          { id: 'on', header: text.say('changes.when'), value: (row) => row.on, cell: (row) => figures.day(row.on) },
          {
            id: 'kind',
            header: text.say('changes.kind'),
            value: (row) => row.kind,
            cell: (row) => (
              <>
                {text.say(row.kind === 'shift' ? 'changes.kind_shift' : 'changes.kind_day')}{' '}
                {row.provisional ? <Tag tone="warning">{text.say('changes.provisional')}</Tag> : null}
              </>
            ),
          },
          { id: 'before', header: text.say('changes.before'), right: true, cell: (row) => figures.value(row.before, row.unit) },
          {
            id: 'after',
            header: text.say('changes.after'),
            right: true,
            cell: (row) => <strong>{figures.value(row.after, row.unit)}</strong>,
          },
          {
            id: 'difference',
            header: text.say('changes.difference'),
            right: true,
            cell: (row) => differenceWords(row.difference, row.unit, text, figures),
          },
          {
            id: 'interval',
            header: text.say('changes.interval'),
            right: true,
            cell: (row) => intervalWords(row.interval, row.unit, text, figures),
          },
          {
            id: 'proof',
            header: text.say('proof.short'),
            right: true,
            cell: (row) => (
              <ProofButton
                clientId={client.id}
                evidence={row.evidence[0]}
                figure={`${changedFigure(row, text)} ${figures.value(row.after, row.unit)}`}
              />
            ),
          },
        ]}
      />
      {leftOut.length > 0 ? (
        <Words size="sm" className="cp-quiet">
          {text.say('changes.left_out', { days: leftOut.join(', ') })}
        </Words>
      ) : null}
    </Section>
  );
}

function ChangesOverTime({ assessment, client }: { readonly assessment: Assessment; readonly client: Client }) {
  const text = useText();
  const { changes, missing } = assessment;
  return (
    <Stack>
      <ScreenHeading title={text.say('changes.title')} lead={text.say('changes.lead', { client: client.name })} />
      {changes ? null : <Empty title={text.say('changes.absent')}>{text.say('changes.absent_why')}</Empty>}
      {changes && changes.found.length === 0 ? (
        <Empty title={text.say('changes.none')}>{text.say('changes.none_why', { series: changes.series })}</Empty>
      ) : null}
      {changes && changes.found.length > 0 ? (
        <>
          <Found changes={changes} client={client} />
          {changes.found.slice(0, shownInFull).map((change) => (
            <OneChange key={keyOf(change)} change={change} client={client} />
          ))}
        </>
      ) : null}
      <MissingParts missing={missing.filter(({ analysis }) => analysis === 'change')} clientId={client.id} />
    </Stack>
  );
}

/** What changed and when: the sentence first, then every series with its level before and after. */
export function ChangesScreen() {
  return <AssessmentGate>{(assessment, client) => <ChangesOverTime assessment={assessment} client={client} />}</AssessmentGate>;
}
