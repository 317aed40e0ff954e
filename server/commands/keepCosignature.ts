import { saveCosignature, type CosignatureRow } from "#db/ledger/cosignatures.ts";
import type { Context } from "../context.ts";

/** Keeps what a witness has cosigned last, to be given out with the checkpoint it is of. */
export async function keepCosignature({ db }: Context, row: CosignatureRow): Promise<void> {
  await db.write((tx) => saveCosignature(tx, row));
}
