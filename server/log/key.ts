import { createPrivateKey, createPublicKey, randomBytes, sign, verify } from "node:crypto";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { sha256 } from "#db/ledger/sha256.ts";
import { fromBase64, toBase64 } from "#domain/log/base64.ts";
import type { Bytes } from "#domain/log/merkle.ts";
import {
  hexOf,
  readNote,
  signaturesOf,
  signatureTypes,
  verifierKey,
  type VerifierKey,
} from "#domain/log/note.ts";

/** The name of the log's key beside the database. */
export const logKeyFile = "log.key";

/** What signs in the log's name, or in a witness'. */
export interface SigningKey {
  publicKey: VerifierKey;
  /** The Ed25519 signature of a text. */
  sign(text: string): Bytes;
}

type KeyType = VerifierKey["type"];

/** Makes a key that signs under a name, in the text that Go's `note` package reads. */
export function newSigningKey(name: string, type: KeyType = signatureTypes.ed25519): string {
  const seed = new Uint8Array(randomBytes(32));
  const { id } = keyOf(name, type, seed).publicKey;
  return `PRIVATE+KEY+${name}+${hexOf(id)}+${toBase64(new Uint8Array([type, ...seed]))}`;
}

/** The key that such a text holds; undefined when it holds none or is damaged. */
export function readSigningKey(text: string): SigningKey | undefined {
  const parts = /^PRIVATE\+KEY\+([^+\s]+)\+([0-9a-f]{8})\+([\w+/=]+)$/.exec(text.trim());
  const [type, ...seed] = fromBase64(parts?.[3] ?? "") ?? [];
  if (seed.length !== 32) return undefined;
  if (type !== signatureTypes.ed25519 && type !== signatureTypes.cosignature) return undefined;
  const key = keyOf(parts?.[1] ?? "", type, new Uint8Array(seed));
  return hexOf(key.publicKey.id) === parts?.[2] ? key : undefined;
}

/** Keeps a key in a file that only its owner reads; throws when the file is there already. */
export function writeKeyFile(path: string, key: string): void {
  writeFileSync(path, `${key}\n`, { flag: "wx", mode: 0o600, flush: true });
  // Whatever the umask took away or a network file system gave.
  chmodSync(path, 0o600);
}

/** The text of a key file; undefined when there is none. */
export function readKeyFile(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Whether a key has signed a note in the way of its type `ed25519`. */
export function hasSigned(key: VerifierKey, note: string): boolean {
  const read = readNote(note);
  if (!read) return false;
  const [signature] = signaturesOf(key, read.signatures);
  return !!signature && isSignature(key, read.text, signature.bytes);
}

/** Whether bytes are a key's Ed25519 signature of a text. */
export function isSignature(key: VerifierKey, text: string, signature: Uint8Array): boolean {
  const spki = Buffer.concat([spkiStart, key.publicKey]);
  const publicKey = createPublicKey({ key: spki, format: "der", type: "spki" });
  return verify(null, Buffer.from(text, "utf8"), publicKey, signature);
}

// RFC 8410: what stands before the 32 bytes of a key.
const pkcs8Start = Buffer.from("302e020100300506032b657004220420", "hex");
const spkiStart = Buffer.from("302a300506032b6570032100", "hex");

function keyOf(name: string, type: KeyType, seed: Uint8Array): SigningKey {
  const der = Buffer.concat([pkcs8Start, seed]);
  const privateKey = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  const spki = createPublicKey(privateKey).export({ format: "der", type: "spki" });
  const publicKey = new Uint8Array(spki.subarray(spkiStart.length));
  return {
    publicKey: verifierKey(sha256, { name, type, publicKey }),
    sign: (text) => new Uint8Array(sign(null, Buffer.from(text, "utf8"), privateKey)),
  };
}
