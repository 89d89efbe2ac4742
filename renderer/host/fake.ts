import type { Assessment, SourceReading } from '../../shared/contract/assessment';
import type { Client, Workspace } from '../../shared/contract/clients';
import type { CallOptions, EngineClient, Progress } from '../../shared/contract/events';
import type { FileToken } from '../../shared/contract/file-token';
import type { ImportOutcome } from '../../shared/contract/imports';
import type { OperationInput, OperationName, OperationOutput } from '../../shared/contract/operations';
import { ProblemError } from '../../shared/contract/problem';
import { type Norms, type TypeThresholds, typeFeatures, typeThresholdsSchema } from '../../shared/schema';

type Answers = { readonly [N in OperationName]?: (input: OperationInput<N>, options: CallOptions) => unknown };

interface FakeState {
  workspaces: Workspace[];
  clients: Client[];
  imported: boolean;
  assessed: boolean;
}

const facts = ['queue_interval', 'plan_interval', 'roster', 'survey', 'evaluation', 'contact', 'adherence'];

function clientOf(assessment: Assessment, state: FakeState): Client {
  const { service_level: level, client, sources } = assessment;
  const largest = [...(level?.drivers ?? [])].sort((a, b) => a.contribution_pp - b.contribution_pp)[0];
  return {
    id: client.id,
    name: client.name,
    period: state.imported ? client.period : null,
    sources: state.imported ? sources.length : 0,
    target: level?.target ?? 0.8,
    threshold_s: level?.threshold_s ?? 20,
    target_given: true,
    assessed_at: state.assessed ? '2026-11-09T10:00:00Z' : null,
    headline: state.assessed
      ? {
          observed: level?.observed ?? null,
          gap_pp: level?.gap_pp ?? null,
          largest_driver: largest?.driver ?? null,
          largest_driver_pp: largest?.contribution_pp ?? null,
        }
      : null,
  };
}

const questionsOf = (missing: readonly string[]): OperationOutput<'questions.list'> => [
  { id: 'why_service_level_missed', answerable: missing.length === facts.length ? 'no' : 'yes', missing: [], screen: 'service-level' },
  { id: 'enough_people', answerable: missing.length > 0 ? 'no' : 'partly', missing: ['adherence'], screen: 'service-level' },
  { id: 'teams_differ', answerable: missing.length > 0 ? 'no' : 'yes', missing: [], screen: 'teams' },
  { id: 'customers_satisfied', answerable: missing.length > 0 ? 'no' : 'partly', missing: ['contact'], screen: 'satisfaction' },
  { id: 'what_to_do', answerable: missing.length > 0 ? 'no' : 'yes', missing: [], screen: 'advice' },
];

function proofOf({ evidence }: OperationInput<'proof.get'>): OperationOutput<'proof.get'> {
  const [source] = evidence.sources;
  return {
    evidence,
    sql: `-- ${evidence.query}\nSELECT source_row, *\nFROM queue_interval\nORDER BY source_row;`,
    columns: ['interval_start', 'queue', 'offered', 'within_threshold'],
    total_rows: source?.rows ?? 0,
    rows: Array.from({ length: 120 }, (_, index) => ({
      file: source?.file ?? 'onbekend.csv',
      sheet: source?.sheet ?? null,
      source_row: (source?.first_row ?? 1) + index,
      values: ['2026-09-14T08:00:00', 'Facturen', 41 + (index % 7), 30 + (index % 5)],
    })),
  };
}

/** The limits of the compass as the assessment shows them; a feature that it does not show gets any limits. */
const promised = { first_response_s: 86_400, resolution_s: 259_200 };
const shippedNorms: Norms = { repeat_days: 7, written: { email: promised, ticket: promised, message: promised } };

function limitsIn({ type }: Assessment): TypeThresholds {
  const shown = type ? (type.features ?? Object.values(type.axes).flatMap(({ features }) => features)) : [];
  const of = (feature: (typeof typeFeatures)[number]) => shown.find((own) => own.feature === feature) ?? { low: 0, high: 1 };
  const axis = (name: 'scale' | 'complexity' | 'maturity') => type?.axes[name].features.map(({ feature }) => feature) ?? [typeFeatures[0]];
  return typeThresholdsSchema.parse({
    axes: { scale: axis('scale'), complexity: axis('complexity'), maturity: axis('maturity') },
    axis_high_from: 0.67,
    axis_low_to: 0.33,
    features: Object.fromEntries(typeFeatures.map((feature) => [feature, { low: of(feature).low, high: of(feature).high }])),
  });
}

async function inSteps(stage: string, { onProgress, signal }: CallOptions, pause: number): Promise<void> {
  for (let step = 1; step <= 4; step += 1) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (signal?.aborted) throw new ProblemError({ code: 'cancelled', values: {} });
    const progress: Progress = { stage, share: step / 4, rows: step * 600 };
    onProgress?.(progress);
  }
}

/** What a look would show beside a reading that an assessment holds. */
function lookedAt(outcome: ImportOutcome): ImportOutcome {
  const tables = outcome.tables.map((table): SourceReading => {
    const headers = table.columns.map(({ header }) => header);
    const columns = table.columns.map((column, position) => ({
      position,
      cells: column.examples,
      read: [],
      field: column.field,
      notations: [],
      remembered: null,
    }));
    const rows = [{ row: table.header_row ?? 1, kind: 'header', cells: headers }];
    const rest = { others: [], sampled_rows: null, header_signature: headers.join('|'), fact_remembered: null };
    return {
      ...table,
      import_id: null,
      columns: table.columns.map((column, position) => ({ ...column, position })),
      look: { rows, headers, columns, fact: table.fact, text: { encoding: 'utf-8', confidence: 1, delimiter: ';' }, ...rest },
    };
  });
  return { ...outcome, tables };
}

