import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** How long a browser is known after a sign-in. */
export const knownDays = 365;

/**
 * What a browser keeps of having signed in as somebody: `nonce.proof`. Wrong passwords from it are
 * counted apart, so that nobody who guesses from elsewhere can keep the real person out (OWASP,
 * "Slow Down Online Guessing Attacks with Device Cookies"). It signs nobody in.
 */
export function newDevice(username: string, secret: string): string {
  const nonce = randomBytes(16).toString("base64url");
  return `${nonce}.${proofOf(nonce, { username, secret }).toString("base64url")}`;
}

/** The nonce of a browser that has signed in as this person; undefined of any other. */
export function knownDevice(
  kept: string | undefined,
  of: { username: string; secret: string },
): string | undefined {
  const [nonce, proof] = (kept ?? "").split(".");
  if (!nonce || !proof) return undefined;
  const [given, ours] = [Buffer.from(proof, "base64url"), proofOf(nonce, of)];
  return given.length === ours.length && timingSafeEqual(given, ours) ? nonce : undefined;
}

function proofOf(nonce: string, { username, secret }: { username: string; secret: string }) {
  return createHmac("sha256", secret).update(`device ${nonce} ${username}`).digest();
}
