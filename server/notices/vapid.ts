import { createPrivateKey, sign } from "node:crypto";
import type { PushKey } from "./pushKey.ts";

/** Half of the longest that a push service believes it (RFC 8292, 2): clocks differ. */
const believedSeconds = 12 * 60 * 60;

/** Says who sends a message (RFC 8292): for this push service, for a while. `contact` is our address. */
export function vapid(
  { jwk, publicKey }: PushKey,
  { endpoint, contact, now }: { endpoint: string; contact: string; now: number },
): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const exp = Math.floor(now / 1_000) + believedSeconds;
  const claims = { aud: new URL(endpoint).origin, exp, sub: contact };
  const text = `${part({ typ: "JWT", alg: "ES256" })}.${part(claims)}`;
  const key = createPrivateKey({ key: jwk, format: "jwk" });
  const signature = sign("sha256", Buffer.from(text), { key, dsaEncoding: "ieee-p1363" });
  return `vapid t=${text}.${signature.toString("base64url")}, k=${publicKey}`;
}
