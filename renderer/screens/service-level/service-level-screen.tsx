import { Group, Paper, Stack, Text as Words } from '@mantine/core';
import { onlyDirectionsOf, withoutUnsureSizes } from '../../../shared/charts';
import type { Assessment } from '../../../shared/contract/assessment';
import type { Client } from '../../../shared/contract/clients';
import type { ServiceLevel } from '../../../shared/schema';
import { printedGap, printedPoints } from '../../../shared/schema/adding-up';
import { ownVerdict } from '../../../shared/schema/own-definition';
import { chartWords } from '../../../shared/text/chart-words';
import { AssessmentGate, AssessProgress } from '../../components/assessment-gate';
import { GradeTag } from '../../components/badges';
import { figureOf } from '../../components/kpi-evidence';
import { MissingParts } from '../../components/missing-parts';
import { Notice } from '../../components/notice';
import { ProofButton } from '../../components/proof-button';
import { Stat, Stats } from '../../components/stat';
import { Empty, ScreenHeading } from '../../components/states';
import { useFigures, useText } from '../../text/text-context';
import { answerSentence } from './answer-sentence';
import { ClearedDrivers } from './cleared-drivers';
import { Definitions } from './definitions';
import { KeyFigures } from './key-figures';
import { Ledger } from './ledger';
import { PerQueue } from './per-queue';
import { Trust } from './trust';
import { WhenAndWhere } from './when-and-where';

function Answer({ level, client }: { readonly level: ServiceLevel; readonly client: Client }) {
  const text = useText();
  const figures = useFigures();
  const sentence = answerSentence(level, text, figures);
  const evidence = level.evidence[0];
  return (
    <Paper component="section" aria-label={text.say('level.answer')}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div className="cp-answer" data-testid="answer">
          {sentence}
        </div>
        <Group gap="xs" wrap="nowrap" flex="none">
          {level.grade ? <GradeTag grade={level.grade} /> : null}
          <ProofButton
            clientId={client.id}
            evidence={evidence}
            figure={`${text.say('level.service_level')} ${figures.percent(level.observed)}`}
            wide
          />
        </Group>
      </Group>
    </Paper>
  );
}

/** Where the client's own formula turns the verdict around, that is said at once: the reader knows that other number. */
function OwnFormula({ level }: { readonly level: ServiceLevel }) {
  const text = useText();
  const figures = useFigures();
  const own = ownVerdict(level);
  if (!own || level.observed === null) return null;
  const values = {
    meets: own.meets ? 'yes' : 'no',
    own: figures.percent(own.value),
    observed: figures.percent(level.observed),
    points: figures.pointsInWords(printedPoints(level.observed, own.value)),
    formula: upperFirst(chartWords(text).definition(own.definition)),
  };
  return (
    <Notice tone="warning" title={text.say('level.own_definition_title', values)}>
      {text.say('level.own_definition', values)}
    </Notice>
  );
}

const upperFirst = (name: string) => name.charAt(0).toLocaleUpperCase() + name.slice(1);

/** Who said the target: the client's own files, the consultant, or nobody. */
const targetNote = (level: ServiceLevel, client: Client) =>
  level.target_source === 'files' ? 'level.target_files' : client.target_given ? 'level.target_given' : 'level.target_assumed';

function Headline({ level, client }: { readonly level: ServiceLevel; readonly client: Client }) {
  const text = useText();
  const figures = useFigures();
  const evidence = level.evidence[0];
  const missed = (level.gap_pp ?? 0) < 0;
  const past = level.reference_period;
  const proof = (label: string, figure: string) => <ProofButton clientId={client.id} evidence={evidence} figure={`${label} ${figure}`} />;
  const observed = figures.percent(level.observed);
  const offered = figures.count(level.offered);
  return (
    <Stats>
      <Stat
        label={text.say('level.observed')}
        figure={observed}
        tone={missed ? 'bad' : 'good'}
        note={text.say('level.within', { seconds: figures.count(level.threshold_s) })}
        proof={proof(text.say('level.observed'), observed)}
      />
      <Stat label={text.say('level.target')} figure={figures.target(level.target)} note={text.say(targetNote(level, client))} />
      <Stat
        label={text.say('level.gap')}
        figure={figures.points(printedGap(level))}
        tone={missed ? 'bad' : 'good'}
        note={text.say('level.in_points')}
      />
      <Stat
        label={text.say(missed ? 'level.gap_contacts' : 'level.gap_contacts_over')}
        figure={figures.count(level.gap_contacts === null ? null : Math.abs(level.gap_contacts))}
        note={text.say('level.of_offered', { offered })}
        proof={proof(text.say('level.offered'), offered)}
      />
      {past ? (
        <Stat
          label={text.say('level.past')}
          figure={figures.percent(level.planned)}
          note={text.say('level.past_note', { period: figures.period(past.period) })}
        />
      ) : (
        <Stat label={text.say('level.planned')} figure={figures.percent(level.planned)} note={text.say('level.planned_note')} />
      )}
    </Stats>
  );
}

function ServiceLevelAnswer({ assessment, client }: { readonly assessment: Assessment; readonly client: Client }) {
  const text = useText();
  const figures = useFigures();
  const found = assessment.service_level;
  const level = found && withoutUnsureSizes(found);
  const heading = (
    <ScreenHeading
      title={text.say((level?.gap_pp ?? -1) < 0 ? 'level.title' : 'level.title_met')}
      lead={text.say('level.lead', { client: client.name, period: figures.period(assessment.client.period) })}
    />
  );
  // Totals without a date give one figure for all, and nothing to explain it with.
  const total = figureOf(assessment.kpis, 'sl.offered');
  if (!level) {
    return (
      <Stack>
        {heading}
        {total ? (
          <Empty title={text.say('level.total_only', { observed: figures.percent(total.value) })}>{text.say('level.total_only_why')}</Empty>
        ) : (
          <Empty title={text.say('level.none')}>{text.say('level.none_why')}</Empty>
        )}
        <KeyFigures kpis={assessment.kpis} client={client} />
        <MissingParts missing={assessment.missing} clientId={client.id} />
      </Stack>
    );
  }
  return (
    <Stack>
      {heading}
      <AssessProgress clientId={client.id} />
      <Answer level={level} client={client} />
      <OwnFormula level={level} />
      <Headline level={level} client={client} />
      <Ledger level={level} client={client} directions={onlyDirectionsOf(found)} />
      {level.drivers ? <ClearedDrivers level={level} client={client} /> : null}
      <WhenAndWhere level={level} client={client} />
      <PerQueue level={level} client={client} />
      <Definitions level={level} client={client} />
      <Trust level={level} />
      <KeyFigures kpis={assessment.kpis} client={client} />
      <MissingParts missing={assessment.missing} clientId={client.id} />
      <Words size="xs" className="cp-quiet">
        {text.say('level.footer')}
      </Words>
    </Stack>
  );
}

/** Why the service level is missed: the answer first, then the ledger, what was cleared, where it sits, and how far it can be trusted. */
export function ServiceLevelScreen() {
  return <AssessmentGate>{(assessment, client) => <ServiceLevelAnswer assessment={assessment} client={client} />}</AssessmentGate>;
}
