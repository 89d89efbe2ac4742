/** English texts of advice; ICU message syntax. The keys here are the keys of every language. */
export const advice = {} as const;
