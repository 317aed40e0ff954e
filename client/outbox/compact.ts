import type { Item } from "./item.ts";

/** What a compact text says: the act as it was to be sent, and its key. */
export type Compact = Pick<Item, "key" | "path" | "body">;

const mark = "LALANH1.";

// Texts that acts often hold, each written as one byte. Their order is the format: at most thirty.
// prettier-ignore
const fragments = [
  '/api/needs', '/api/consignments/', '/receipt', '{"id":"', '","campaign":"', '","site":"', '","situation":"',
  '","damage":"', '","position":{"lat":', ',"lng":', '","peopleAffected":', '"},"lines":[{"id":"', ',"lines":[{"id":"',
  '","lines":[{"id":"', '","item":"', ',"quantity":', ',"urgency":"critical', ',"urgency":"urgent', ',"urgency":"normal',
  '"},{"id":"', '","note":"', ',"contact":{"name":"', '","phone":"', '"receivedOn":"', '"receivedBy":{"name":"',
  '","position":"', '"lines":[{"line":"', ',"good":', ',"damaged":0,"missing":0,"surplus":0', '},{"line":"',
];
/** Control characters, which no JSON text holds, but for the line feed between the three parts. */
const codes = [...Array(32).keys()].filter((code) => code > 0 && code !== 10);

/** Begins an id of 16 bytes; no byte of UTF-8 is like it. */
const idByte = 0xff;
const idText = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const longestFirst = [...fragments].sort((a, b) => b.length - a.length);
const parts = new RegExp(`${idText}|${longestFirst.map(literally).join("|")}|[^]`, "gu");
const isId = new RegExp(`^${idText}$`);

/**
 * An act as a text of a few hundred characters that survives Zalo, an SMS, and being broken into
 * lines: `LALANH1.`, then base64url (RFC 4648) of the key, the path and the JSON body, a line feed
 * between them, in which an id is the byte FF and its 16 bytes, a frequent fragment one control
 * character, and all else UTF-8; last the CRC-32 of these bytes (ISO 3309, as in PNG), four bytes,
 * highest first. It holds the whole act, so that no connection is needed to read it; whoever gets it
 * can read whom to call.
 */
export function compactOf({ key, path, body }: Compact): string {
  const bytes = pack(`${key}\n${path}\n${body}`);
  return mark + toBase64([...bytes, ...bytesOf(crc32(bytes))]);
}

/** What a pasted text says, whatever stands around it; undefined when it is not whole. */
export function readCompact(text: string): Compact | undefined {
  const [, after] = text.split(mark);
  const words = after?.match(/[\w-]+/g)?.slice(0, wordsMax) ?? [];
  // Words may follow what was copied: the checksum says where it ends.
  for (let count = words.length; count > 0; count--) {
    const read = readWhole(words.slice(0, count).join(""));
    if (read) return read;
  }
  return undefined;
}

/** A text that was broken into more pieces than this is none of ours. */
const wordsMax = 500;

function readWhole(text: string): Compact | undefined {
  const all = fromBase64(text);
  const bytes = all?.slice(0, -4);
  if (!bytes || `${all?.slice(-4)}` !== `${bytesOf(crc32(bytes))}`) return undefined;
  const [key = "", path = "", body = ""] = unpack(bytes).split("\n");
  return isId.test(key) && path.startsWith("/api/") ? { key, path, body } : undefined;
}

function pack(text: string): number[] {
  const utf8 = new TextEncoder();
  return (text.match(parts) ?? []).flatMap((part) => {
    if (isId.test(part)) return [idByte, ...hexPairs(part.replaceAll("-", ""))];
    const code = codes[fragments.indexOf(part)];
    return code === undefined ? [...utf8.encode(part)] : [code];
  });
}

function unpack(bytes: readonly number[]): string {
  const utf8 = new TextEncoder();
  const text: number[] = [];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === idByte) {
      text.push(...utf8.encode(idOf(bytes.slice(at + 1, at + 17))));
      at += 16;
      continue;
    }
    const fragment = fragments[codes.indexOf(byte)];
    text.push(...(fragment === undefined ? [byte] : utf8.encode(fragment)));
  }
  return new TextDecoder().decode(Uint8Array.from(text));
}

function idOf(bytes: readonly number[]): string {
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

function hexPairs(hex: string): number[] {
  return (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
}

/** CRC-32 with the polynomial EDB88320, bit by bit: what is checked is short. */
function crc32(bytes: readonly number[]): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function bytesOf(word: number): number[] {
  return [24, 16, 8, 0].map((shift) => (word >>> shift) & 0xff);
}

function toBase64(bytes: readonly number[]): string {
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function fromBase64(text: string): number[] | undefined {
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return [...binary].map((character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
