import { and, eq, isNull } from "drizzle-orm";
import type { Reader } from "./database.ts";
import { receipts } from "./schema/gifts.ts";

export type ReceiptRow = typeof receipts.$inferSelect;

/** The receipt of a consignment that counts, if it has one. */
export async function findReceiptOf(
  read: Reader,
  consignment: string,
): Promise<ReceiptRow | undefined> {
  const [row] = await read
    .select()
    .from(receipts)
    .where(and(eq(receipts.consignment, consignment), isNull(receipts.reversedAt)));
  return row;
}
