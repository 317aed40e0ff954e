import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * The token in a signed cookie, undefined when we did not sign it. better-auth writes
 * `token.signature`: HMAC-SHA256 in base64, the whole in percent-encoding. Asking better-auth
 * itself costs several queries; `server/routes/accounts.test.ts` holds us to what it writes.
 */
export function readToken(value: string, secret: string): string | undefined {
  const at = value.lastIndexOf(".");
  if (at < 1) return undefined;
  const token = value.slice(0, at);
  const given = Buffer.from(value.slice(at + 1), "base64");
  const ours = createHmac("sha256", secret).update(token).digest();
  return given.length === ours.length && timingSafeEqual(given, ours) ? token : undefined;
}
