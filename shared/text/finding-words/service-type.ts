import type { TypeFeature } from '../../schema';
import type { FigureFormats } from '../figures';

const inSeconds: readonly TypeFeature[] = ['handle_time', 'first_response'];
const plainCounts: readonly TypeFeature[] = ['contacts_per_month', 'agents', 'contacts_per_agent_month'];
const longWait = 5400;

/** A feature of the compass in its own unit: times as people say them, counts whole, replies with a decimal, everything else as a share. */
export function featureFigure(feature: TypeFeature, value: number | null, figures: FigureFormats): string {
  if (inSeconds.includes(feature)) return value !== null && value > longWait ? figures.span(value) : figures.duration(value);
  if (plainCounts.includes(feature)) return figures.count(value);
  return feature === 'replies_per_contact' ? figures.decimal(value) : figures.percent(value, 0);
}
