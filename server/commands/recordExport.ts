import { insertExport, insertExportCount } from "#db/exports.ts";
import { organisationOf, type Actor } from "#domain/actor.ts";
import { dayOf } from "#domain/calendar.ts";
import type { Context } from "../context.ts";

/** The longest description of what a file was narrowed by that is kept. */
const askedMax = 500;

/**
 * Keeps that a file was taken away. Of who is signed in: who, as what, which file and what it was narrowed by, for
 * a file goes on without us, and whoever answers for it should be known. That holds for an officer, too: they
 * may expect that auditors and administrators see what they took, and that nobody keeps from where or on
 * what machine. Of everybody else only how many there were on a day: who looks at the public ledger is
 * nobody's business. It needs no key: done twice, it was taken twice.
 */
export async function recordExport(
  { db, now, newId }: Pick<Context, "db" | "now" | "newId">,
  actor: Actor | undefined,
  { file, asked }: { file: string; asked: string },
): Promise<void> {
  const at = now();
  await db.write(async (tx) => {
    if (!actor) return insertExportCount(tx, dayOf(at), file);
    const { account, role } = actor;
    const by = { account, role, organisation: organisationOf(actor) };
    return insertExport(tx, { id: newId(), at, file, asked: asked.slice(0, askedMax), ...by });
  });
}
