import { fromBase64, toBase64 } from "./base64.ts";
import { equalBytes, type Bytes, type Sha256 } from "./merkle.ts";

// Text that keys have signed: https://c2sp.org/signed-note, and what names a key.

/** What a key signs with: Ed25519 over the text, or a witness' cosignature with its time. */
export const signatureTypes = { ed25519: 1, cosignature: 4 } as const;

/** A public key with its name; `id` tells it from others of that name. */
export interface VerifierKey {
  name: string;
  type: (typeof signatureTypes)[keyof typeof signatureTypes];
  publicKey: Bytes;
  id: Bytes;
}

export interface Signature {
  name: string;
  keyId: Bytes;
  bytes: Bytes;
}

/** A text that ends in a newline, and who signed it. */
export interface Note {
  text: string;
  signatures: Signature[];
}

/** How many signatures a note may have. */
export const signaturesMax = 16;
const idBytes = 4;

/** The key of a name, with its id: the first four bytes of a SHA-256 of name, type and key. */
export function verifierKey(
  sha256: Sha256,
  { name, type, publicKey }: Omit<VerifierKey, "id">,
): VerifierKey {
  const bytes = new Uint8Array([...new TextEncoder().encode(`${name}\n`), type, ...publicKey]);
  return { name, type, publicKey, id: sha256(bytes).slice(0, idBytes) };
}

/** A key as people hand it on: `name+id in hexadecimal+base64 of type and key`. */
export function formatKey({ name, type, publicKey, id }: VerifierKey): string {
  return `${name}+${hexOf(id)}+${toBase64(new Uint8Array([type, ...publicKey]))}`;
}

/** The key that a text names; undefined unless its id is of its name and bytes. */
export function readKey(sha256: Sha256, text: string): VerifierKey | undefined {
  const [, name = "", id, base64 = ""] = /^([^+\s]+)\+([0-9a-f]{8})\+([\w+/=]+)$/.exec(text) ?? [];
  const [type, ...publicKey] = fromBase64(base64) ?? [];
  if (publicKey.length !== 32) return undefined;
  if (type !== signatureTypes.ed25519 && type !== signatureTypes.cosignature) return undefined;
  const key = verifierKey(sha256, { name, type, publicKey: new Uint8Array(publicKey) });
  return hexOf(key.id) === id ? key : undefined;
}

/** Whether a text may name a key: no spaces and no plus. */
export function isKeyName(name: string): boolean {
  return /^[^\s+]+$/u.test(name) && !hasControls(name);
}

/** One line of a note for one signature, with its newline. */
export function signatureLine({ name, keyId, bytes }: Signature): string {
  return `— ${name} ${toBase64(new Uint8Array([...keyId, ...bytes]))}\n`;
}

export function formatNote({ text, signatures }: Note): string {
  return `${text}\n${signatures.map(signatureLine).join("")}`;
}

/** A note's parts; undefined for text that is no note, or that could be written in another way. */
export function readNote(note: string): Note | undefined {
  const end = note.lastIndexOf("\n\n");
  if (end < 1 || !note.endsWith("\n") || hasControls(note.replaceAll("\n", ""))) return undefined;
  const signatures = readSignatures(note.slice(end + 2));
  return signatures && { text: note.slice(0, end + 1), signatures };
}

/** Signature lines; undefined when any is none, or there are none or too many. */
export function readSignatures(lines: string): Signature[] | undefined {
  if (!lines.endsWith("\n")) return undefined;
  const signatures = lines.slice(0, -1).split("\n").map(readSignature);
  if (signatures.length > signaturesMax) return undefined;
  const known = signatures.filter((signature) => signature !== undefined);
  return known.length === signatures.length ? known : undefined;
}

/** The signatures that claim to be of a key; whether they are has still to be verified. */
export function signaturesOf(key: VerifierKey, signatures: readonly Signature[]): Signature[] {
  return signatures.filter(({ name, keyId }) => name === key.name && equalBytes(keyId, key.id));
}

/** What a witness signs (https://c2sp.org/tlog-cosignature): the time in seconds and the text. */
export function cosignedText(text: string, seconds: number): string {
  return `cosignature/v1\ntime ${seconds}\n${text}`;
}

/** A cosignature's bytes: the time in eight bytes, the highest first, and the signature. */
export function formatCosignature(seconds: number, signature: Uint8Array): Bytes {
  const bytes = new Uint8Array(8 + signature.length);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(seconds));
  bytes.set(signature, 8);
  return bytes;
}

/** The last second that a date can be of (ECMA-262, Time Values); a witness may sign any number. */
const secondsMax = 8_640_000_000_000;

/** The time and signature within a cosignature; undefined when it has another length, or no time. */
export function readCosignature(
  bytes: Uint8Array,
): { seconds: number; signature: Bytes } | undefined {
  if (bytes.length !== 72) return undefined;
  const seconds = Number(new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0));
  return seconds <= secondsMax ? { seconds, signature: bytes.slice(8) } : undefined;
}

export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function readSignature(line: string): Signature | undefined {
  const [, name = "", base64 = ""] = /^— (\S+) (\S+)$/u.exec(line) ?? [];
  const bytes = fromBase64(base64);
  if (!bytes || bytes.length <= idBytes || !isKeyName(name)) return undefined;
  return { name, keyId: bytes.slice(0, idBytes), bytes: bytes.slice(idBytes) };
}

function hasControls(text: string): boolean {
  return /[\u0000-\u001f]/.test(text);
}
