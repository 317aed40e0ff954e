/**
 * Chance that comes out the same for the same seed, so that the demo can be built again and
 * compared. Not for secrets.
 */
export interface Chance {
  /** At least 0 and below 1. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  pick<Thing>(from: readonly Thing[]): Thing;
  /** The same things in another order. */
  shuffled<Thing>(things: readonly Thing[]): Thing[];
  /** A UUIDv7 (RFC 9562) for something made at an instant, in milliseconds since 1970 UTC. */
  id(at: number): string;
  /** 128 bits in hexadecimal. */
  salt(): string;
}

/** Chance from a 32-bit seed. */
export function chanceFrom(seed: number): Chance {
  const next = mulberry32(seed);
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const bits16 = () => hex(whole(0, 0xffff), 4);
  return {
    next,
    whole,
    pick(from) {
      const thing = from[whole(0, from.length - 1)];
      if (thing === undefined) throw new Error("nothing to pick from");
      return thing;
    },
    shuffled(things) {
      const keyed = things.map((thing) => ({ thing, key: next() }));
      return keyed.sort((a, b) => a.key - b.key).map(({ thing }) => thing);
    },
    id(at) {
      const time = hex(at, 12);
      const variant = hex(0x8000 | whole(0, 0x3fff), 4);
      const version = `7${hex(whole(0, 0xfff), 3)}`;
      const node = bits16() + bits16() + bits16();
      return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}-${node}`;
    },
    salt: () => Array.from({ length: 8 }, bits16).join(""),
  };
}

/** Tommy Ettinger's mulberry32: 32 bits of state, enough for a few hundred thousand draws. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, "0");
}
