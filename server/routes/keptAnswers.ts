/** An answer as it is kept. */
export interface Kept {
  /** The act and day it was true after: with the next of either it is asked for again. */
  asOf: string;
  /** The pattern of its address. */
  route: string;
  type: string;
  tag: string;
  body: Bytes;
  /** How many bytes it says. */
  length: number;
  /** Whether its body is compressed: what is larger than a page is kept so alone. */
  isZipped: boolean;
}
export type Bytes = Uint8Array<ArrayBuffer>;

/** What an answer takes besides its bytes. */
const besidesBytes = 512;

/**
 * Answers by their names, in so many bytes at most. They are kept in two halves, the later and the earlier: one that
 * is asked for comes into the later, and when that is full the earlier goes as a whole. So what was not asked for
 * longest goes first, and to ask takes one look: in a single map, whose places are let go one by one, each
 * answer walks past all that went before it.
 */
export function createKeptAnswers(bytesMax: number) {
  let later = new Map<string, Kept>();
  let earlier = new Map<string, Kept>();
  let bytes = 0;
  function put(name: string, answer: Kept) {
    const size = sizeOf(answer);
    if (size > bytesMax / 2) return;
    const before = later.get(name);
    bytes += size - (before ? sizeOf(before) : 0);
    if (bytes > bytesMax / 2) {
      earlier = later;
      later = new Map();
      bytes = size;
    }
    later.set(name, answer);
  }
  function find(name: string): Kept | undefined {
    const known = later.get(name);
    if (known) return known;
    const aged = earlier.get(name);
    if (aged) put(name, aged);
    return aged;
  }
  return { find, put };
}

function sizeOf({ body }: Kept): number {
  return besidesBytes + body.length;
}
