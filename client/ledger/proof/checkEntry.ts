import { fromBase64 } from "#domain/log/base64.ts";
import type { EntryView } from "#domain/ledgerViews.ts";
import {
  isOtherDemo,
  readCheckpoint,
  readPath,
  readProof,
  type Checkpoint,
} from "#domain/log/checkpoint.ts";
import { changesBetween, keyChangeText, mayFollow, readKeyChanges } from "#domain/log/keyChange.ts";
import {
  equalBytes,
  isConsistent,
  leafHash,
  rootOfInclusion,
  type Bytes,
} from "#domain/log/merkle.ts";
import { readKey, readNote, signaturesOf } from "#domain/log/note.ts";
import { isAsShown } from "./isAsShown.ts";
import type { Evidence, SeenLog, SeenStore } from "./seenLog.ts";
import { sha256 } from "./sha2.ts";
import { verifySignature } from "./verifySignature.ts";
import { witnessesOf, type Witnesses } from "./witnesses.ts";

/** What looking came to. */
export type Checked =
  | { kind: "proven"; checkpoint: Checkpoint; isFirst: boolean; witnesses: Witnesses }
  /** It was recorded a moment ago and is not in the tree yet. */
  | { kind: "waiting" }
  /** It was looked for again and again, and is still not in the tree. */
  | { kind: "late" }
  | { kind: "unreachable" }
  /** What is shown, its hash or the signature is not what the log says. */
  | { kind: "wrong"; what: "signature" | "inclusion" | "shown" }
  | { kind: "forked"; evidence: Evidence };

/** What an address of ours answered: with status 200, or 404 when nothing is there. */
export interface Fetched {
  status: number;
  bytes: Bytes;
}
/** Fetches an address of ours; undefined without a connection or when the server is broken. */
export type Fetching = (path: string) => Promise<Fetched | undefined>;

/**
 * Proves in this browser that an entry as it is shown is in the signed log, and that the log
 * continues the one that this browser saw last. What contradicts that is kept as evidence.
 */
export async function checkEntry(
  shown: EntryView,
  { fetching, store, clock }: { fetching: Fetching; store: SeenStore; clock: () => number },
): Promise<Checked> {
  const paths = ["vkey", `proof/${shown.seq}.tlog-proof`, `entry/${shown.seq}`, "witnesses"];
  const answers = await Promise.all(paths.map((path) => fetching(`/log/${path}`)));
  const [vkey, proof, leaf, witnesses] = answers;
  if (!vkey || !proof || !leaf) return { kind: "unreachable" };
  const own = textOf(vkey.bytes).trim();
  const last = store.seen();
  // Whoever tries a demo has often looked at an older one.
  const seen = last && isOtherDemo(last.vkey, own) ? undefined : last;
  if (proof.status === 404 || leaf.status === 404)
    // What this browser saw signed has it: then it is not new, but was taken out.
    return shown.seq < sizeOf(seen) ? { kind: "wrong", what: "inclusion" } : { kind: "waiting" };
  const read = readProof(textOf(proof.bytes));
  if (!read) return { kind: "wrong", what: "inclusion" };
  const now: SeenLog = { vkey: own, checkpoint: read.checkpoint };
  const checkpoint = await signedBy(now);
  if (!checkpoint) return { kind: "wrong", what: "signature" };
  const hashed = { index: shown.seq, hash: leafHash(sha256, leaf.bytes) };
  const root = rootOfInclusion(sha256, hashed, { size: checkpoint.size, path: read.path });
  if (read.index !== shown.seq || !root || !equalBytes(root, checkpoint.root))
    return { kind: "wrong", what: "inclusion" };
  if (!isAsShown(shown, leaf.bytes)) return { kind: "wrong", what: "shown" };

  const continues = await isContinued(seen, now, fetching);
  if (continues === undefined) return { kind: "unreachable" };
  if (!continues && seen) {
    const evidence = { at: clock(), seen, now };
    store.keepEvidence(evidence);
    return { kind: "forked", evidence };
  }
  // Another window may have seen more meanwhile.
  if (sizeOf(seen) <= checkpoint.size) store.remember(now);
  const outside = await witnessesOf(read.checkpoint, witnesses);
  return { kind: "proven", checkpoint, isFirst: !seen, witnesses: outside };
}

/** What a checkpoint says, when the key has signed it under the log's name. */
async function signedBy({ vkey, checkpoint }: SeenLog): Promise<Checkpoint | undefined> {
  const key = readKey(sha256, vkey);
  const note = readNote(checkpoint);
  const said = note && readCheckpoint(note.text);
  if (!key || !note || said?.origin !== key.name) return undefined;
  const [signature] = signaturesOf(key, note.signatures);
  const isSigned = signature && (await verifySignature(key.publicKey, note.text, signature.bytes));
  return isSigned ? said : undefined;
}

/**
 * Whether the log is the one that was seen; undefined when that could not be asked. A server that
 * answers, but not with a proof, has none. What was seen may be the later one, in another window.
 */
async function isContinued(
  seen: SeenLog | undefined,
  now: SeenLog,
  fetching: Fetching,
): Promise<boolean | undefined> {
  const [one, other] = [seen && checkpointOf(seen), checkpointOf(now)];
  if (!seen || !one || !other) return true;
  if (one.origin !== other.origin) return false;
  const isKey = seen.vkey === now.vkey || (await isHandedOver(seen.vkey, now.vkey, fetching));
  if (!isKey) return isKey;
  const [old, next] = one.size <= other.size ? [one, other] : [other, one];
  if (old.size === next.size) return equalBytes(old.root, next.root);
  const answer = await fetching(`/log/consistency/${old.size}/${next.size}`);
  if (!answer) return undefined;
  const path = answer.status === 200 ? readPath(textOf(answer.bytes)) : undefined;
  return !!path && isConsistent(sha256, { old, now: next }, path);
}

/** Whether the key that was seen has signed the one there is now, or one in between. */
async function isHandedOver(
  from: string,
  to: string,
  fetching: Fetching,
): Promise<boolean | undefined> {
  const answer = await fetching("/log/keys");
  if (!answer) return undefined;
  const way = changesBetween(readKeyChanges(textOf(answer.bytes)), from, to);
  for (const change of way ?? []) {
    const [old, next] = [readKey(sha256, change.from), readKey(sha256, change.to)];
    const signature = fromBase64(change.signature);
    if (!old || !next || !signature || !mayFollow(old, next)) return false;
    const text = keyChangeText(change.from, change.to);
    if (!(await verifySignature(old.publicKey, text, signature))) return false;
  }
  return way !== undefined;
}

function sizeOf(seen: SeenLog | undefined): number {
  return (seen && checkpointOf(seen)?.size) ?? 0;
}

function checkpointOf({ checkpoint }: SeenLog): Checkpoint | undefined {
  return readCheckpoint(readNote(checkpoint)?.text ?? "");
}

function textOf(bytes: Bytes): string {
  return new TextDecoder().decode(bytes);
}
