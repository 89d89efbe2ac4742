import type { Alarm, Assessment, ExportedFile } from '../contract';
import type { Text } from '../text';
import { lackWords } from '../text/finding-words/what-lacks';
import { createFormats, type Formats } from '../text/formats';
import { ownVerdict, printedGap, printedLedger } from '../text/level-as-told';
import { alarmInPlace } from './alarm-lines';

type Gap = NonNullable<Assessment['service_level']>;
type Contribution = NonNullable<Gap['drivers']>[number];

interface Words {
  readonly text: Text;
  readonly formats: Formats;
}

const points = ({ text, formats }: Words, value: number) => text.say('cli.points', { points: formats.signed(value) });
const driverName = ({ text }: Words, id: string) => text.sayOr(`driver.${id}`, text.sayOr(`chart.driver.${id}`, id.replaceAll('_', ' ')));

function verdict(words: Words, gap: Gap): string {
  const { text, formats } = words;
  if (gap.observed === null) return text.say('cli.assess.not_observed');
  const values = {
    observed: formats.percent(gap.observed),
    target: formats.target(gap.target),
    seconds: gap.threshold_s,
    points: formats.pointsInWords(printedGap(gap) ?? 0),
    contacts: formats.number(Math.abs(gap.gap_contacts ?? 0)),
    source: gap.target_source ?? 'assumed',
    graded: gap.grade === null ? 'no' : 'yes',
    grade: gap.grade ?? '',
  };
  return text.say((gap.gap_pp ?? 0) < 0 ? 'cli.assess.missed' : 'cli.assess.met', values);
}

const widthOf = (names: readonly string[]) => Math.max(0, ...names.map((name) => name.length));

/** Grade C carries signs only (methods 3.6): a size that the model cannot vouch for is not printed. */
function driverLine(words: Words, driver: Contribution, width: number, directionOnly: boolean): string {
  const name = `    ${driverName(words, driver.driver).padEnd(width)}`;
  if (directionOnly) return `${name}  ${words.text.say(driver.contribution_pp < 0 ? 'cli.assess.costs' : 'cli.assess.helps')}`;
  const interval = driver.interval_pp
    ? words.text.say('cli.interval', {
        low: words.formats.signed(driver.interval_pp[0]),
        high: words.formats.signed(driver.interval_pp[1]),
      })
    : '';
  return `${name}  ${points(words, driver.contribution_pp)} ${interval}`.trimEnd();
}

/** Drivers that the files could not tell apart; repeat contacts without a planned share are the rule and go without saying. */
const mergedLines = (words: Words, gap: Gap): string[] =>
  gap.merged_drivers
    .filter(({ driver }) => driver !== 'repeat_contacts')
    .map(({ driver, into, because }) =>
      words.text.say('cli.assess.merged', {
        driver: driverName(words, driver),
        into: driverName(words, into),
        because: words.text.sayOr(`merged.${because}`, because),
      }),
    );

/** Where the client's own formula turns the verdict around. */
function ownFormula({ text, formats }: Words, gap: Gap): string[] {
  const own = ownVerdict(gap);
  if (!own) return [];
  return [
    `  ${text.say('cli.assess.own_definition', {
      formula: text.sayOr(`chart.definition.${own.definition}`, own.definition),
      own: formats.percent(own.value),
      meets: own.meets ? 'yes' : 'no',
    })}`,
  ];
}

