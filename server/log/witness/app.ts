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
import { evidenceMax, readState, writeState, type WitnessState } from "./state.ts";

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
        const seconds = Math.floor(now() / 1_000);
        const seen = { size, root: toBase64(root), at: now() };
        keep({ ...state, logs: { ...state.logs, [origin]: seen } });
        const { name, id: keyId } = key.publicKey;
        const bytes = formatCosignature(seconds, key.sign(cosignedText(decision.text, seconds)));
        return c.text(signatureLine({ name, keyId, bytes }));
      }
      if (decision.forked && state.evidence.length < evidenceMax) {
        const origin = originOf(body);
        console.error(
          `${origin} HAS SIGNED A TREE THAT DOES NOT CONTINUE THE ONE BEFORE: kept as evidence`,
        );
        keep({ ...state, evidence: [...state.evidence, { at: now(), origin, request: body }] });
      }
      if (decision.status !== 409) return c.body(null, decision.status);
      return c.body(`${decision.size}\n`, 409, { "content-type": "text/x.tlog.size" });
    });
}

function originOf(body: string): string {
  const note = readNote(readCosignRequest(body)?.checkpoint ?? "");
  return readCheckpoint(note?.text ?? "")?.origin ?? "";
}
