import { Group, Select, SimpleGrid, Stack, Text as Words } from '@mantine/core';
import { useState } from 'react';
import { type ChangeMoment, changeCauses, changeSeries } from '../../../shared/charts';
import type { Client } from '../../../shared/contract/clients';
import type { Change, Evidence, Scope } from '../../../shared/schema';
import { chartWords } from '../../../shared/text/chart-words';
import {
  beginInWords,
  changedFigure,
  changeSentence,
  explainedOf,
  explanationLines,
  momentSentence,
  printedChange,
} from '../../../shared/text/finding-words/changes';
import { metricName } from '../../../shared/text/metric-words';
import { ChartView } from '../../charts/chart-view';
import { Meaning } from '../../components/meaning';
import { narrowed, ProofButton } from '../../components/proof-button';
import { Section } from '../../components/states';
import { Tag } from '../../components/tag';
import { useFigures, useText } from '../../text/text-context';
import { ChangedFigures, keyOf } from './changed-figures';

const leastShown = 0.001;

/** One series with its level before and after the change, and how sure the change is. */
function Course({ change }: { readonly change: Change }) {
  const text = useText();
  const figures = useFigures();
  const chance = change.p_adjusted < leastShown ? `< ${figures.percent(leastShown)}` : figures.percent(change.p_adjusted);
  const footer = text.say('changes.points_footer', {
    points: change.points_before + change.points_after,
    before: change.points_before,
    after: change.points_after,
    chance,
  });
  const labels = {
    title: changeSentence(change, text, figures),
    metric: metricName(text, change.metric),
    measured: text.say('changes.measured'),
    level: text.say('changes.level'),
    footer,
  };
  return (
    <div>
      <ChartView chart={changeSeries(change, labels, chartWords(text))} />
      {!change.on_interval && change.onset && change.onset < change.on ? (
        <Words size="sm">{text.say('changes.onset', { date: figures.date(change.onset) })}</Words>
      ) : null}
      {change.provisional ? <Words size="sm">{text.say('changes.provisional_why')}</Words> : null}
    </div>
  );
}

/** The days of both levels, for the proof of what lies between them. */
const daysOf = ({ before_period: before, after_period: after, scope }: Change): Scope => ({
  ...(scope.queue ? { queue: scope.queue } : {}),
  ...(before && after ? { period: [before[0], after[1]] } : {}),
});

/** What was behind the chosen figure: the gap ledgers of both periods beside each other, the mix, or why neither can be told. */
function Causes({ change, level, client }: { readonly change: Change; readonly level: Evidence | undefined; readonly client: Client }) {
  const text = useText();
  const figures = useFigures();
  const labels = { title: text.say('changes.explained'), footer: text.say('changes.explained_lead') };
  const causes = changeCauses(change, labels, chartWords(text));
  const lines = explanationLines(change, text, figures);
  if (!causes && lines.length === 0) return null;
  const proof = change.explanation?.kind === 'mix' ? change.evidence[0] : level && narrowed(level, daysOf(change));
  return (
    <Stack gap="xs">
      <Group justify="flex-end">
        {causes || change.explanation?.kind === 'mix' ? (
          <ProofButton clientId={client.id} evidence={proof} figure={`${labels.title}: ${changedFigure(change, text)}`} />
        ) : null}
      </Group>
      {causes ? <ChartView chart={causes} /> : null}
      {lines.map((line) => (
        <Words size="sm" key={line}>
          {line}
        </Words>
      ))}
      {lines.length === 0 ? (
        <Words size="sm">
          {text.say('changes.rest', {
            explained: figures.pointsInWords(explainedOf(change)),
            difference: figures.pointsInWords(printedChange(change)),
          })}
        </Words>
      ) : null}
    </Stack>
  );
}

/** One moment: the sentence, the causes once, the course of any figure that changed then, and all of them as a table with their proof. */
export function OneMoment({
  moment,
  level,
  client,
}: {
  readonly moment: ChangeMoment;
  /** The proof of the service level, on which the ledgers rest. */
  readonly level: Evidence | undefined;
  readonly client: Client;
}) {
  const text = useText();
  const figures = useFigures();
  const [lead] = moment.changes;
  const [chosen, choose] = useState(keyOf(lead));
  const shown = moment.changes.find((change) => keyOf(change) === chosen) ?? lead;
  const sentence = momentSentence(moment, text, figures);
  const begin = beginInWords(moment.interval, text, figures);
  const several = moment.changes.length > 1;
  const when = moment.on === moment.to ? figures.date(moment.on) : figures.period([moment.on, moment.to]);
  return (
    <Section title={when}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <div className="cp-answer">{sentence}</div>
          {begin ? <Words size="sm">{begin}</Words> : null}
        </div>
        <Group gap="xs" wrap="nowrap" flex="none">
          {lead.provisional ? <Tag tone="warning">{text.say('changes.provisional')}</Tag> : null}
          <ProofButton clientId={client.id} evidence={lead.evidence[0]} figure={sentence} wide />
        </Group>
      </Group>
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        <Stack gap="xs">
          {several ? (
            <Select
              size="xs"
              maw={360}
              label={text.say('changes.show_series')}
              value={keyOf(shown)}
              allowDeselect={false}
              data={moment.changes.map((change) => ({ value: keyOf(change), label: changedFigure(change, text) }))}
              onChange={(key) => key && choose(key)}
            />
          ) : null}
          <Course change={shown} />
        </Stack>
        <Causes change={shown} level={level} client={client} />
      </SimpleGrid>
      <ChangedFigures when={when} changes={moment.changes} client={client} />
      <Meaning means={text.say('changes.means')} not={text.say('changes.not')} />
    </Section>
  );
}
