import { insertChange } from "#db/changes.ts";
import type { Writer } from "#db/database.ts";
import type { Role } from "#domain/actor.ts";
import { differing, type Change } from "#domain/change.ts";
import type { Context } from "../context.ts";
import type { Hand } from "./act.ts";

/** Who did it, as what, and the import it came with. */
interface Kept extends Change {
  account: string;
  role?: Role | undefined;
  importId?: string | undefined;
}

/**
 * Keeps which fields of a thing changed, in the transaction of the change, and nothing when none did.
 * Gives whether something did.
 */
export async function keepChange(
  tx: Writer,
  { newId, now }: Pick<Context, "newId" | "now">,
  { account, role = undefined, importId, ...change }: Kept,
): Promise<boolean> {
  const difference = differing(change);
  if (!difference) return false;
  const row = { account, role: role ?? null, importId: importId ?? null };
  await insertChange(tx, { ...difference, ...row, id: newId(), at: now() });
  return true;
}

/** How a change says by whose hand it was. */
export function doneBy({ actor, importId }: Hand) {
  return { account: actor.account, role: actor.role, importId };
}
