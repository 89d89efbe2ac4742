import { Group, List, SimpleGrid, ThemeIcon } from '@mantine/core';
import { bySize, driverIntervals } from '../../../shared/charts';
import type { Client } from '../../../shared/contract/clients';
import type { ServiceLevel } from '../../../shared/schema';
import { chartWords } from '../../../shared/text/chart-words';
import { ExplainedChart } from '../../components/explained-chart';
import { CheckIcon } from '../../components/icons';
import { ProofButton } from '../../components/proof-button';
import { Section } from '../../components/states';
import { useFigures, useText } from '../../text/text-context';

/** What was looked at and is not the cause, each with its number: as important to a client as the cause itself. */
export function ClearedDrivers({ level, client }: { readonly level: ServiceLevel; readonly client: Client }) {
  const text = useText();
  const figures = useFigures();
  const words = chartWords(text);
  const cleared = bySize(level.drivers ?? []).filter((driver) => driver.cleared);
  return (
    <Section title={text.say('level.cleared')} lead={text.say('level.cleared_lead')}>
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        {cleared.length === 0 ? (
          <div>{text.say('level.cleared_none')}</div>
        ) : (
          <List
            spacing={6}
            size="sm"
            icon={
              <ThemeIcon size={20} radius="xl" color="green" variant="light">
                <CheckIcon />
              </ThemeIcon>
            }
          >
            {cleared.map((driver) => (
              <List.Item key={driver.driver}>
                <Group gap={4} wrap="nowrap">
                  <span>
                    <strong>{words.driver(driver.driver)}</strong>:{' '}
                    {text.say('level.cleared_with', {
                      points: figures.points(driver.contribution_pp),
                      interval: figures.range(driver.interval_pp, 'points'),
                    })}
                  </span>
                  <ProofButton
                    clientId={client.id}
                    evidence={level.evidence[0]}
                    figure={`${words.driver(driver.driver)} ${figures.points(driver.contribution_pp)}`}
                  />
                </Group>
              </List.Item>
            ))}
          </List>
        )}
        <ExplainedChart
          clientId={client.id}
          chart={driverIntervals(level, words)}
          evidence={level.evidence[0]}
          means={text.say('level.means.cleared')}
          not={text.say('level.not.cleared')}
        />
      </SimpleGrid>
    </Section>
  );
}
