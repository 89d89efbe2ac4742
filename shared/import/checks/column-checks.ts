import type { Alarm } from '../../contract';
import type { Landing } from '../mapping/landing';
import { type AlarmPlace, alarm } from './alarm';

const measureFields =
  /_s$|^offered$|^answered$|^abandoned$|^within_threshold$|^handled$|^csat$|^nps$|^ces$|^score$|_agents$|^forecast_volume$/;
const constantFields = new Set([
  'interval_s',
  'period_s',
  'threshold_s',
  'scheduled_s',
  'csat_max',
  'ces_max',
  'max_score',
  'forecast_aht_s',
  'forecast_repeat_share',
]);

/** Columns that carry no information: the same value on every row. */
export function columnAlarms(landing: Landing, place: AlarmPlace): Alarm[] {
  const found: Alarm[] = [];
  for (const plan of landing.fields) {
    const profile = landing.table.profiles.get(plan.index);
    if (!profile || profile.rows < 20) continue;
    if (profile.distinct.size === 1 && !profile.distinctOverflow && measureFields.test(plan.field) && !constantFields.has(plan.field)) {
      const values = { header: plan.header, field: plan.field, value: profile.examples[0] ?? '' };
      found.push(
        alarm(place, 'no_variation', {
          column: plan.header,
          values,
          rows: profile.exampleRows,
          examples: profile.examples,
          severity: 'note',
        }),
      );
    }
  }
  return found;
}
