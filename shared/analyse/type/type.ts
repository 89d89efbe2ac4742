import type { Missing } from '../../schema';
import type { Analysis } from '../analysis';
import { Lineage } from '../gather/lineage';
import { ask, namedQuery } from '../gather/named-query';
import { callType } from './call-type';
import { defaultThresholds, featuresOf, type TypeFeaturesRow } from './features';
import featuresSql from './type-features.sql?raw';

export const typeFeaturesQuery = namedQuery<TypeFeaturesRow>('type/type-features.sql', 'contact', featuresSql);

/** Which of the four types is this client, why, and what would move it? methods.md 7. */
export const typeAnalysis: Analysis<'service_type'> = {
  id: 'type',
  part: 'service_type',
  needs: [['queue_interval', 'contact']],
  async run(context) {
    const own = context.settings.typeThresholds;
    const [row] = await ask(context, typeFeaturesQuery);
    const missing: Missing[] = [{ analysis: 'type', needs: 'contact', unlocks: 'type_features' }];
    if (!row) return { missing };
    const result = callType(featuresOf(row, context.settings.target), own ?? defaultThresholds);
    if (result.called === null) return { missing };
    const lineage = await Lineage.of(context);
    return {
      service_type: { ...result, thresholds: own ? 'own' : 'shipped', evidence: [lineage.evidence(typeFeaturesQuery, 'type', {}, [])] },
    };
  },
};
