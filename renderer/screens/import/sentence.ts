/** Ends with a full stop, also where the reason is a list. */
export const withStop = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`);

/** Stands by itself: begins with a capital and ends with a full stop. */
export const asSentence = (words: string): string => withStop(words.charAt(0).toLocaleUpperCase() + words.slice(1));
