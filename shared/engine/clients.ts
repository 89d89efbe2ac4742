import type { Client } from '../contract';
import type { Findings, HolidayCountry, TypeThresholds, WrittenNorms } from '../schema';
import type { ClientRecord, Store } from '../store';
import { analysisSettingsOf } from './analysis-settings';
import { freeClientId } from './client-id';

const headlineOf = (findings: Findings): Client['headline'] => {
  const gap = findings.service_level;
  if (!gap) return null;
  const worst = (gap.drivers ?? []).filter((driver) => !driver.cleared).toSorted((a, b) => a.contribution_pp - b.contribution_pp)[0];
  const largest = worst && worst.contribution_pp < 0 ? worst : undefined;
  return {
    observed: gap.observed,
    gap_pp: gap.gap_pp,
    largest_driver: largest?.driver ?? null,
    largest_driver_pp: largest?.contribution_pp ?? null,
    explained: gap.drivers !== null,
  };
};

/** The target that the client's own files print, as the last assessment found it. */
const targetOfFiles = (findings: Findings | null) => (findings?.service_level?.target_source === 'files' ? findings.service_level : null);

/** Where nobody said otherwise. */
export const defaultTimeZone = 'Europe/Amsterdam';

/** A stored client as the contract shows it, with the headline of its last assessment. */
export async function describeClient(store: Store, record: ClientRecord): Promise<Client> {
  const assessment = await store.assessments.find(record.clientId);
  const imports = await store.imports.list(record.clientId);
  const findings = assessment ? (JSON.parse(assessment.findings) as Findings) : null;
  const printed = record.targetGiven ? null : targetOfFiles(findings);
  return {
    id: record.clientId,
    name: record.name,
    period: await store.imports.period(record.clientId),
    sources: imports.length,
    target: printed?.target ?? record.target,
    threshold_s: findings?.service_level?.threshold_s ?? record.thresholdSeconds,
    target_given: record.targetGiven || printed !== null,
    time_zone: record.timeZone ?? defaultTimeZone,
    assessed_at: assessment ? `${assessment.assessedAt}Z` : null,
    headline: findings ? headlineOf(findings) : null,
    type_thresholds: analysisSettingsOf(record).typeThresholds ?? null,
    holiday_country: analysisSettingsOf(record).holidayCountry ?? null,
  };
}

/** The clients of a workspace, for the contract. */
export const clients = {
  async list(store: Store): Promise<Client[]> {
    const all: Client[] = [];
    for (const record of await store.clients.list()) all.push(await describeClient(store, record));
    return all;
  },
  /** `folder`: the folder that the client's files came from; its reports go to a folder of the same name. */
  async create(store: Store, name: string, folder = name): Promise<Client> {
    const taken = new Set((await store.clients.list()).map((client) => client.clientId));
    return describeClient(store, await store.clients.create(freeClientId(folder, taken), name.trim()));
  },
  async change(store: Store, clientId: string, target: number, thresholdSeconds: number): Promise<Client> {
    const record = await store.clients.change(clientId, { target, thresholdSeconds });
    await store.assessments.forget(clientId);
    return describeClient(store, record);
  },
  /** Rows that were loaded before keep the clock they were loaded with. */
  setTimeZone: async (store: Store, clientId: string, timeZone: string | null): Promise<Client> =>
    describeClient(store, await store.clients.setTimeZone(clientId, timeZone)),
  /** Limits of the type compass, the country of the holidays and the norms; null is what ships with the program, left out stays as it was. */
  async setAnalysis(
    store: Store,
    clientId: string,
    given: {
      readonly typeThresholds?: TypeThresholds | null;
      readonly holidayCountry?: HolidayCountry | null;
      readonly repeatDays?: number | null;
      readonly writtenNorms?: WrittenNorms | null;
    },
  ): Promise<Client> {
    const before = await store.clients.get(clientId);
    const { typeThresholds, holidayCountry, repeatDays, writtenNorms } = given;
    const record = await store.clients.setAnalysis(clientId, {
      typeThresholds: typeThresholds === undefined ? before.typeThresholds : typeThresholds && JSON.stringify(typeThresholds),
      holidayCountry: holidayCountry === undefined ? before.holidayCountry : holidayCountry,
      repeatDays: repeatDays === undefined ? before.repeatDays : repeatDays,
      writtenNorms: writtenNorms === undefined ? before.writtenNorms : writtenNorms && JSON.stringify(writtenNorms),
    });
    await store.assessments.forget(clientId);
    return describeClient(store, record);
  },
};
