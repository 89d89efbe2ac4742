import { definitionId, type Norms, type WrittenNorms } from '../../schema';
import type { AnalysisContext } from '../analysis';
import shipped from './norms.json' with { type: 'json' };

/** The norms that hold until a person sets others; visible and editable on the screens that judge by them. */
export const shippedNorms: Norms = { repeat_days: shipped.repeat_days, written: shipped.written };

type Set = Pick<AnalysisContext, 'settings'>;

/** Days within which another contact of the same customer counts as coming back. */
export const repeatDaysOf = ({ settings }: Set): number => settings.repeatDays ?? shippedNorms.repeat_days;

/** A definition that hangs on those days, printed with them. */
export const withinDays = (definition: string, days: number): string => definitionId(definition, { days });

/** What is promised in each written channel. */
export const writtenNormsOf = ({ settings }: Set): WrittenNorms => settings.writtenNorms ?? shippedNorms.written;

/** Seconds within which each written channel promises a first answer, as the questions in SQL take them. */
export function firstResponsesOf(context: Set) {
  const { email, ticket, message } = writtenNormsOf(context);
  return { email_s: email.first_response_s, ticket_s: ticket.first_response_s, message_s: message.first_response_s };
}
