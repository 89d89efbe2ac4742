import { type Assessment, ProblemError, type SourceReading } from '../contract';
import { type AdviceFinding, type Findings, findingsSchema, type Language, type Missing } from '../schema';
import type { ClientRecord, Store } from '../store';
import { createText } from '../text';
import { analysisSettingsOf } from './analysis-settings';
import { stopIfCancelled } from './as-problem';
import { readingsOf } from './imports';
import type { Job } from './job';
import { besideOtherClients } from './other-clients';
import type { Stages } from './stages';

/** Parts that are null when nobody computed them, with the fact they rest on; named, so that null is never a silent gap. */
const notYet: readonly Missing[] = [
  { analysis: 'drivers', needs: 'survey', unlocks: 'later_version' },
  { analysis: 'benchmark', needs: 'kpi_period', unlocks: 'later_version' },
  { analysis: 'type', needs: 'profile', unlocks: 'later_version' },
];

/** The question within how many seconds is on time is answered once a person gave the norm. */
const withoutAnswered = (sources: readonly SourceReading[], { targetGiven }: ClientRecord): SourceReading[] =>
  sources.map((source) => (targetGiven ? { ...source, alarms: source.alarms.filter(({ code }) => code !== 'threshold_unknown') } : source));

/** Findings and advice of a client in the words of one language. */
async function assemble(
  store: Store,
  stages: Stages,
  client: ClientRecord,
  parts: { findings: Findings; advice: readonly AdviceFinding[] },
  language: Language,
): Promise<Assessment> {
  const text = createText(language);
  const advice: Assessment['advice'] = [];
  for (const finding of parts.advice) advice.push(await stages.renderAdvice(text, finding));
  const { satisfaction_drivers, service_type, ...findings } = parts.findings;
  const drivers = satisfaction_drivers && satisfaction_drivers.length > 0 ? satisfaction_drivers : null;
  const comparisons = findings.benchmark_comparison?.comparisons ?? [];
  const benchmark = comparisons.length > 0 ? comparisons : null;
  const known = new Set([
    ...findings.missing.map((missing) => missing.analysis),
    ...(drivers ? ['drivers'] : []),
    ...(benchmark ? ['benchmark'] : []),
    ...(service_type ? ['type'] : []),
  ]);
  return {
    schema: 'contactpeil/assessment@1',
    language,
    client: { id: client.clientId, name: client.name, period: await store.imports.period(client.clientId) },
    sources: withoutAnswered(await readingsOf(store, client.clientId), client),
    ...findings,
    missing: [...findings.missing, ...notYet.filter((missing) => !known.has(missing.analysis))],
    drivers,
    benchmark,
    type: service_type ?? null,
    advice,
  };
}

/** The last assessment in the language asked for, or null when there is none (or rows or target have changed since). */
export async function storedAssessment(store: Store, stages: Stages, clientId: string, language: Language): Promise<Assessment | null> {
  const client = await store.clients.get(clientId);
  const record = await store.assessments.find(clientId);
  if (!record) return null;
  const kept = JSON.parse(record.findings) as Findings;
  // Other clients may have been assessed since: the place among them is of now. Advice follows from the findings in no time, and is made again:
  // kept by an earlier version it may lack figures that the sentences of this one ask for.
  const findings = await besideOtherClients(store, clientId, kept, { grouping: false });
  const { target, targetGiven } = client;
  const advice = await stages.advise({ findings, target: findings.service_level?.target ?? target, targetGiven });
  return assemble(store, stages, client, { findings, advice }, language);
}

/** Analyses and advises one client, keeps the result, and returns it in words. Throws ProblemError nothing_to_assess, cancelled. */
export async function assessClient(store: Store, stages: Stages, clientId: string, language: Language, job: Job): Promise<Assessment> {
  const client = await store.clients.get(clientId);
  if ((await store.imports.factsOf(clientId)).length === 0) {
    throw new ProblemError({ code: 'nothing_to_assess', values: { client: client.name }, tip: 'import_first' });
  }
  job.progress({ stage: 'analyse', share: 0 });
  const { target, targetGiven, thresholdSeconds } = client;
  const settings = { clientId, target, thresholdSeconds, targetGiven, ...analysisSettingsOf(client) };
  const interrupt = () => store.interrupt();
  job.signal?.addEventListener('abort', interrupt);
  try {
    const analysed = findingsSchema.parse(
      await stages.analyse({
        store: store.reading,
        settings,
        progress: (share) => job.progress({ stage: 'analyse', share: share * 0.9 }),
        ...(job.signal ? { signal: job.signal } : {}),
      }),
    );
    stopIfCancelled(job.signal);
    job.progress({ stage: 'advise', share: 0.92 });
    const findings = await besideOtherClients(store, clientId, analysed, { grouping: true });
    const advice = await stages.advise({ findings, target: findings.service_level?.target ?? target, targetGiven });
    await store.assessments.keep(clientId, findings, advice);
    const assessment = await assemble(store, stages, client, { findings, advice }, language);
    job.progress({ stage: 'done', share: 1 });
    return assessment;
  } catch (thrown) {
    // An interrupted statement fails with an error of its own; the person only cancelled.
    stopIfCancelled(job.signal);
    throw thrown;
  } finally {
    job.signal?.removeEventListener('abort', interrupt);
  }
}