function importAnswers(assessment: Assessment, state: FakeState, pause: number): Answers {
  const outcomes = (): ImportOutcome[] =>
    assessment.sources.map((source) => ({ file: source.file, outcome: 'loaded', problem: null, tables: [source], alarms: source.alarms }));
  let next = 0;
  return {
    'import.inspect': async (_input, options) => {
      await inSteps('inspect', options, pause);
      const all = outcomes();
      next += 1;
      const outcome = all[(next - 1) % all.length];
      return outcome ? [lookedAt(outcome)] : [];
    },
    'import.forget_choice': () => ({ forgotten: 1 }),
    'import.run': async (_input, options) => {
      await inSteps('import', options, pause);
      state.imported = true;
      const all = outcomes();
      next += 1;
      return [all[(next - 1) % all.length]];
    },
    'import.list': () => (state.imported ? assessment.sources : []),
    'import.rejects': () => [
      { source_row: 812, column: 'talk_s', value: '??', reason: 'not_a_number', raw: 'J. de Vries\t12-10-2026\t??' },
      { source_row: 1204, column: 'date', value: '31-11-2026', reason: 'not_a_date', raw: 'M. Bakker\t31-11-2026\t3:12:40' },
    ],
    'import.undo': () => ({ rows: 0 }),
    'import.undo_all': () => ({ rows: 0 }),
    'import.forget_refused': () => ({ forgotten: 1 }),
    'identity.list': () => ({ proposals: [], decisions: [] }),
    'questions.list': () => questionsOf(state.imported ? [] : facts),
  };
}

function workspaceAnswers(state: FakeState): Answers {
  const open = (id: string) => {
    state.workspaces = state.workspaces.map((workspace) => ({ ...workspace, open: workspace.id === id }));
    return state.workspaces.find((workspace) => workspace.id === id);
  };
  return {
    'app.about': () => ({ version: '0.0.0', host: 'browser', place: 'fake' }),
    'workspace.list': () => state.workspaces,
    'workspace.create': ({ name }) => {
      state.workspaces = [...state.workspaces, { id: name, name, open: false, changedAt: '2026-11-09T09:00:00Z', bytes: 2_300_000 }];
      return open(name);
    },
    'workspace.open': ({ id }) => open(id),
    'workspace.close': () => {
      open('');
      return { closed: true };
    },
  };
}

/**
 * An engine without an engine, over one assessment: for tests of the page and for looking at its screens. `ready` starts with the files loaded
 * and assessed. Answers can be replaced one by one, for instance by one that throws a ProblemError.
 */
export function createFakeClient(
  assessment: Assessment,
  options: { ready?: boolean; pause?: number; answers?: Answers } = {},
): EngineClient {
  const { ready = true, pause = 5 } = options;
  const state: FakeState = {
    workspaces: ready ? [{ id: 'a', name: 'Nulmeting najaar', open: true, changedAt: '2026-11-09T09:00:00Z', bytes: 4_100_000 }] : [],
    clients: [],
    imported: ready,
    assessed: ready,
  };
  const hasClient = () => ready || state.clients.length > 0;
  const answers: Answers = {
    ...workspaceAnswers(state),
    'client.list': () => (hasClient() ? [clientOf(assessment, state)] : []),
    'client.create': () => {
      state.clients = [clientOf(assessment, state)];
      return state.clients[0];
    },
    'client.settings': () => clientOf(assessment, state),
    'client.analysis_settings': () => clientOf(assessment, state),
    'client.time_zone': ({ timeZone }) => ({ ...clientOf(assessment, state), time_zone: timeZone }),
    'analysis.norms': () => ({ norms: shippedNorms, own: { repeat_days: false, written: false }, shipped: shippedNorms }),
    'type.limits': () => ({ own: null, shipped: limitsIn(assessment) }),
    'type.by': () => assessment.type,
    ...importAnswers(assessment, state, pause),
    'assess.run': async (_input, call) => {
      await inSteps('analyse', call, pause);
      state.assessed = true;
      return assessment;
    },
    'assess.get': () => (state.assessed ? assessment : null),
    'proof.get': proofOf,
    'report.export': async ({ formats }, call) => {
      await inSteps('report', call, pause);
      return formats.map((format) => ({ token: `token-${format}`, name: `rapport.${format}`, format, bytes: 81_000, place: 'rapporten' }));
    },
    'report.names_shown': () => [],
    ...options.answers,
  };
  const files: FileToken[] = assessment.sources.map((source, index) => ({
    token: `file-token-${index}`,
    name: `map/${source.file}`,
    bytes: 120_000,
  }));
  return {
    call: async <N extends OperationName>(name: N, input: OperationInput<N>, call: CallOptions = {}) => {
      const answer = answers[name] as ((input: OperationInput<N>, options: CallOptions) => unknown) | undefined;
      if (!answer) throw new ProblemError({ code: 'operation_unknown', values: { operation: name } });
      return (await answer(input, call)) as OperationOutput<N>;
    },
    chooseFiles: async () => files,
    acceptDropped: async () => files,
    reveal: async () => undefined,
  };
}
