/** English texts of analysis; ICU message syntax. The keys here are the keys of every language. */
export const analysis = {} as const;
