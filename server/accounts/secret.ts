import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { OperatorProblem } from "../operatorProblem.ts";

/** What the accounts key is called in the data folder. */
export const accountKeyFile = "accounts.key";

/** 256 bits in base64url. */
const shape = /^[\w-]{43}$/;

/**
 * The key that signs session cookies, kept in `session.key` beside the database with mode 0600 and
 * made at the first start. Deleting the file signs everyone out. Throws when it holds anything else.
 */
export function readSecret(dataDir: string): string {
  return readKey(
    join(dataDir, "session.key"),
    "a session key: delete it, and everyone signs in again",
  );
}

/**
 * The key behind links and second factors, kept in `accounts.key` likewise. It is not derived from
 * the session key, because that one may be thrown away at any time to sign everyone out: without
 * this one, open links can no longer be shown and second factors no longer be checked.
 */
export function readAccountKey(dataDir: string): string {
  return readKey(
    join(dataDir, accountKeyFile),
    "an accounts key: put the one of your backup there",
  );
}

function readKey(path: string, expected: string): string {
  mkdirSync(join(path, ".."), { recursive: true });
  try {
    const fresh = randomBytes(32).toString("base64url");
    writeFileSync(path, fresh, { flag: "wx", mode: 0o600, flush: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const secret = readFileSync(path, "utf8").trim();
  if (!shape.test(secret)) throw new OperatorProblem(`${path} is not ${expected}.`);
  return secret;
}

/** What the accounts key does; each use has a key of its own, derived by HKDF (RFC 5869). */
export interface AccountKeys {
  /** The token of an invitation's link: HMAC-SHA256 of its id, cut to 128 bits, in base64url. */
  linkToken(invitation: string): string;
  /** Encrypts a text for this account: AES-256-GCM, nonce, tag and ciphertext in base64url. */
  seal(text: string, account: string): string;
  /** The text that was sealed for this account; throws when it was not, or under another key. */
  unseal(sealed: string, account: string): string;
  mailLinks: MailLinks;
}

/** Links in mails that do something for a person who is not signed in. */
export interface MailLinks {
  /** What such a link ends in: the person's id, encrypted, so that it names nobody. */
  tokenOf(account: string): string;
  /** Whose link it is; undefined when this server has never made it. */
  accountOf(token: string): string | undefined;
}

/** 96 bits, as NIST SP 800-38D recommends, and a whole tag. */
const nonceBytes = 12;
const tagBytes = 16;
const sealing = "aes-256-gcm";
/** Node would also take four bytes of a tag, which are soon guessed. */
const whole = { authTagLength: tagBytes };

export function accountKeys(secret: string): AccountKeys {
  const keyFor = (use: string) => Buffer.from(hkdfSync("sha256", secret, "", use, 32));
  const links = keyFor("la-lanh invitation links");
  const mails = sealedBy(keyFor("la-lanh mail links"));
  return {
    linkToken: (invitation) =>
      createHmac("sha256", links).update(invitation).digest().subarray(0, 16).toString("base64url"),
    ...sealedBy(keyFor("la-lanh second factors")),
    mailLinks: {
      tokenOf: (account) => mails.seal(account, ""),
      accountOf(token) {
        try {
          return mails.unseal(token, "");
        } catch {
          return undefined;
        }
      },
    },
  };
}

function sealedBy(key: Buffer): Pick<AccountKeys, "seal" | "unseal"> {
  return {
    seal(text, account) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(sealing, key, nonce, whole).setAAD(Buffer.from(account));
      const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
    },
    unseal(sealed, account) {
      const bytes = Buffer.from(sealed, "base64url");
      const text = bytes.subarray(nonceBytes + tagBytes);
      const decipher = createDecipheriv(sealing, key, bytes.subarray(0, nonceBytes), whole)
        .setAAD(Buffer.from(account))
        .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
      return Buffer.concat([decipher.update(text), decipher.final()]).toString("utf8");
    },
  };
}
