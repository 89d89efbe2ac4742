/** English texts of report; ICU message syntax. The keys here are the keys of every language. */
export const report = {} as const;
