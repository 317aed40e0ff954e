import type { Bytes } from "#domain/log/merkle.ts";

// SHA-256 and SHA-512 (FIPS 180-4) in plain JavaScript: a page that did not come over https has no
// WebCrypto, and a proof is a handful of hashes.

/** The first 64 bits of the fractional part of a root, of the first primes. */
function fractions(degree: 2n | 3n, count: number): bigint[] {
  const primes: bigint[] = [];
  for (let n = 2n; primes.length < count; n++)
    if (primes.every((prime) => n % prime !== 0n)) primes.push(n);
  return primes.map((prime) => BigInt.asUintN(64, rootOf(degree, prime << (64n * degree))));
}

/** The whole part of a square or cube root, by halving. */
function rootOf(degree: 2n | 3n, value: bigint): bigint {
  let [low, high] = [0n, 1n << 72n];
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** degree <= value) low = middle;
    else high = middle;
  }
  return low;
}

const cubes = fractions(3n, 80);
const squares = fractions(2n, 8);
const upper = (value: bigint) => Number(value >> 32n);

const rounds256 = cubes.slice(0, 64).map(upper);
const start256 = squares.map(upper);

export function sha256(message: Uint8Array): Bytes {
  const padded = pad(message, 64, 8);
  const words = new DataView(padded.buffer);
  const state = Uint32Array.from(start256);
  const schedule = new Uint32Array(64);
  for (let block = 0; block < padded.length; block += 64) {
    for (let at = 0; at < 64; at++)
      schedule[at] = at < 16 ? words.getUint32(block + at * 4) : next256(schedule, at);
    mix256(state, schedule);
  }
  const hash = new DataView(new ArrayBuffer(32));
  state.forEach((word, at) => hash.setUint32(at * 4, word));
  return new Uint8Array(hash.buffer);
}

const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by));

function next256(schedule: Uint32Array, at: number): number {
  const [a, b] = [schedule[at - 15] ?? 0, schedule[at - 2] ?? 0];
  const first = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
  const second = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
  return (schedule[at - 16] ?? 0) + first + (schedule[at - 7] ?? 0) + second;
}

function mix256(state: Uint32Array, schedule: Uint32Array) {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let at = 0; at < 64; at++) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const one = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const two = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const sum = (h + one + choice + (rounds256[at] ?? 0) + (schedule[at] ?? 0)) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + sum) | 0, c, b, a, (sum + two + majority) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, at) => (state[at] = (state[at] ?? 0) + word));
}

export function sha512(message: Uint8Array): Bytes {
  const padded = pad(message, 128, 16);
  const words = new DataView(padded.buffer);
  const state = BigUint64Array.from(squares);
  const schedule = new BigUint64Array(80);
  for (let block = 0; block < padded.length; block += 128) {
    for (let at = 0; at < 80; at++)
      schedule[at] = at < 16 ? words.getBigUint64(block + at * 8) : next512(schedule, at);
    mix512(state, schedule);
  }
  const hash = new DataView(new ArrayBuffer(64));
  state.forEach((word, at) => hash.setBigUint64(at * 8, word));
  return new Uint8Array(hash.buffer);
}

const turnLong = (word: bigint, by: bigint) =>
  BigInt.asUintN(64, (word >> by) | (word << (64n - by)));

function next512(schedule: BigUint64Array, at: number): bigint {
  const [a, b] = [schedule[at - 15] ?? 0n, schedule[at - 2] ?? 0n];
  const first = turnLong(a, 1n) ^ turnLong(a, 8n) ^ (a >> 7n);
  const second = turnLong(b, 19n) ^ turnLong(b, 61n) ^ (b >> 6n);
  return (schedule[at - 16] ?? 0n) + first + (schedule[at - 7] ?? 0n) + second;
}

function mix512(state: BigUint64Array, schedule: BigUint64Array) {
  let [a = 0n, b = 0n, c = 0n, d = 0n, e = 0n, f = 0n, g = 0n, h = 0n] = state;
  for (let at = 0; at < 80; at++) {
    const choice = (e & f) ^ (BigInt.asUintN(64, ~e) & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const one = turnLong(e, 14n) ^ turnLong(e, 18n) ^ turnLong(e, 41n);
    const two = turnLong(a, 28n) ^ turnLong(a, 34n) ^ turnLong(a, 39n);
    const sum = h + one + choice + (cubes[at] ?? 0n) + (schedule[at] ?? 0n);
    const down = BigInt.asUintN(64, d + sum);
    [h, g, f, e, d, c, b, a] = [g, f, e, down, c, b, a, BigInt.asUintN(64, sum + two + majority)];
  }
  [a, b, c, d, e, f, g, h].forEach((word, at) => (state[at] = (state[at] ?? 0n) + word));
}

/** The message, a one bit, zeros, and its length in bits at the end of the last block. */
function pad(message: Uint8Array, block: number, lengthBytes: number): Bytes {
  const blocks = Math.ceil((message.length + 1 + lengthBytes) / block);
  const padded = new Uint8Array(blocks * block);
  padded.set(message);
  padded[message.length] = 0x80;
  new DataView(padded.buffer).setBigUint64(padded.length - 8, BigInt(message.length) * 8n);
  return padded;
}
