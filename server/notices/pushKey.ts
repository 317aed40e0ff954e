import { generateKeyPairSync } from "node:crypto";
import { join } from "node:path";
import * as v from "valibot";
import { readKeyFile, writeKeyFile } from "../log/key.ts";
import { OperatorProblem } from "../operatorProblem.ts";

/** The name, beside the database, of the key that tells push services who we are (RFC 8292). */
export const pushKeyFile = "push.key";

const Part = v.pipe(v.string(), v.regex(/^[\w-]{43}$/));
const Jwk = v.object({
  kty: v.literal("EC"),
  crv: v.literal("P-256"),
  x: Part,
  y: Part,
  d: Part,
});

/** What we sign with, and what browsers know us by: an uncompressed point, base64url. */
export interface PushKey {
  jwk: v.InferOutput<typeof Jwk>;
  publicKey: string;
}

/**
 * The key of a data folder, made at the first start with mode 0600. With another one every device would
 * have to ask anew to be told. Throws when the file is damaged.
 */
export function openPushKey(dataDir: string): PushKey {
  const path = join(dataDir, pushKeyFile);
  let text = readKeyFile(path);
  if (text === undefined) {
    text = newPushKey();
    writeKeyFile(path, text);
  }
  const key = readPushKey(text);
  if (!key) throw new OperatorProblem(`${path} is damaged: put the one of your backup there.`);
  return key;
}

/** A new key, as the text of its file. */
export function newPushKey(): string {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  return JSON.stringify(privateKey.export({ format: "jwk" }));
}

/** The key that such a text holds; undefined when it is damaged. */
export function readPushKey(text: string): PushKey | undefined {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), Jwk), text);
  if (!read.success) return undefined;
  const jwk = read.output;
  const point = [Buffer.of(4), Buffer.from(jwk.x, "base64url"), Buffer.from(jwk.y, "base64url")];
  return { jwk, publicKey: Buffer.concat(point).toString("base64url") };
}
