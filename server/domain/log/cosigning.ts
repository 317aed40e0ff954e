import { formatPath, isWhole, readCheckpoint, readPath, type Checkpoint } from "./checkpoint.ts";
import { equalBytes, isConsistent, type Bytes, type Sha256, type Tree } from "./merkle.ts";
import { readNote, signaturesOf, type VerifierKey } from "./note.ts";

// What a log asks of a witness, and how the witness decides: https://c2sp.org/tlog-witness.

/** A checkpoint to be cosigned, and the proof that it continues the one cosigned last. */
export interface CosignRequest {
  old: number;
  path: Bytes[];
  checkpoint: string;
}

export function formatCosignRequest({ old, path, checkpoint }: CosignRequest): string {
  return `old ${old}\n${formatPath(path)}\n${checkpoint}`;
}

export function readCosignRequest(text: string): CosignRequest | undefined {
  const split = text.indexOf("\n\n");
  const [, old = "", rest = ""] = /^old (\d+)\n([^]*)$/.exec(text.slice(0, split + 1)) ?? [];
  const path = readPath(rest);
  if (split < 0 || !isWhole(old) || !path) return undefined;
  return { old: Number(old), path, checkpoint: text.slice(split + 2) };
}

/** What a witness answers: the statuses of the protocol. */
export type CosignDecision =
  | { status: 200; text: string; checkpoint: Checkpoint }
  /** The log has signed it. 422: no proof that it continues; who brought it may have made a false one. */
  | { status: 400 | 403 | 404 | 422 }
  /** `forked`: the log has signed two trees of one size, which nobody else can have made. */
  | { status: 409; size: number; forked?: boolean };

/** What a witness knows: the keys that it trusts for a log, and the last tree it cosigned. */
export interface WitnessedLog {
  keys: readonly VerifierKey[];
  seen: Tree;
}

/**
 * Decides whether a witness may cosign: only what the log has signed and what continues the tree
 * that the witness saw last. `isSigned` verifies an Ed25519 signature of a text.
 */
export function decideCosign(
  sha256: Sha256,
  request: CosignRequest,
  {
    logOf,
    isSigned,
  }: {
    logOf: (origin: string) => WitnessedLog | undefined;
    isSigned: (key: VerifierKey, text: string, signature: Bytes) => boolean;
  },
): CosignDecision {
  const note = readNote(request.checkpoint);
  const checkpoint = note && readCheckpoint(note.text);
  if (!note || !checkpoint) return { status: 400 };
  const log = logOf(checkpoint.origin);
  if (!log) return { status: 404 };
  const isOfLog = log.keys.some((key) =>
    signaturesOf(key, note.signatures).some(({ bytes }) => isSigned(key, note.text, bytes)),
  );
  if (!isOfLog) return { status: 403 };
  if (request.old > checkpoint.size) return { status: 400 };
  const { seen } = log;
  if (request.old !== seen.size) return { status: 409, size: seen.size };
  if (seen.size === checkpoint.size && !equalBytes(seen.root, checkpoint.root))
    return { status: 409, size: seen.size, forked: true };
  const isNext =
    seen.size === 0
      ? request.path.length === 0
      : isConsistent(sha256, { old: seen, now: checkpoint }, request.path);
  return isNext ? { status: 200, text: note.text, checkpoint } : { status: 422 };
}
