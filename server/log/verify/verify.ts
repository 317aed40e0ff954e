import { sha256 } from "#db/ledger/sha256.ts";
import { fromBase64, toBase64 } from "#domain/log/base64.ts";
import { isOtherDemo } from "#domain/log/checkpoint.ts";
import type { Growth } from "#domain/log/growth.ts";
import { changesBetween, keyChangeText, mayFollow, readKeyChanges } from "#domain/log/keyChange.ts";
import {
  cosignedText,
  formatKey,
  readCosignature,
  readKey,
  readNote,
  signaturesOf,
  type VerifierKey,
} from "#domain/log/note.ts";
import { page } from "#domain/answers.ts";
import { WitnessView } from "#domain/ledgerViews.ts";
import { isSignature } from "../key.ts";
import { compareTotals, Grown } from "./compareTotals.ts";
import { readAnswer, readEntries, signedCheckpoint, Wrong } from "./readLog.ts";
import type { Source } from "./source.ts";
import { createSums, type DayHolding, type Holding } from "./sums.ts";

/** What was verified once, to go on from: the key, the tree's right edge and the sums so far. */
export interface Verified {
  vkey: string;
  size: number;
  edge: string[];
  checkpoint: string;
  sums: { holdings: Holding[]; days: DayHolding[] };
}

export interface Outcome {
  origin: string;
  verified: Verified;
  /** How many entries were verified another time. */
  before: number;
  /** How many numbers of totals agree. */
  totals: number;
  witnesses: string[];
}

/** How often a log that grows under our hands is followed before we give up. */
const triesMax = 20;

/**
 * Verifies everything that a source gives out: the checkpoint's signature and its cosignatures, each
 * entry's hash and the tree they make, every tile, and every total. Goes on from what was verified
 * before, which the log must continue. Throws `Wrong` when anything does not fit.
 */
export async function verify(
  source: Source,
  known: Verified | undefined,
  progress: (done: number, of: number) => void,
): Promise<Outcome> {
  const vkey = await vkeyOf(source);
  const before = known && isOtherDemo(known.vkey, vkey) ? undefined : known;
  const key = await keyOf(source, { vkey, known: before });
  let verified: Verified = before ?? {
    vkey: formatKey(key),
    size: 0,
    edge: [],
    checkpoint: "",
    sums: { holdings: [], days: [] },
  };
  for (let tries = 1; ; tries++) {
    const checkpoint = await signedCheckpoint(source, key);
    if (checkpoint.size < verified.size)
      throw new Wrong(
        `the log has ${checkpoint.size} entries, but had ${verified.size} when it was verified before` +
          (source.isLive
            ? ""
            : ": a pack that was made earlier is verified by itself with --fresh"),
      );
    const sums = createSums(verified.sums);
    const from: Growth = { size: verified.size, edge: verified.edge.map(hashOf) };
    const growth = await readEntries(source, { from, checkpoint, sums }, (done) =>
      progress(done, checkpoint.size),
    );
    const edge = growth.edge.map(toBase64);
    const { size, note } = checkpoint;
    verified = { vkey: formatKey(key), size, edge, checkpoint: note, sums: sums.saved() };
    try {
      const totals = await compareTotals(source, sums, size);
      const witnesses = await witnessesOf(source, note);
      return { origin: key.name, verified, before: before?.size ?? 0, totals, witnesses };
    } catch (error) {
      if (!(error instanceof Grown)) throw error;
      if (!source.isLive || tries === triesMax)
        throw new Wrong(`the totals are not of the ${size} entries that the log has signed`);
      // Its checkpoint may come a moment after the entry.
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

async function keyOf(
  source: Source,
  { vkey, known }: { vkey: string; known: Verified | undefined },
): Promise<VerifierKey> {
  if (known && known.vkey !== vkey && !(await isHandedOver(source, known.vkey, vkey)))
    throw new Wrong(
      `the log is signed by ${vkey}, but was by ${known.vkey} when it was verified before`,
    );
  const key = readKey(sha256, vkey);
  if (!key) throw new Wrong("the log's key cannot be read");
  return key;
}

/** Whether the key that was known has signed the one there is now, or one in between. */
async function isHandedOver(source: Source, from: string, to: string): Promise<boolean> {
  const bytes = (await source.read("log/keys")) ?? new Uint8Array();
  const way = changesBetween(readKeyChanges(new TextDecoder().decode(bytes)), from, to);
  return !!way?.every((change) => {
    const [old, next] = [readKey(sha256, change.from), readKey(sha256, change.to)];
    const signature = fromBase64(change.signature);
    const text = keyChangeText(change.from, change.to);
    return old && next && signature && mayFollow(old, next) && isSignature(old, text, signature);
  });
}

async function vkeyOf(source: Source): Promise<string> {
  const bytes = await source.read("log/vkey");
  if (!bytes) throw new Wrong("there is no key at log/vkey");
  return new TextDecoder().decode(bytes).trim();
}

/**
 * Who has cosigned the checkpoint, in words, by the name that their key has; throws when a cosignature
 * is not its witness', and when one has seen another log under this name.
 */
async function witnessesOf(source: Source, checkpoint: string): Promise<string[]> {
  const note = readNote(checkpoint);
  // Packs have the file from their first release on, but a log may be copied without it.
  if (!note || !(await source.read("log/witnesses"))) return [];
  const { items } = await readAnswer(source, "log/witnesses", page(WitnessView));
  return items.flatMap(({ name, vkey, problem }) => {
    if (problem === "forked") throw new Wrong(`${name} has seen another log under this name`);
    const key = readKey(sha256, vkey);
    const [signature] = key ? signaturesOf(key, note.signatures) : [];
    const told = signature && readCosignature(signature.bytes);
    if (!key || !told) return [];
    if (!isSignature(key, cosignedText(note.text, told.seconds), told.signature))
      throw new Wrong(`the cosignature of ${key.name} is not theirs`);
    return [`${vkey} ${new Date(told.seconds * 1_000).toISOString()}`];
  });
}

function hashOf(base64: string) {
  const hash = fromBase64(base64);
  if (!hash) throw new Error("what was verified before cannot be read: begin anew with --fresh");
  return hash;
}
