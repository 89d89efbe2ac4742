/** How JSON writes one half of a character of two halves; halves that belong together it writes as the character itself. */
const loneHalf = /(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g;

/**
 * A value as JSON that the database takes. A text cut in the middle of a character (an emoji at the end of an example), or read from damaged bytes,
 * has half a character in it, which the database refuses: the sign for an unknown character stands there instead.
 */
export const jsonText = (value: unknown): string => JSON.stringify(value).replace(loneHalf, '$1\\ufffd');
