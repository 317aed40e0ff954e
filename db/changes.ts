import type { Writer } from "./database.ts";
import { changes } from "./schema/places.ts";

/** Keeps for ever who changed what, when. */
export async function insertChange(tx: Writer, row: typeof changes.$inferInsert): Promise<void> {
  await tx.insert(changes).values(row);
}
