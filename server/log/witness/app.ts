import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { sha256 } from "#db/ledger/sha256.ts";
import { fromBase64, toBase64 } from "#domain/log/base64.ts";
import { readCheckpoint } from "#domain/log/checkpoint.ts";
import { decideCosign, readCosignRequest, type CosignDecision } from "#domain/log/cosigning.ts";
import { foldRoot } from "#domain/log/merkle.ts";
import {
  cosignedText,
  formatCosignature,
  formatKey,
  readNote,
  signatureLine,
  type VerifierKey,
} from "#domain/log/note.ts";
import { isSignature, readSigningKey } from "../key.ts";
import { readState, withEvidence, writeState, type WitnessState } from "./state.ts";

/** A checkpoint with a path of 63 hashes and 16 signatures is far below. */
const bodyMax = 64 * 1024;

/** What a witness is started with; `logs` are the keys of the logs that it watches. */
export interface WitnessParts {
  stateFile: string;
  logs: readonly VerifierKey[];
  now: () => number;
}

/**
 * A witness (https://c2sp.org/tlog-witness): remembers one tree of each log and cosigns only what
 * continues it, so that a log cannot show two people two ledgers. Its state is one file.
 */
export function createWitness({ stateFile, logs, now }: WitnessParts) {
  const read = readState(stateFile);
  const key = read && readSigningKey(read.key);
  if (!read || !key) throw new Error(`${stateFile} has no key`);
  let state: WitnessState = read;
  const keep = (next: WitnessState) => {
    writeState(stateFile, next);
    state = next;
  };

  const decide = (text: string): CosignDecision => {
    const request = readCosignRequest(text);
    if (!request) return { status: 400 };
    return decideCosign(sha256, request, { isSigned: isSignature, logOf });
  };
  const keepEvidence = (request: string, isProven: boolean) => {
    const origin = originOf(request);
    const seen = state.logs[origin]?.checkpoint;
    const one = { at: now(), origin, request, ...(seen && { seen }), isProven };
    const evidence = withEvidence(state.evidence, one);
    if (!evidence.includes(one)) return;
    console.error(`${origin} ${isProven ? forked : unproven}`);
    keep({ ...state, evidence });
  };
  const logOf = (origin: string) => {
    const keys = logs.filter(({ name }) => name === origin);
    const seen = state.logs[origin];
    const root = fromBase64(seen?.root ?? "");
    return keys.length > 0
      ? {
          keys,
          seen: seen && root ? { size: seen.size, root } : { size: 0, root: foldRoot(sha256, []) },
        }
      : undefined;
  };

  return new Hono()
    .get("/", (c) => {
      const { evidence } = state;
      return c.json({
        name: key.publicKey.name,
        vkey: formatKey(key.publicKey),
        logs: state.logs,
        evidence,
      });
    })
    .post("/add-checkpoint", bodyLimit({ maxSize: bodyMax }), async (c) => {
      // From here to the answer nothing waits, so that no other request comes in between.
      const body = await c.req.text();
      const decision = decide(body);
      if (decision.status === 200) {
        const { origin, size, root } = decision.checkpoint;
        const checkpoint = readCosignRequest(body)?.checkpoint;
        const seconds = Math.floor(now() / 1_000);
        const seen = { size, root: toBase64(root), at: now(), ...(checkpoint && { checkpoint }) };
        keep({ ...state, logs: { ...state.logs, [origin]: seen } });
        const { name, id: keyId } = key.publicKey;
        const bytes = formatCosignature(seconds, key.sign(cosignedText(decision.text, seconds)));
        return c.text(signatureLine({ name, keyId, bytes }));
      }
      if (decision.status === 409 && decision.forked) keepEvidence(body, true);
      if (decision.status === 422) keepEvidence(body, false);
      if (decision.status !== 409) return c.body(null, decision.status);
      return c.body(`${decision.size}\n`, 409, { "content-type": "text/x.tlog.size" });
    });
}

const forked = "HAS SIGNED TWO TREES OF ONE SIZE: kept as evidence";
const unproven =
  "has signed a tree that was brought without a proof that it continues the one before: kept, " +
  "for either it does not, or whoever brought it lied";

function originOf(body: string): string {
  const note = readNote(readCosignRequest(body)?.checkpoint ?? "");
  return readCheckpoint(note?.text ?? "")?.origin ?? "";
}
