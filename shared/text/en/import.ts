/** English texts of import; ICU message syntax. The keys here are the keys of every language. */
export const importing = {} as const;
