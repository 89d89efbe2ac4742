import { randomBytes, timingSafeEqual } from 'node:crypto';

const secret = () => randomBytes(32).toString('base64url');

/** Compares without telling by time how much was right. Secrets have one fixed length, so a difference in length tells nothing. */
function same(given: string, wanted: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(wanted);
  return a.length === b.length && timingSafeEqual(a, b);
}

function cookieOf(header: string | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return null;
}

/**
 * One browser, one session: the printed address carries a token that works once and becomes a cookie that no script can read and no
 * other site can send.
 */
export class Session {
  readonly token = secret();
  private readonly key = secret();
  private redeemed = false;

  private static cookieName(port: number): string {
    // Cookies do not tell ports apart; two workbenches beside each other must not log each other out.
    return `contactpeil_${port}`;
  }

  /** The Set-Cookie header for the right token, the first time; null otherwise. */
  redeem(given: string, port: number): string | null {
    if (!same(given, this.token) || this.redeemed) return null;
    this.redeemed = true;
    return `${Session.cookieName(port)}=${this.key}; HttpOnly; SameSite=Strict; Path=/`;
  }

  holds(cookieHeader: string | undefined, port: number): boolean {
    const given = cookieOf(cookieHeader, Session.cookieName(port));
    return given !== null && same(given, this.key);
  }
}
