/** English texts of cli; ICU message syntax. The keys here are the keys of every language. */
export const cli = {} as const;
