import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { bySize, gapWaterfall, inSentence } from '../../../shared/charts';
import type { Client } from '../../../shared/contract/clients';
import type { DriverContribution, ServiceLevel } from '../../../shared/schema';
import { printedLedger } from '../../../shared/schema/adding-up';
import { chartWords } from '../../../shared/text/chart-words';
import { ExplainedChart } from '../../components/explained-chart';
import { Notice } from '../../components/notice';
import { ProofButton } from '../../components/proof-button';
import { ScrollBox } from '../../components/scroll-box';
import { Section } from '../../components/states';
import { useFigures, useText } from '../../text/text-context';

function LedgerRow({
  name,
  points,
  contacts,
  cleared = false,
  children,
}: {
  readonly name: ReactNode;
  readonly points: number | null;
  readonly contacts?: number | undefined;
  /** What was cleared is no bad news, whichever way it points. */
  readonly cleared?: boolean;
  readonly children?: ReactNode;
}) {
  const figures = useFigures();
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {name}
      </Table.Th>
      <Table.Td className="cp-right">
        <span className={cleared ? 'cp-quiet' : (points ?? 0) <= -0.05 ? 'cp-bad' : ''}>{figures.points(points)}</span>
      </Table.Td>
      {children ?? (
        <>
          <Table.Td />
          <Table.Td className="cp-right">{figures.signedCount(contacts)}</Table.Td>
          <Table.Td colSpan={2} />
        </>
      )}
    </Table.Tr>
  );
}

function DriverRow({
  driver,
  client,
  level,
}: {
  readonly driver: DriverContribution;
  readonly client: Client;
  readonly level: ServiceLevel;
}) {
  const text = useText();
  const figures = useFigures();
  const name = chartWords(text).driver(driver.driver);
  const explained = text.sayOr(`driver.${driver.driver}.${level.reference === 'comparable_past' ? 'explained_past' : 'explained'}`, '');
  return (
    <LedgerRow
      name={
        <>
          {name}
          {driver.cleared ? <span className="cp-quiet"> ({text.say('level.cleared_word')})</span> : null}
          {explained ? <div className="cp-quiet cp-ledger-note">{explained}</div> : null}
        </>
      }
      points={driver.contribution_pp}
      cleared={driver.cleared}
    >
      <Table.Td className="cp-right">{figures.range(driver.interval_pp, 'points')}</Table.Td>
      <Table.Td className="cp-right">{figures.signedCount(driver.contribution_contacts)}</Table.Td>
      <Table.Td className="cp-right">{figures.points(driver.repair_alone_pp)}</Table.Td>
      <Table.Td className="cp-right">
        <ProofButton
          clientId={client.id}
          evidence={level.evidence.find(({ id }) => id.includes(driver.driver)) ?? level.evidence[0]}
          figure={`${name} ${figures.points(driver.contribution_pp)} ${text.say('level.in_points')}`}
        />
      </Table.Td>
    </LedgerRow>
  );
}

function LedgerTable({ level, client }: { readonly level: ServiceLevel; readonly client: Client }) {
  const text = useText();
  const figures = useFigures();
  const printed = printedLedger(level);
  const heads = ['level.contribution', 'level.interval', 'level.contacts', 'level.repair_alone', 'proof.short'] as const;
  return (
    <ScrollBox label={text.say('level.ledger')}>
      <Table aria-label={text.say('level.ledger')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" w="36%">
              {text.say('level.part')}
            </Table.Th>
            {heads.map((head) => (
              <Table.Th scope="col" className="cp-right" key={head}>
                {text.say(head)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <LedgerRow
            name={text.say(level.reference === 'comparable_past' ? 'level.past_itself' : 'level.plan_itself')}
            points={printed?.points.plan_itself ?? null}
            contacts={printed?.contacts?.plan_itself}
          />
          {bySize(level.drivers ?? []).map((driver) => (
            <DriverRow key={driver.driver} driver={driver} client={client} level={level} />
          ))}
          <LedgerRow
            name={text.say('level.arrival_mix')}
            points={printed?.points.arrival_mix ?? null}
            contacts={printed?.contacts?.arrival_mix}
          />
          <LedgerRow
            name={text.say('level.unexplained')}
            points={printed?.points.unexplained ?? null}
            contacts={printed?.contacts?.unexplained}
          />
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th scope="row">{text.say('level.total_gap')}</Table.Th>
            <Table.Th className="cp-right">{figures.points(printed?.gap ?? level.gap_pp)}</Table.Th>
            <Table.Td />
            <Table.Th className="cp-right">{figures.signedCount(level.gap_contacts)}</Table.Th>
            <Table.Td colSpan={2} />
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </ScrollBox>
  );
}

/** Grade C: which way each driver pulls, and no size that could be quoted. */
function OnlyDirections({ drivers }: { readonly drivers: readonly DriverContribution[] }) {
  const text = useText();
  const words = chartWords(text);
  return (
    <Section title={text.say('level.ledger')}>
      <Notice tone="warning" title={text.say('level.directions')}>
        {text.say('level.directions_why')}
      </Notice>
      <ul>
        {drivers
          .filter(({ cleared }) => !cleared)
          .map(({ driver, contribution_pp }) => (
            <li key={driver}>
              {words.driver(driver)}: {text.say(contribution_pp < 0 ? 'level.costs' : 'level.helps')}
            </li>
          ))}
      </ul>
    </Section>
  );
}

/** The gap ledger: from target to what was achieved, as a drawing and as a table that adds up. */
export function Ledger({
  level,
  client,
  directions,
}: {
  readonly level: ServiceLevel;
  readonly client: Client;
  /** The drivers of an explanation that is too uncertain for sizes; null when sizes may be told. */
  readonly directions: readonly DriverContribution[] | null;
}) {
  const text = useText();
  const figures = useFigures();
  const past = level.reference_period;
  const lead = past
    ? text.say('level.ledger_versus', { period: figures.period(past.period), met: past.met ? 'yes' : 'no' })
    : text.say(level.reference === 'comparable_past' ? 'level.ledger_lead_past' : 'level.ledger_lead');
  if (directions) return <OnlyDirections drivers={directions} />;
  if (!level.drivers) {
    return (
      <Section title={text.say('level.ledger')}>
        <Notice tone="warning" title={text.say('level.no_plan')}>
          {text.say('level.no_plan_why')}
        </Notice>
      </Section>
    );
  }
  return (
    <Section title={text.say('level.ledger')} lead={lead}>
      <ExplainedChart
        clientId={client.id}
        chart={gapWaterfall(level, chartWords(text))}
        evidence={level.evidence[0]}
        means={text.say('level.means.ledger')}
        not={text.say('level.not.ledger')}
      />
      <LedgerTable level={level} client={client} />
      {level.merged_drivers.map((merged) => (
        <div key={merged.driver} className="cp-quiet">
          {text.say('level.merged', {
            driver: chartWords(text).driver(merged.driver),
            into: inSentence(chartWords(text).driver(merged.into)),
            because: text.sayOr(`merged.${merged.because}`, text.sayOr(merged.because, merged.because)),
          })}
        </div>
      ))}
    </Section>
  );
}
