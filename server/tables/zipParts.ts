/** A file inside a ZIP archive, as the archive's central directory announces it. */
export interface ZipPart {
  name: string;
  isDeflated: boolean;
  /** CRC-32 of what is unpacked. */
  sum: number;
  packedBytes: number;
  unpackedBytes: number;
  /** Where its own header begins. */
  at: number;
}

const endSignature = 0x06054b50;
const partSignature = 0x02014b50;
/** Without a comment the directory's end is 22 bytes long; a comment has at most 65,535. */
const endBytes = 22;
const commentMax = 65_535;
const partBytes = 46;

/**
 * What an archive says it holds, without unpacking any of it (APPNOTE.TXT 4.3.12, 4.3.16); undefined
 * when it has no sound directory. Archives beyond 4 GB (ZIP64) have none that is read here.
 */
export function zipParts(bytes: Buffer): ZipPart[] | undefined {
  const least = Math.max(0, bytes.length - endBytes - commentMax);
  let end = bytes.length - endBytes;
  while (end >= least && bytes.readUInt32LE(end) !== endSignature) end--;
  if (end < least || end < 0) return undefined;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const parts: ZipPart[] = [];
  for (let index = 0; index < count; index++) {
    if (at + partBytes > end || bytes.readUInt32LE(at) !== partSignature) return undefined;
    const nameBytes = bytes.readUInt16LE(at + 28);
    const extraBytes = bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    parts.push({
      name: bytes.toString("utf8", at + partBytes, at + partBytes + nameBytes),
      isDeflated: bytes.readUInt16LE(at + 10) === 8,
      sum: bytes.readUInt32LE(at + 16),
      packedBytes: bytes.readUInt32LE(at + 20),
      unpackedBytes: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += partBytes + nameBytes + extraBytes;
  }
  return parts;
}
