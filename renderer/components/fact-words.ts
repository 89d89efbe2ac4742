import { useText } from '../text/text-context';

/** A kind of file in words a planner uses: "Wachtrijen per interval". Unknown kinds keep their own name. */
export function useFactWords(): (fact: string) => string {
  const text = useText();
  return (fact) => text.sayOr(`fact.${fact}`, fact);
}

/** A field in words; unknown fields keep their own name. */
export function useFieldWords(): (field: string) => string {
  const text = useText();
  return (field) => text.sayOr(`field.${field}`, field.replaceAll('_', ' '));
}
