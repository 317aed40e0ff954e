const [start, end, scan] = [0xd8, 0xd9, 0xda] as const;

/**
 * Whether a JPEG ends before its picture does, as when copying it broke off: a browser shows what there is of it and
 * leaves the rest grey. What is no JPEG is not cut. Markers are those of ITU-T T.81, annex B.
 */
export function isCut(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0xff || bytes[1] !== start) return false;
  // From one segment to the next: a thumbnail within one has an end of its own.
  for (let at = 2; at + 1 < bytes.length;) {
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === end) return false;
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    at += 2 + length;
    if (marker === scan) at = afterScan(bytes, at);
  }
  return true;
}

/** Where the next segment begins; what stands between belongs to the picture, restarts among it. */
function afterScan(bytes: Uint8Array, from: number): number {
  for (let at = from; ; at += 2) {
    at = bytes.indexOf(0xff, at);
    const marker = bytes[at + 1];
    if (at < 0 || marker === undefined) return bytes.length;
    if (marker !== 0 && (marker < 0xd0 || marker > 0xd7)) return at;
  }
}
