import { Group, SimpleGrid, Text as Words } from '@mantine/core';
import { changeCauses, changeSeries } from '../../../shared/charts';
import type { Client } from '../../../shared/contract/operations';
import type { Change } from '../../../shared/schema';
import { chartWords } from '../../../shared/text/chart-words';
import { changedFigure, changeSentence } from '../../../shared/text/finding-words/changes';
import { metricName } from '../../../shared/text/metric-words';
import { ChartView } from '../../charts/chart-view';
import { Meaning } from '../../components/meaning';
import { ProofButton } from '../../components/proof-button';
import { Section } from '../../components/states';
import { Tag } from '../../components/tag';
import { useFigures, useText } from '../../text/text-context';

const leastShown = 0.001;

/** One change: the sentence, the series with its level before and after, the causes where a ledger gives them, and the proof. */
export function OneChange({ change, client }: { readonly change: Change; readonly client: Client }) {
  const text = useText();
  const figures = useFigures();
  const words = chartWords(text);
  const sentence = changeSentence(change, text, figures);
  const chance = change.p_adjusted < leastShown ? `< ${figures.percent(leastShown)}` : figures.percent(change.p_adjusted);
  const footer = text.say('changes.points_footer', {
    points: change.points_before + change.points_after,
    before: change.points_before,
    after: change.points_after,
    chance,
  });
  const name = metricName(text, change.metric);
  const labels = { title: sentence, metric: name, measured: text.say('changes.measured'), level: text.say('changes.level'), footer };
  const explained = change.explained?.reduce((sum, part) => sum + part.contribution_pp, 0);
  const causes = changeCauses(change, { title: text.say('changes.explained'), footer: text.say('changes.explained_lead') }, words);
  return (
    <Section title={changedFigure(change, text)}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div className="cp-answer">{sentence}</div>
        <Group gap="xs" wrap="nowrap" flex="none">
          {change.provisional ? <Tag tone="warning">{text.say('changes.provisional')}</Tag> : null}
          <ProofButton
            clientId={client.id}
            evidence={change.evidence[0]}
            figure={`${name} ${figures.value(change.after, change.unit)}`}
            wide
          />
        </Group>
      </Group>
      {change.onset && change.onset < change.on ? (
        <Words size="sm">{text.say('changes.onset', { date: figures.date(change.onset) })}</Words>
      ) : null}
      {change.provisional ? <Words size="sm">{text.say('changes.provisional_why')}</Words> : null}
      <SimpleGrid cols={{ base: 1, lg: causes ? 2 : 1 }}>
        <ChartView chart={changeSeries(change, labels, words)} titled={false} />
        <ChartView chart={causes} />
      </SimpleGrid>
      {explained === undefined ? null : (
        <Words size="sm">
          {text.say('changes.rest', {
            explained: figures.pointsInWords(explained),
            difference: figures.pointsInWords(change.difference * 100),
          })}
        </Words>
      )}
      <Meaning means={text.say('changes.means')} not={text.say('changes.not')} />
    </Section>
  );
}
