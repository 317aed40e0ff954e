import { randomFillSync } from "node:crypto";
import { v7 } from "uuid";

/** Random bytes are drawn for so many ids at once: each draw asks the system. */
const drawn = 256;
const bytesEach = 16;

/**
 * Makes ids: UUIDv7 (RFC 9562 §5.7), each after the one before it, also within a millisecond and when
 * the clock goes back, by the sequence in its first random bits.
 */
export function createIds(now: () => number = Date.now): () => string {
  const pool = Buffer.alloc(drawn * bytesEach);
  let at = pool.length;
  let msecs = 0;
  let seq = 0;
  return () => {
    if (at === pool.length) {
      randomFillSync(pool);
      at = 0;
    }
    const random = pool.subarray(at, (at += bytesEach));
    if (now() > msecs) {
      msecs = now();
      seq = random.readUInt32BE(0) >>> 1;
    } else seq++;
    return v7({ msecs, seq, random });
  };
}
