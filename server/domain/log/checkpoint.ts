import { fromBase64, toBase64 } from "./base64.ts";
import type { Bytes, Tree } from "./merkle.ts";

// The texts in which a log speaks: https://c2sp.org/tlog-checkpoint, https://c2sp.org/tlog-proof.

/** What a log claims of itself: its name, and its tree at a size. */
export interface Checkpoint extends Tree {
  origin: string;
}

/** The text of a checkpoint, which its signatures are of. */
export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/** What a checkpoint's text says; undefined when it is none. Lines after the third are left aside. */
export function readCheckpoint(text: string): Checkpoint | undefined {
  const [origin, size = "", base64 = ""] = text.split("\n");
  const root = fromBase64(base64);
  if (!origin || root?.length !== 32 || !isWhole(size)) return undefined;
  return { origin, size: Number(size), root };
}

/** A proof that one entry is in the log, and the checkpoint that it leads to, which is a note. */
export interface InclusionProof {
  index: number;
  path: Bytes[];
  checkpoint: string;
}

/** A path through 2^63 leaves; no log is larger. */
const pathMax = 63;

/** How the names of demos' logs begin: each demo is a log of its own, and forgotten with it. */
export const demoOrigin = "demo-";
const aDemo = new RegExp(`^${demoOrigin}\\d+\\.`);

/** Whether two logs are those of two demos: whoever tries one has often looked at an older one. */
export function isOtherDemo(one: string, other: string): boolean {
  const [was, is] = [one, other].map((origin) => aDemo.exec(origin)?.[0]);
  return was !== undefined && is !== undefined && was !== is;
}

const heading = "c2sp.org/tlog-proof@v1\n";

export function formatProof({ index, path, checkpoint }: InclusionProof): string {
  return `${heading}index ${index}\n${formatPath(path)}\n${checkpoint}`;
}

/** The parts of a proof; undefined when it is none. What it may carry besides is left aside. */
export function readProof(text: string): InclusionProof | undefined {
  const split = text.indexOf("\n\n");
  if (!text.startsWith(heading) || split < 0) return undefined;
  const lines = text.slice(heading.length, split + 1).replace(/^extra [\w+/=]*\n/, "");
  const [, index = ""] = /^index (\d+)\n/.exec(lines) ?? [];
  const path = readPath(lines.slice(lines.indexOf("\n") + 1));
  if (!isWhole(index) || !path) return undefined;
  return { index: Number(index), path, checkpoint: text.slice(split + 2) };
}

/** One hash a line, each with its newline. */
export function formatPath(path: readonly Bytes[]): string {
  return path.map((hash) => `${toBase64(hash)}\n`).join("");
}

/** The hashes of such lines; undefined when any is none, or there are more than a path can have. */
export function readPath(text: string): Bytes[] | undefined {
  if (text === "") return [];
  if (!text.endsWith("\n")) return undefined;
  const lines = text.slice(0, -1).split("\n");
  const hashes = lines.flatMap((line) => {
    const hash = fromBase64(line);
    return hash?.length === 32 ? [hash] : [];
  });
  return hashes.length === lines.length && lines.length <= pathMax ? hashes : undefined;
}

/** A whole number as these formats write it. */
export function isWhole(text: string): boolean {
  return /^(0|[1-9]\d*)$/.test(text) && Number.isSafeInteger(Number(text));
}
