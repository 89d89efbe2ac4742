import { type HolidayCountry, holidayCountries, type ServiceTypeResult, type TypeThresholds, typeThresholdsSchema } from '../schema';
import type { ClientRecord, Store } from '../store';

/** What a person set for the analyses of a client, as the analyses take it; what an older program wrote and this one cannot read counts as not set. */
export function analysisSettingsOf(client: ClientRecord): { typeThresholds?: TypeThresholds; holidayCountry?: HolidayCountry } {
  const thresholds = client.typeThresholds === null ? null : typeThresholdsSchema.safeParse(JSON.parse(client.typeThresholds));
  const country = holidayCountries.find((known) => known === client.holidayCountry);
  return {
    ...(thresholds?.success ? { typeThresholds: thresholds.data } : {}),
    ...(country ? { holidayCountry: country } : {}),
  };
}

/** The limits by which a client's type is called: a person's own, and those that ship with the program. */
export async function limitsOf(store: Store, clientId: string): Promise<{ own: TypeThresholds | null; shipped: TypeThresholds }> {
  const { defaultThresholds } = await import('../analyse/type/features');
  const own = analysisSettingsOf(await store.clients.get(clientId)).typeThresholds ?? null;
  return { own, shipped: typeThresholdsSchema.parse(defaultThresholds) };
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
