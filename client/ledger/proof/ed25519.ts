import { sha512 } from "./sha2.ts";

// Ed25519 verification (RFC 8032 §5.1.7) in plain JavaScript, for browsers whose WebCrypto has none
// and for pages that did not come over https. Only public values go in, so its time may tell of them.

/** A point in extended coordinates: x = X/Z, y = Y/Z, xy = T/Z. */
type Point = readonly [x: bigint, y: bigint, z: bigint, t: bigint];

const p = 2n ** 255n - 19n;
const order = 2n ** 252n + 27742317777372353535851937790883648493n;
const mod = (value: bigint) => ((value % p) + p) % p;

function power(base: bigint, exponent: bigint): bigint {
  let [result, square] = [1n, mod(base)];
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % p;
    square = (square * square) % p;
  }
  return result;
}

const inverse = (value: bigint) => power(value, p - 2n);
const d = mod(-121665n * inverse(121666n));
const rootOfMinusOne = power(2n, (p - 1n) / 4n);
const zero: Point = [0n, 1n, 1n, 0n];

/** Whether 64 bytes are the signature of a message by a key of 32 bytes. */
export function verifyEd25519(
  key: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  if (key.length !== 32 || signature.length !== 64) return false;
  const [public_, commitment] = [readPoint(key), readPoint(signature.subarray(0, 32))];
  const s = numberOf(signature.subarray(32));
  if (!public_ || !commitment || s >= order) return false;
  const challenge = numberOf(sha512(join(signature.subarray(0, 32), key, message))) % order;
  const left = times(s, basePoint());
  const right = add(commitment, times(challenge, public_));
  return (
    mod(left[0] * right[2] - right[0] * left[2]) === 0n &&
    mod(left[1] * right[2] - right[1] * left[2]) === 0n
  );
}

/** The point that 32 bytes stand for: y, and the lowest bit of x on top (§5.1.3). */
function readPoint(bytes: Uint8Array): Point | undefined {
  const number = numberOf(bytes);
  const [isOdd, y] = [number >> 255n, BigInt.asUintN(255, number)];
  if (y >= p) return undefined;
  const [u, v] = [mod(y * y - 1n), mod(d * y * y + 1n)];
  let x = mod(u * power(v, 3n) * power(u * power(v, 7n), (p - 5n) / 8n));
  if (mod(v * x * x) === mod(-u)) x = mod(x * rootOfMinusOne);
  else if (mod(v * x * x) !== u) return undefined;
  if (x === 0n && isOdd) return undefined;
  if ((x & 1n) !== isOdd) x = p - x;
  return [x, y, 1n, mod(x * y)];
}

function basePoint(): Point {
  const y = mod(4n * inverse(5n));
  const bytes = Uint8Array.from({ length: 32 }, (_, at) => Number((y >> BigInt(8 * at)) & 255n));
  return readPoint(bytes) ?? zero;
}

function add(one: Point, other: Point): Point {
  const a = mod((one[1] - one[0]) * (other[1] - other[0]));
  const b = mod((one[1] + one[0]) * (other[1] + other[0]));
  const c = mod(2n * d * one[3] * other[3]);
  const e = mod(2n * one[2] * other[2]);
  const [f, g, h, i] = [b - a, e - c, e + c, b + a];
  return [mod(f * g), mod(h * i), mod(g * h), mod(f * i)];
}

function times(factor: bigint, point: Point): Point {
  let [sum, doubled] = [zero, point];
  for (let left = factor; left > 0n; left >>= 1n) {
    if (left & 1n) sum = add(sum, doubled);
    doubled = add(doubled, doubled);
  }
  return sum;
}

/** The number that bytes stand for, the lowest first. */
function numberOf(bytes: Uint8Array): bigint {
  return bytes.reduceRight((number, byte) => (number << 8n) | BigInt(byte), 0n);
}

function join(...parts: Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
