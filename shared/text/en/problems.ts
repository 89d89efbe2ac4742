/** English texts of problems; ICU message syntax. The keys here are the keys of every language. */
export const problems = {} as const;
