import type { Bytes } from "./merkle.ts";

/** Base64 of RFC 4648 §4. */
export function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

/** The bytes of base64 text; undefined unless it is exactly what `toBase64` writes. */
export function fromBase64(text: string): Bytes | undefined {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) return undefined;
  const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  // Bits that pad the last character could be changed and nobody would see it.
  return toBase64(bytes) === text ? bytes : undefined;
}
