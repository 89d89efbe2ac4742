import { chartWords, definitionOf } from './chart-words';
import type { Text } from './index';

const isDefinition = (id: string) => id.startsWith('sl.');

/** The name of a metric or service-level definition, in words. */
export function metricName(text: Text, id: string): string {
  const words = chartWords(text);
  return isDefinition(id) ? text.say('level.service_level_by', { definition: words.definition(id) }) : words.metric(id);
}

/** What a figure means: the definition of its metric with the norms a person set for it, or the formula of its service level. */
export function definitionSentence(text: Text, id: string): string {
  return isDefinition(id)
    ? metricName(text, id)
    : definitionOf(text, id, (name) => text.sayOr(`driver.${name}.explained`, metricName(text, name)));
}
