import { deleteSession, deleteSessionsOf, saveSeen, type Owned } from "#db/sessions.ts";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import type { Context } from "../context.ts";

// What a person does to their own sessions needs no key: done twice it is done once.

/** Ends one session of a person. Refuses with `unknown` what is not one of theirs. */
export async function endSession(
  { db }: Context,
  owned: Owned,
): Promise<Decision<{ id: string }, "unknown">> {
  const ended = await db.write((tx) => deleteSession(tx, owned));
  return ended ? accept({ id: owned.session }) : refuse("unknown");
}

/** Signs a person out everywhere, or everywhere else. */
export async function endSessions(
  { db }: Context,
  { session, account }: Owned,
  { keepCurrent }: { keepCurrent: boolean },
): Promise<void> {
  await db.write((tx) => deleteSessionsOf(tx, account, keepCurrent ? session : ""));
}

/** Notes that a person is here, for them and the office to see. */
export async function noteSeen({ db, now }: Context, owned: Owned): Promise<void> {
  await db.write((tx) => saveSeen(tx, owned, now()));
}
