/** The one address of the page. Everything else, in any frame, is refused. */
export const pageScheme = 'app';
export const pageHost = 'contactpeil';
export const pageOrigin = `${pageScheme}://${pageHost}`;

/** true for the page itself, compared part by part: never by substring. */
export function isPage(address: string): boolean {
  const url = URL.parse?.(address) ?? (URL.canParse(address) ? new URL(address) : null);
  return url !== null && url.protocol === `${pageScheme}:` && url.host === pageHost && url.username === '' && url.password === '';
}
