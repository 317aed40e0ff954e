import { createHmac, timingSafeEqual } from "node:crypto";

/** How many cookies are known at most. */
const knownMax = 4_096;

/**
 * Reads the token in a signed cookie, undefined when we did not sign it. better-auth writes
 * `token.signature`: HMAC-SHA256 in base64, the whole in percent-encoding. Asking better-auth
 * itself costs several queries; `server/routes/accounts.test.ts` holds us to what it writes. Which
 * cookies we signed is remembered: that says nothing of whether their sessions still last.
 */
export function tokenReader(secret: string): (cookie: string) => string | undefined {
  const signed = new Map<string, string>();
  return (cookie) => {
    const known = signed.get(cookie);
    if (known !== undefined) return known;
    const token = readToken(cookie, secret);
    if (token === undefined) return undefined;
    if (signed.size === knownMax) signed.clear();
    signed.set(cookie, token);
    return token;
  };
}

function readToken(cookie: string, secret: string): string | undefined {
  const at = cookie.lastIndexOf(".");
  if (at < 1) return undefined;
  const token = cookie.slice(0, at);
  const given = Buffer.from(cookie.slice(at + 1), "base64");
  const ours = createHmac("sha256", secret).update(token).digest();
  return given.length === ours.length && timingSafeEqual(given, ours) ? token : undefined;
}
