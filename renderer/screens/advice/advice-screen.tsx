import { Group, Paper, Stack, Table, Tabs, Title, Text as Words } from '@mantine/core';
import type { Advice, Assessment } from '../../../shared/contract/assessment';
import type { Client } from '../../../shared/contract/clients';
import type { Role } from '../../../shared/schema';
import { AssessmentGate } from '../../components/assessment-gate';
import { Fold } from '../../components/fold';
import { Meaning } from '../../components/meaning';
import { ProofButton } from '../../components/proof-button';
import { ScrollBox } from '../../components/scroll-box';
import { Empty, ScreenHeading } from '../../components/states';
import { Tag } from '../../components/tag';
import { useText } from '../../text/text-context';

const tabs: readonly Role[] = ['agent', 'team_manager', 'manager'];
const effortTones = { low: 'good', medium: 'warning', high: 'bad' } as const;

function Actions({ advice }: { readonly advice: Advice }) {
  const text = useText();
  const label = text.say('advices.actions_of', { title: advice.title });
  return (
    <ScrollBox label={label}>
      <Table aria-label={label} withTableBorder>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{text.say('advices.what')}</Table.Th>
            <Table.Th scope="col">{text.say('advices.who')}</Table.Th>
            <Table.Th scope="col">{text.say('advices.when')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {advice.actions.map((action) => (
            <Table.Tr key={`${action.what}|${action.who}`}>
              <Table.Td>{action.what}</Table.Td>
              <Table.Td>{action.who}</Table.Td>
              <Table.Td>{action.when}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollBox>
  );
}

/** What is done first stands open; the rest says its title and effect, and opens when wanted. */
const mostOpen = 3;

function AdviceBody({ advice }: { readonly advice: Advice }) {
  const text = useText();
  const part = (label: string, words: string) => (
    <div>
      <Words size="xs" fw={600} className="cp-quiet">
        {label}
      </Words>
      <Words maw="85ch">{words}</Words>
    </div>
  );
  return (
    <Stack gap="sm">
      {part(text.say('advices.observation'), advice.observation)}
      {part(text.say('advices.cause'), advice.cause)}
      <Actions advice={advice} />
      {part(text.say('advices.effect'), advice.effect)}
    </Stack>
  );
}

function AdviceCard({ advice, client, place }: { readonly advice: Advice; readonly client: Client; readonly place: number }) {
  const text = useText();
  const title = (
    <Title order={2}>
      {place}. {advice.title}
    </Title>
  );
  const effortAndProof = (
    <Group gap="xs" wrap="nowrap" flex="none">
      <Tag tone={effortTones[advice.effort]}>{text.say(`advices.effort_${advice.effort}`)}</Tag>
      <ProofButton clientId={client.id} evidence={advice.evidence[0]} figure={advice.observation} />
    </Group>
  );
  if (place > mostOpen)
    return (
      <Paper component="article" aria-label={advice.title}>
        <Fold
          summary={
            <>
              {title}
              <span className="cp-quiet">{advice.effect}</span>
            </>
          }
        >
          <Stack gap="sm">
            {effortAndProof}
            <AdviceBody advice={advice} />
          </Stack>
        </Fold>
      </Paper>
    );
  return (
    <Paper component="article" aria-label={advice.title}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          {title}
          {effortAndProof}
        </Group>
        <AdviceBody advice={advice} />
      </Stack>
    </Paper>
  );
}

function AdvicePerRole({ assessment, client }: { readonly assessment: Assessment; readonly client: Client }) {
  const text = useText();
  const of = (role: Role) => assessment.advice.filter((advice) => advice.role === role).sort((a, b) => a.priority - b.priority);
  return (
    <Stack>
      <ScreenHeading title={text.say('advices.title')} lead={text.say('advices.lead', { client: client.name })} />
      <Tabs defaultValue="manager" keepMounted={false}>
        <Tabs.List mb="md">
          {tabs.map((role) => (
            <Tabs.Tab key={role} value={role}>
              {text.say(`advices.role_${role}`)} ({of(role).length})
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map((role) => (
          <Tabs.Panel key={role} value={role}>
            <Stack>
              <Words className="cp-quiet">{text.say(`advices.for_${role}`)}</Words>
              {of(role).length === 0 ? (
                <Empty title={text.say('advices.none')}>{text.say('advices.none_why')}</Empty>
              ) : (
                <>
                  <Meaning means={text.say('advices.means')} not={text.say('advices.not')} />
                  {of(role).map((advice, index) => (
                    <AdviceCard key={advice.id} advice={advice} client={client} place={index + 1} />
                  ))}
                </>
              )}
            </Stack>
          </Tabs.Panel>
        ))}
      </Tabs>
    </Stack>
  );
}

/** What each reader should do: three voices, each with observation, cause, actions, effect and proof. */
export function AdviceScreen() {
  return <AssessmentGate>{(assessment, client) => <AdvicePerRole assessment={assessment} client={client} />}</AssessmentGate>;
}
