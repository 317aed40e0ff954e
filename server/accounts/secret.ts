import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** 256 bits in base64url. */
const shape = /^[\w-]{43}$/;

/**
 * The key that signs session cookies, kept in `session.key` beside the database with mode 0600 and
 * made at the first start. Deleting the file signs everyone out. Throws when it holds anything else.
 */
export function readSecret(dataDir: string): string {
  const path = join(dataDir, "session.key");
  mkdirSync(dataDir, { recursive: true });
  try {
    const fresh = randomBytes(32).toString("base64url");
    writeFileSync(path, fresh, { flag: "wx", mode: 0o600, flush: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const secret = readFileSync(path, "utf8").trim();
  if (!shape.test(secret))
    throw new Error(`${path} is not a session key: delete it, and everyone signs in again`);
  return secret;
}
