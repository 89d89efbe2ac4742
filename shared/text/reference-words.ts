import type { Text } from './index';

const keyOf = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_|_$/g, '');

/** Whom a published figure is about; words that the library does not ship stay as they are. */
export const populationWords = (text: Text, population: string): string =>
  text.sayOr(`reference_population.${keyOf(population)}`, population);

/** Who published a figure, and through whom it came. */
export const sourceWords = (text: Text, source: string): string => text.sayOr(`reference_source.${keyOf(source)}`, source);
