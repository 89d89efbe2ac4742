import {
  type HolidayCountry,
  holidayCountries,
  type Norms,
  repeatDaysSchema,
  type ServiceTypeResult,
  type TypeThresholds,
  typeThresholdsSchema,
  type WrittenNorms,
  writtenNormsSchema,
} from '../schema';
import type { ClientRecord, Store } from '../store';

/** What a person set for the analyses of a client, as the analyses take it; what an older program wrote and this one cannot read counts as not set. */
export function analysisSettingsOf(client: ClientRecord): {
  typeThresholds?: TypeThresholds;
  holidayCountry?: HolidayCountry;
  repeatDays?: number;
  writtenNorms?: WrittenNorms;
} {
  const thresholds = client.typeThresholds === null ? null : typeThresholdsSchema.safeParse(JSON.parse(client.typeThresholds));
  const written = client.writtenNorms === null ? null : writtenNormsSchema.safeParse(JSON.parse(client.writtenNorms));
  const days = client.repeatDays === null ? null : repeatDaysSchema.safeParse(client.repeatDays);
  const country = holidayCountries.find((known) => known === client.holidayCountry);
  return {
    ...(thresholds?.success ? { typeThresholds: thresholds.data } : {}),
    ...(country ? { holidayCountry: country } : {}),
    ...(days?.success ? { repeatDays: days.data } : {}),
    ...(written?.success ? { writtenNorms: written.data } : {}),
  };
}

/** The limits by which a client's type is called: a person's own, and those that ship with the program. */
export async function limitsOf(store: Store, clientId: string): Promise<{ own: TypeThresholds | null; shipped: TypeThresholds }> {
  const { defaultThresholds } = await import('../analyse/type/features');
  const own = analysisSettingsOf(await store.clients.get(clientId)).typeThresholds ?? null;
  return { own, shipped: typeThresholdsSchema.parse(defaultThresholds) };
}

/** The norms by which returns and written work are judged: those of this client, and those that ship with the program. */
export async function normsOf(
  store: Store,
  clientId: string,
): Promise<{ norms: Norms; own: { repeat_days: boolean; written: boolean }; shipped: Norms }> {
  const { shippedNorms } = await import('../analyse/gather/norms');
  const { repeatDays, writtenNorms } = analysisSettingsOf(await store.clients.get(clientId));
  return {
    norms: { repeat_days: repeatDays ?? shippedNorms.repeat_days, written: writtenNorms ?? shippedNorms.written },
    own: { repeat_days: repeatDays !== undefined, written: writtenNorms !== undefined },
    shipped: shippedNorms,
  };
}

/** The type that a client would be by other limits; keeps nothing. Null where too little is known to call any type. */
export async function typeBy(store: Store, clientId: string, typeThresholds: TypeThresholds | null): Promise<ServiceTypeResult | null> {
  const [{ typeAnalysis }, { withTarget }] = await Promise.all([
    import('../analyse/type/type'),
    import('../analyse/gather/target-in-files'),
  ]);
  const { target, targetGiven, thresholdSeconds } = await store.clients.get(clientId);
  const settings = { clientId, target, targetGiven, thresholdSeconds, ...(typeThresholds ? { typeThresholds } : {}) };
  const { service_type: type } = await typeAnalysis.run(await withTarget({ store: store.reading, settings }));
  return type ?? null;
}
