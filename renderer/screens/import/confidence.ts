import type { TagTone } from '../../components/tag';

const sure = 0.85;
const unsure = 0.6;

/** How sure a reading or a proposal is, as a colour; the percentage always stands in it. */
export const confidenceTone = (confidence: number): TagTone => (confidence >= sure ? 'good' : confidence >= unsure ? 'warning' : 'bad');

/** Sure enough to be confirmed together with others, after one look. */
export const isSure = (confidence: number): boolean => confidence >= sure;
