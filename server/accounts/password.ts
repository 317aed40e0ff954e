import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

/** How dear a hash is: scrypt's log2 N, r and p (RFC 7914). */
export interface Cost {
  ln: number;
  r: number;
  p: number;
}

/** 16 MB and some 0.15 s on a small server; one of OWASP's recommended settings of 2023. */
const usual: Cost = { ln: 14, r: 8, p: 5 };

const saltBytes = 16;
const keyBytes = 32;

/** Hashes running at once. Node has four threads for them and for every file it reads. */
const atOnceMax = 2;

/**
 * Hashes a password for keeping, as `$scrypt$ln=14,r=8,p=5$salt$key` (PHC string format), off the
 * event loop. The cost is kept with the hash, so that it can rise without anyone's noticing.
 */
export async function hashPassword(password: string, cost: Cost = usual): Promise<string> {
  const salt = randomBytes(saltBytes);
  const key = await derive(password, salt, cost);
  const { ln, r, p } = cost;
  return `$scrypt$ln=${ln},r=${r},p=${p}$${salt.toString("base64")}$${key.toString("base64")}`;
}

/** Whether a password is the one that was hashed. Throws when the hash is not one of ours. */
export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const parts = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([^$]+)\$([^$]+)$/.exec(hash);
  if (!parts) throw new Error("a kept password is not a scrypt hash");
  const [, ln, r, p, salt = "", key = ""] = parts;
  const cost = { ln: Number(ln), r: Number(r), p: Number(p) };
  const kept = Buffer.from(key, "base64");
  const given = await derive(password, Buffer.from(salt, "base64"), cost);
  return kept.length === given.length && timingSafeEqual(kept, given);
}

async function derive(password: string, salt: Buffer, { ln, r, p }: Cost): Promise<Buffer> {
  const N = 2 ** ln;
  await turn();
  try {
    return await new Promise((resolve, reject) => {
      // A password typed on a phone and on a laptop may differ in how Unicode composes it.
      const typed = password.normalize("NFKC");
      scrypt(typed, salt, keyBytes, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
        error ? reject(error) : resolve(key),
      );
    });
  } finally {
    next();
  }
}

let running = 0;
// Bounded by the sign-ins that `attempts.ts` lets through.
const waiting: (() => void)[] = [];

async function turn(): Promise<void> {
  if (running < atOnceMax) running += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
}

/** Hands this place to whoever waits longest. */
function next(): void {
  const first = waiting.shift();
  if (first) first();
  else running -= 1;
}
