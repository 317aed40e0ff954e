import { allCosignatures, type CosignatureRow } from "#db/ledger/cosignatures.ts";
import { findLogHead, hashesBetween } from "#db/ledger/tree.ts";
import type { WitnessView } from "#domain/ledgerViews.ts";
import { isWhole } from "#domain/log/checkpoint.ts";
import { formatCosignRequest } from "#domain/log/cosigning.ts";
import {
  cosignedText,
  formatKey,
  readCosignature,
  readNote,
  readSignatures,
  signatureLine,
  signaturesOf,
  type VerifierKey,
} from "#domain/log/note.ts";
import { keepCosignature } from "../commands/keepCosignature.ts";
import type { Context } from "../context.ts";
import { isSignature } from "./key.ts";
import { createTree } from "./tree.ts";
import { report } from "../report.ts";

/** How long a witness may take to answer. */
const patienceMs = 5_000;
/** A cosignature is far shorter. */
const answerMax = 16 * 1024;

/** A witness that we were told of: its key, and the address below which it takes checkpoints. */
export interface Witness {
  key: VerifierKey;
  url: string;
}

/** Collects cosignatures. */
export interface Cosigners {
  /** Has the latest checkpoint cosigned; to be called after each. */
  signed(): void;
  /** Each witness, what it cosigned last, and what is wrong: silence, or that it saw another log. */
  views(): Promise<WitnessView[]>;
  settled(): Promise<void>;
}

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Asks each witness after a checkpoint, one request at a time; the log waits for none of them. */
export function createCosigners(
  context: Context,
  witnesses: readonly Witness[],
  ask: Fetch = fetch,
): Cosigners {
  const { db } = context;
  const tree = createTree((level, range) => hashesBetween(db.read, level, range));
  const problems = new Map<string, "silent" | "forked">();
  const busy = new Map<string, Promise<void>>();
  const again = new Set<string>();

  async function cosign(witness: Witness) {
    const name = formatKey(witness.key);
    do {
      again.delete(name);
      const last = (await allCosignatures(db.read)).find((row) => row.witness === name);
      const outcome = await cosignedFrom(witness, last?.size ?? 0).catch(() => "silent" as const);
      if (typeof outcome === "object") await keepCosignature(context, outcome);
      tell(name, typeof outcome === "object" ? undefined : outcome);
    } while (again.has(name));
  }

  function tell(name: string, problem: "silent" | "forked" | undefined) {
    if (problem === problems.get(name)) return;
    if (!problem) problems.delete(name);
    else problems.set(name, problem);
    if (problem === "silent") report(`the witness ${name} does not answer`);
    if (problem === "forked")
      report(`THE WITNESS ${name} HAS SEEN ANOTHER LOG THAN THIS ONE UNDER OUR NAME`);
  }

  /** Sends the latest checkpoint; a witness that remembers another size says which. */
  async function cosignedFrom(
    witness: Witness,
    old: number,
    isSecond = false,
  ): Promise<CosignatureRow | "silent" | "forked"> {
    const head = await findLogHead(db.read);
    if (!head) return "silent";
    if (old > head.size) return "forked";
    const path = await tree.consistency(old, head.size);
    const body = formatCosignRequest({ old, path, checkpoint: head.checkpoint });
    const answer = await ask(`${witness.url}/add-checkpoint`, {
      method: "POST",
      body,
      signal: AbortSignal.timeout(patienceMs),
      // The operator named this address, and nobody another one: it might be inside our own network.
      redirect: "error",
    });
    const text = await beginningOf(answer);
    // It remembers another size; one that changes again was brought ahead by somebody else meanwhile.
    if (answer.status === 409 && isWhole(text.trim()) && Number(text) !== old)
      return isSecond ? "silent" : cosignedFrom(witness, Number(text), true);
    if (answer.status === 409 || answer.status === 422) return "forked";
    const line = answer.ok && lineOf(witness.key, head.checkpoint, text);
    if (!line) return "silent";
    return { witness: formatKey(witness.key), size: head.size, line, at: context.now() };
  }

  return {
    signed() {
      for (const witness of witnesses) {
        const name = formatKey(witness.key);
        again.add(name);
        if (busy.has(name)) continue;
        const work = cosign(witness)
          .catch((error: unknown) => report("a cosignature could not be kept", error))
          .finally(() => busy.delete(name));
        busy.set(name, work);
      }
    },
    async views() {
      const kept = new Map((await allCosignatures(db.read)).map((row) => [row.witness, row]));
      return witnesses.map(({ key }) => {
        const vkey = formatKey(key);
        const { size = null, at = null } = kept.get(vkey) ?? {};
        return { name: key.name, vkey, size, at, problem: problems.get(vkey) ?? null };
      });
    },
    async settled() {
      await Promise.all(busy.values());
    },
  };
}

/** What an answer says, as far as it may be a cosignature. */
async function beginningOf({ body }: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of body ?? []) {
    pieces.push(piece);
    bytes += piece.length;
    if (bytes >= answerMax) break;
  }
  return Buffer.concat(pieces).toString("utf8", 0, Math.min(bytes, answerMax));
}

/** The line of an answer that is this witness' cosignature of the checkpoint, if there is one. */
function lineOf(key: VerifierKey, checkpoint: string, answer: string): string | undefined {
  const text = readNote(checkpoint)?.text;
  const found = signaturesOf(key, readSignatures(answer) ?? []).find(({ bytes }) => {
    const read = readCosignature(bytes);
    return text && read && isSignature(key, cosignedText(text, read.seconds), read.signature);
  });
  return found && signatureLine(found);
}
