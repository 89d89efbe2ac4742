/** English texts of screens; ICU message syntax. The keys here are the keys of every language. */
export const screens = {} as const;
