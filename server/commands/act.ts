import type { Writer } from "#db/database.ts";
import { actsUnder, insertAct } from "#db/acts.ts";
import type { Actor } from "#domain/actor.ts";
import { accept, refuse, type Decision, type Refused } from "#domain/decision.ts";
import type { Done } from "#domain/answers.ts";
import type { Context } from "../context.ts";

/**
 * Who asks, under which key; `fingerprint` tells a repeated request from a reused key. `thing` is the id
 * that the address names, if it names one.
 */
export interface By {
  actor: Actor;
  key: string;
  fingerprint: string;
  thing?: string | undefined;
}

/**
 * Whose hand does an act. `paper` is there when the department enters what happened earlier; when
 * it comes in a file, the SHA-256 of that stands in the entry. `importId` is the import of a list
 * that it comes with.
 */
export interface Hand {
  actor: Actor;
  paper?: { sha256?: string };
  importId?: string;
}

/** Work inside a transaction that others may share; a refusal must undo all of it. */
export type Work = (tx: Writer) => Promise<Decision<Outcome>>;

/** What an accepted act tells: its answer, and who may hear of it. */
export interface Outcome {
  kind: string;
  done: Done;
  status: 200 | 201;
  /**
   * `inside` for what the public may not know of; then `school` is the one that may. `office` for
   * what is about people: only those hear of it who see people. `bank` for what is about statements:
   * those who see statements.
   */
  audience: "all" | "inside" | "office" | "bank";
  school?: string;
}

/** An answer to the one who asked; `repeated` when it is the first answer again. */
export interface Answered {
  done: Done;
  status: number;
  repeated: boolean;
}

/**
 * Runs one act in one transaction, once per key. The same key with the same request is answered as
 * the first time and does nothing again, for ever; with another request it is refused as
 * `key_reused`. What another account did to the same thing under the key is this act too, as when the
 * department has entered what a phone still tries to send: `duplicate_id` says so, with the key. A
 * refusal leaves nothing behind, whatever `work` had written before it said no.
 */
export async function act(
  { db, now, happened }: Context,
  { actor, key, fingerprint, thing }: By,
  work: Work,
): Promise<Decision<Answered>> {
  try {
    const answered = await db.write(async (tx) => {
      const known = await actsUnder(tx, { key, account: actor.account, thing });
      const own = known.find(({ account }) => account === actor.account);
      if (own) return again(own, fingerprint);
      if (known.length > 0) return refuse("duplicate_id", { id: key });
      const decision = await work(tx);
      if (!decision.ok) throw new Undone(decision);
      const { kind, done, status, audience, school = null } = decision.value;
      const seq = done.seq ?? null;
      const answer = JSON.stringify(done);
      const row = { kind, subject: done.id, seq, audience, school, status, answer };
      await insertAct(tx, { at: now(), account: actor.account, key, fingerprint, ...row });
      return accept({ done, status, repeated: false });
    });
    if (answered.ok && !answered.value.repeated) happened();
    return answered;
  } catch (error) {
    if (error instanceof Undone) return error.refused;
    throw error;
  }
}

function again(
  known: { fingerprint: string; status: number; answer: string },
  fingerprint: string,
): Decision<Answered> {
  if (known.fingerprint !== fingerprint) return refuse("key_reused");
  const done = JSON.parse(known.answer) as Done;
  return accept({ done, status: known.status, repeated: true });
}

/** Carries a refusal out of a transaction, so that the transaction is undone. */
class Undone extends Error {
  readonly refused: Refused;
  constructor(refused: Refused) {
    super(refused.code);
    this.refused = refused;
  }
}
