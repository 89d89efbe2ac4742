import type { Client } from '../../../shared/contract/clients';
import type { Change } from '../../../shared/schema';
import { changedFigure, differenceWords, intervalWords } from '../../../shared/text/finding-words/changes';
import { DataTable } from '../../components/data-table';
import { ProofButton } from '../../components/proof-button';
import { Tag } from '../../components/tag';
import { useFigures, useText } from '../../text/text-context';

/** A change by figure, part of the client, and day. */
export const keyOf = (change: Change): string => `${change.metric}|${JSON.stringify(change.scope)}|${change.kind}|${change.on}`;

/** Every figure that changed at one moment, with its values before and after and its own proof. */
export function ChangedFigures({
  when,
  changes,
  client,
}: {
  /** The moment in words, so that tables of several moments can be told apart. */
  readonly when: string;
  readonly changes: readonly Change[];
  readonly client: Client;
}) {
  const text = useText();
  const figures = useFigures();
  return (
    <DataTable<Change>
      label={`${text.say('changes.figures_of_moment')}: ${when}`}
      rows={changes}
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
          cell: (row) => differenceWords(row.difference, row.unit, text, figures, [row.before, row.after]),
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
  );
}
