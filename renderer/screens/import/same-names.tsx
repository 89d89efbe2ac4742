import { Button, Group, Stack, Title, VisuallyHidden, Text as Words } from '@mantine/core';
import { useRef } from 'react';
import type { Identities } from '../../../shared/contract/identities';
import { DataTable } from '../../components/data-table';
import { ProblemMessage } from '../../components/problem-message';
import { Read, Section } from '../../components/states';
import { Tag } from '../../components/tag';
import { useAction, useOperation } from '../../host/operations';
import { useFigures, useText } from '../../text/text-context';
import { confidenceTone, isSure } from './confidence';
import { Confirmed } from './confirmed';

type Proposal = Identities['proposals'][number];
type Decision = Identities['decisions'][number];

/** What a decision changes: the list itself, and every figure per person, team or queue. */
const refreshes = ['identity.list', 'assess.get', 'client.list'] as const;
const keyOf = ({ kind, name, same_as: sameAs }: Proposal | Decision) => `${kind}|${name}|${sameAs}`;

const rowOf = (button: HTMLElement): number => button.closest('tr')?.rowIndex ?? 1;

/** The first button of a row of the table in the box, or of its last row when there are fewer by now. */
function focusOnRow(box: HTMLElement | null, row: number): void {
  const rows = box?.querySelector('table')?.rows;
  rows?.[Math.min(row, rows.length - 1)]?.querySelector('button')?.focus();
}

/** From this many on, confirming one by one is a chore. */
const manySure = 3;

function ConfirmSure({ clientId, proposals }: { readonly clientId: string; readonly proposals: readonly Proposal[] }) {
  const text = useText();
  const confirm = useAction('identity.confirm_all', refreshes);
  // What is halved because another name fits as well is not sure.
  const sure = proposals.filter(({ confidence }) => isSure(confidence));
  if (sure.length < manySure) return null;
  const pairs = sure.map(({ kind, name, same_as }) => ({ kind, name, same_as }));
  return (
    <Group gap="xs">
      <Confirmed
        words={text.say('identity.confirm_sure', { count: sure.length })}
        sure={text.say('identity.confirm_sure_means', { count: sure.length })}
        yes={text.say('identity.confirm_yes')}
        onYes={() => confirm.mutateAsync({ clientId, pairs, same: true })}
      />
    </Group>
  );
}

function Proposals({ clientId, proposals }: { readonly clientId: string; readonly proposals: readonly Proposal[] }) {
  const text = useText();
  const figures = useFigures();
  const confirm = useAction('identity.confirm', refreshes);
  const box = useRef<HTMLDivElement>(null);
  const decide = ({ kind, name, same_as }: Proposal, same: boolean, row: number) =>
    confirm.mutate(
      { clientId, kind, name, same_as, same },
      // The row goes; whoever decides by keyboard goes on with the one that takes its place.
      { onSuccess: () => requestAnimationFrame(() => focusOnRow(box.current, row)) },
    );
  const answer = (row: Proposal) => (
    <Group gap="xs" wrap="nowrap">
      <Button size="compact-xs" disabled={confirm.isPending} onClick={(event) => decide(row, true, rowOf(event.currentTarget))}>
        {text.say('identity.same')}
        <VisuallyHidden>: {text.say('identity.pair', { name: row.name, other: row.same_as })}</VisuallyHidden>
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        disabled={confirm.isPending}
        onClick={(event) => decide(row, false, rowOf(event.currentTarget))}
      >
        {text.say('identity.different')}
        <VisuallyHidden>: {text.say('identity.pair', { name: row.name, other: row.same_as })}</VisuallyHidden>
      </Button>
    </Group>
  );
  return (
    <Stack gap="xs" ref={box}>
      {confirm.error ? <ProblemMessage problem={confirm.error} /> : null}
      <ConfirmSure clientId={clientId} proposals={proposals} />
      <DataTable<Proposal>
        label={text.say('identity.title')}
        rows={proposals}
        rowKey={keyOf}
        columns={[
          { id: 'kind', header: text.say('identity.kind'), value: (row) => row.kind, cell: (row) => text.say(`identity.kind_${row.kind}`) },
          {
            id: 'name',
            header: text.say('identity.name'),
            value: (row) => row.name,
            cell: (row) => (
              <>
                <strong>{row.name}</strong> <span className="cp-quiet cp-wrap">{row.files.join(', ')}</span>
              </>
            ),
          },
          {
            id: 'same_as',
            header: text.say('identity.same_as'),
            value: (row) => row.same_as,
            cell: (row) => (
              <>
                <strong>{row.same_as}</strong> <span className="cp-quiet cp-wrap">{row.other_files.join(', ')}</span>
              </>
            ),
          },
          {
            id: 'confidence',
            header: text.say('load.confidence'),
            right: true,
            value: (row) => row.confidence,
            cell: (row) => <Tag tone={confidenceTone(row.confidence)}>{figures.percent(row.confidence, 0)}</Tag>,
          },
          {
            id: 'reason',
            header: text.say('load.reason'),
            cell: (row) => <span className="cp-quiet">{text.sayOr(`identity.reason.${row.reason}`, row.reason)}</span>,
          },
          { id: 'answer', header: text.say('screen.actions'), cell: answer },
        ]}
      />
    </Stack>
  );
}

function Decisions({ clientId, decisions }: { readonly clientId: string; readonly decisions: readonly Decision[] }) {
  const text = useText();
  const undo = useAction('identity.undo', refreshes);
  return (
    <Stack gap="xs">
      <Title order={4}>{text.say('identity.decided', { count: decisions.length })}</Title>
      {undo.error ? <ProblemMessage problem={undo.error} /> : null}
      {decisions.map((one) => (
        <Group key={keyOf(one)} gap="sm">
          <Words size="sm">
            {text.say(one.same ? 'identity.is_same' : 'identity.is_different', { name: one.name, other: one.same_as })}
          </Words>
          <Button
            size="compact-xs"
            variant="default"
            disabled={undo.isPending}
            onClick={() => undo.mutate({ clientId, kind: one.kind, name: one.name, same_as: one.same_as })}
          >
            {text.say('identity.undo')}
            <VisuallyHidden>: {text.say('identity.pair', { name: one.name, other: one.same_as })}</VisuallyHidden>
          </Button>
        </Group>
      ))}
    </Stack>
  );
}

/** Names of people, teams and queues that differ per system: proposed with how sure, decided by a person, and taken back with one press. */
export function SameNames({ clientId }: { readonly clientId: string }) {
  const text = useText();
  const identities = useOperation('identity.list', { clientId });
  return (
    <Read query={identities}>
      {({ proposals, decisions }) =>
        proposals.length + decisions.length === 0 ? null : (
          <Section title={text.say('identity.title')} lead={text.say('identity.lead', { count: proposals.length })}>
            {proposals.length > 0 ? <Proposals clientId={clientId} proposals={proposals} /> : null}
            {decisions.length > 0 ? <Decisions clientId={clientId} decisions={decisions} /> : null}
          </Section>
        )
      }
    </Read>
  );
}
