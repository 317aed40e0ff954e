import { crc32, inflateRawSync } from "node:zlib";
import { zipParts } from "../../tables/zipParts.ts";

/** More than a pack of a million entries takes; a small file may claim to be endless. */
const unpackedMax = 4 * 1024 ** 3;
const partMax = 512 * 1024 ** 2;

/**
 * The files of a ZIP by name, unpacked (APPNOTE.TXT 4.3.7); undefined when it cannot be read, is damaged
 * by its own sums, or has two files of one name, of which another program might take the other.
 */
export function unzip(bytes: Buffer): Map<string, Uint8Array> | undefined {
  const parts = zipParts(bytes);
  if (!parts || parts.reduce((sum, part) => sum + part.unpackedBytes, 0) > unpackedMax)
    return undefined;
  const files = new Map<string, Uint8Array>();
  for (const { name, isDeflated, sum, packedBytes, at } of parts) {
    if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== 0x04034b50) return undefined;
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    const packed = bytes.subarray(start, start + packedBytes);
    try {
      const content = isDeflated ? inflateRawSync(packed, { maxOutputLength: partMax }) : packed;
      if (files.has(name) || crc32(content) !== sum) return undefined;
      files.set(name, content);
    } catch {
      return undefined;
    }
  }
  return files;
}
