import { asc } from "drizzle-orm";
import type { Reader, Writer } from "#db/database.ts";
import { cosignatures } from "#db/schema/log.ts";
import { readNote, signaturesMax } from "#domain/log/note.ts";
import { findLogHead } from "./tree.ts";

/** The latest cosignature of a witness. */
export type CosignatureRow = typeof cosignatures.$inferSelect;

/** As many witnesses as a note may have signatures, besides the log's own. */
const witnessesMax = signaturesMax - 1;

/** The latest cosignature of each witness. */
export async function allCosignatures(read: Reader): Promise<CosignatureRow[]> {
  return read.select().from(cosignatures).orderBy(asc(cosignatures.witness)).limit(witnessesMax);
}

/** Keeps a witness' cosignature instead of its last one. */
export async function saveCosignature(tx: Writer, row: CosignatureRow): Promise<void> {
  const { witness, ...set } = row;
  await tx
    .insert(cosignatures)
    .values({ witness, ...set })
    .onConflictDoUpdate({ target: cosignatures.witness, set });
}

/** The log's size and its checkpoint with the cosignatures that there are of it, as many as a note may have. */
export async function findSignedHead(
  read: Reader,
): Promise<{ size: number; checkpoint: string } | undefined> {
  const head = await findLogHead(read);
  if (!head) return undefined;
  const lines = (await allCosignatures(read))
    .filter(({ size }) => size === head.size)
    .map(({ line }) => line);
  // The checkpoint by which a key was handed over is signed by two.
  const own = readNote(head.checkpoint)?.signatures.length ?? 0;
  const checkpoint = head.checkpoint + lines.slice(0, signaturesMax - own).join("");
  return { size: head.size, checkpoint };
}