function restLine(words: Words, gap: Gap): string[] {
  const printed = printedLedger(gap)?.points;
  const rest = (
    [
      [gap.reference === 'comparable_past' ? 'past_itself' : 'plan_itself', printed?.plan_itself ?? null],
      ['arrival_mix', printed?.arrival_mix ?? null],
      ['unexplained', printed?.unexplained ?? null],
    ] as const
  )
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${words.text.say(`cli.assess.${name}`)} ${words.formats.signed(value ?? 0)}`);
  return rest.length > 0 ? [words.text.say('cli.assess.rest', { parts: rest.join('; ') })] : [];
}

function causes(words: Words, gap: Gap): string[] {
  const { text } = words;
  if (!gap.drivers) return [];
  const directionOnly = gap.grade === 'C';
  const ordered = gap.drivers.toSorted((a, b) => a.contribution_pp - b.contribution_pp);
  const found = ordered.filter((driver) => !driver.cleared);
  const cleared = ordered.filter((driver) => driver.cleared);
  const width = widthOf(gap.drivers.map((driver) => driverName(words, driver.driver)));
  const versus = gap.reference_period && text.say('cli.assess.versus', { period: words.formats.period(gap.reference_period.period) });
  return [
    ...(versus ? [`  ${versus}`] : []),
    `  ${text.say(found.length > 0 ? 'cli.assess.causes' : 'cli.assess.no_causes')}`,
    ...found.map((driver) => driverLine(words, driver, width, directionOnly)),
    ...(cleared.length > 0 && !directionOnly
      ? [`  ${text.say('cli.assess.cleared')}`, ...cleared.map((driver) => driverLine(words, driver, width, false))]
      : []),
    ...mergedLines(words, gap).map((line) => `  ${line}`),
    ...(directionOnly ? [text.say('cli.assess.direction_only')] : restLine(words, gap)).map((line) => `  ${line}`),
  ];
}

function firstAdvice({ text }: Words, assessment: Assessment): string[] {
  const first = (['manager', 'team_manager', 'agent'] as const).flatMap((role) => {
    const found = assessment.advice.filter((advice) => advice.role === role).toSorted((a, b) => a.priority - b.priority)[0];
    return found ? [`    ${text.say(`cli.role.${role}`)}: ${found.title}`] : [];
  });
  if (first.length > 0) return [`  ${text.say('cli.assess.advice')}`, ...first];
  const judged = assessment.service_level !== null || assessment.team_comparisons.length > 0;
  return [`  ${text.say('cli.assess.no_advice', { judged: judged ? 'yes' : 'no' })}`];
}

function alarms({ text }: Words, assessment: Assessment): string[] {
  // What a table says that was loaded from another file already, was said there.
  const told = assessment.sources.filter(({ alarms }) => !alarms.some(isSecond));
  const all = told.flatMap((source) => source.alarms).filter((alarm) => alarm.severity !== 'note');
  return all.length > 0
    ? [
        `  ${text.say('cli.assess.alarms', { count: all.length })}`,
        ...all.flatMap((alarm) => alarmInPlace(text, alarm).map((line) => `    ${line}`)),
      ]
    : [];
}

const isSecond = ({ code }: Alarm) => code === 'same_rows';

/** Tables whose rows came from another file already: nothing to do, but a consultant who counts files wants to see them. */
function notTwice({ text }: Words, assessment: Assessment): string[] {
  const places = assessment.sources
    .filter(({ alarms }) => alarms.some(isSecond))
    .map(({ file, sheet }) => [file, sheet].filter(Boolean).join(' / '));
  return places.length > 0 ? [`  ${text.say('cli.assess.not_twice', { places: places.join('; ') })}`] : [];
}

/** Files that would unlock more; what this version cannot do yet, and what is there already, is nothing to ask a client for. */
function missing({ text }: Words, assessment: Assessment): string[] {
  const loaded = new Set(assessment.sources.filter((source) => source.rows_loaded > 0).map((source) => source.fact));
  const wanted = assessment.missing.filter((entry) => entry.unlocks !== 'later_version' && !loaded.has(entry.needs));
  const facts = [...new Set(wanted.map((entry) => entry.needs))];
  const lacking = assessment.missing.filter(({ columns = [] }) => columns.length > 0);
  // Several analyses may lack the same column.
  const columns = [
    ...new Set(lacking.map((entry) => `  ${lackWords(entry, text, entry.needs)} ${text.sayOr(`unlocks.${entry.unlocks}`, '')}`)),
  ];
  if (facts.length === 0) return columns;
  return [
    `  ${text.say('cli.assess.missing', { files: facts.map((fact) => text.sayOr(`fact.${fact}`, fact.replaceAll('_', ' '))).join(', ') })}`,
    ...columns,
  ];
}

/** Files that count contacts but not how many were answered in time are another lack than files without contacts: the client can add a column. */
function whyNoLevel({ text }: Words, assessment: Assessment): string {
  const counted = assessment.sources.find(({ fact, rows_loaded }) => fact === 'queue_interval' && rows_loaded > 0);
  return counted ? text.say('cli.assess.no_within_threshold', { file: counted.file }) : text.say('cli.assess.no_service_level');
}

/** Without intervals nothing is explained, but the level itself may be known. */
function levelAlone(words: Words, assessment: Assessment): string {
  const { text, formats } = words;
  const level = assessment.kpis.find(
    ({ metric, scope, value }) => metric === 'sl.offered' && value !== null && Object.keys(scope).every((key) => key === 'period'),
  );
  return level?.value == null
    ? whyNoLevel(words, assessment)
    : text.say('cli.assess.level_alone', { observed: formats.percent(level.value), n: level.n });
}

/** What a consultant wants to see first of one client, as lines for a terminal. */
export function summaryOf(text: Text, assessment: Assessment, files: readonly ExportedFile[]): string {
  const words = { text, formats: createFormats(text) };
  const { client, service_level: gap } = assessment;
  const title = client.period ? `${client.name} (${words.formats.period(client.period)})` : client.name;
  return [
    title,
    `  ${gap ? verdict(words, gap) : levelAlone(words, assessment)}`,
    ...(gap ? ownFormula(words, gap) : []),
    ...(gap ? causes(words, gap) : []),
    ...(gap && !gap.drivers ? [`  ${text.say('cli.assess.no_plan')}`] : []),
    ...firstAdvice(words, assessment),
    ...alarms(words, assessment),
    ...notTwice(words, assessment),
    ...missing(words, assessment),
    ...(files.length > 0
      ? [`  ${text.say('cli.assess.files', { place: files[0]?.place ?? '', files: files.map((file) => file.name).join(', ') })}`]
      : []),
    '',
  ].join('\n');
}
