/** All chance of a run comes from one of these: the same seed tells the same story. */
export interface Chance {
  /** A whole number from 0 to one below `limit`. */
  below(limit: number): number;
  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number;
  /** Whether something happens that happens so often of 100 times. */
  percent(often: number): boolean;
  /** One of a list; undefined of an empty one. */
  one<Value>(list: readonly Value[]): Value | undefined;
  /** A UUIDv7 of an instant (RFC 9562). */
  id(at: number): string;
}

/** The generator `sfc32` of Chris Doty-Humphrey's PractRand, seeded by a number and a purpose. */
export function chanceOf(seed: number, purpose: string): Chance {
  let [a, b, c, counter] = [seed >>> 0, 0x9e3779b9, 0x243f6a88, 1];
  for (const letter of purpose) b = (Math.imul(b, 31) + letter.charCodeAt(0)) >>> 0;
  function next(): number {
    const sum = (((a + b) >>> 0) + counter) >>> 0;
    counter = (counter + 1) >>> 0;
    a = (b ^ (b >>> 9)) >>> 0;
    b = (c + (c << 3)) >>> 0;
    c = (((c << 21) | (c >>> 11)) + sum) >>> 0;
    return sum;
  }
  // The first numbers still show the seed.
  for (let round = 0; round < 12; round++) next();

  const below = (limit: number) => Math.floor((next() / 2 ** 32) * limit);
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => below(16).toString(16)).join("");
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    percent: (often) => below(100) < often,
    one: (list) => list[below(list.length)],
    id(at) {
      const time = at.toString(16).padStart(12, "0");
      const variant = (8 + below(4)).toString(16);
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(12)}`;
    },
  };
}
