import type { TypeFeature } from '../../../shared/schema';

/** The unit in which a person types a limit, and how many of the stored unit go into one of it. */
interface InputUnit {
  /** Key in text: type.unit_<name>. */
  readonly name: 'percent' | 'seconds' | 'hours' | 'number';
  readonly factor: number;
  readonly decimals: number;
}

const percent: InputUnit = { name: 'percent', factor: 0.01, decimals: 1 };
const units: Partial<Record<TypeFeature, InputUnit>> = {
  contacts_per_month: { name: 'number', factor: 1, decimals: 0 },
  agents: { name: 'number', factor: 1, decimals: 0 },
  contacts_per_agent_month: { name: 'number', factor: 1, decimals: 0 },
  replies_per_contact: { name: 'number', factor: 1, decimals: 1 },
  handle_time: { name: 'seconds', factor: 1, decimals: 0 },
  first_response: { name: 'hours', factor: 3600, decimals: 1 },
};

/** Shares are typed as percentages, first answers in hours, everything else as it is counted. */
export const inputUnitOf = (feature: TypeFeature): InputUnit => units[feature] ?? percent;
