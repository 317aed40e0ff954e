import { createHash, randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import type { TypedFactor } from "../commands/setSecondFactor.ts";
import type { AccountKeys } from "./secret.ts";
import { recoveryCodes } from "#domain/secondFactor.ts";

// better-auth's own twoFactor plugin is not used: it answers a sign-in with a second cookie and
// routes of its own, keeps recovery codes in the clear unless told otherwise, and knows no last step.

const issuer = "Lá Lành";
const secretBytes = 20;
/** RFC 6238's step, and how many steps a phone's clock may be off either way. */
const periodSeconds = 30;
const window = 1;
/** From 112 bits on a plain hash may keep them (OWASP ASVS 5.0, 6.5.2); these are 24 letters and digits. */
const recoveryBytes = 15;

const totp = (secret: string, label = "") =>
  new TOTP({ issuer, label, secret: Secret.fromBase32(secret), digits: 6, period: periodSeconds });

/** A new secret in Base32, to type, and as the address that an authenticator app scans. */
export function newFactor(username: string): { secret: string; uri: string } {
  const secret = randomBase32(secretBytes);
  return { secret, uri: totp(secret, username).toString() };
}

/** Recovery codes to show once, and what is kept of them. */
export function newRecoveryCodes(): { codes: string[]; hashes: string[] } {
  const all = Array.from({ length: recoveryCodes }, () =>
    randomBase32(recoveryBytes).toLowerCase(),
  );
  const grouped = (code: string) => (code.match(/.{6}/g) ?? []).join("-");
  return { codes: all.map(grouped), hashes: all.map(hashOf) };
}

/** A typed code, judged at `now`; without spaces and hyphens. */
export function typedFactor(
  { unseal }: AccountKeys,
  { account, code, now }: { account: string; code: string; now: number },
): TypedFactor {
  return {
    hash: hashOf(code),
    stepOf(sealed) {
      if (!/^\d{6}$/.test(code)) return undefined;
      const delta = totp(unseal(sealed, account)).validate({ token: code, timestamp: now, window });
      return delta === null ? undefined : Math.floor(now / 1000 / periodSeconds) + delta;
    },
  };
}

function randomBase32(bytes: number): string {
  return new Secret({ buffer: new Uint8Array(randomBytes(bytes)).buffer }).base32;
}

function hashOf(code: string): string {
  return createHash("sha256").update(code).digest("hex");
}
