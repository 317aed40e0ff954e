import { and, eq, isNull, sql } from "drizzle-orm";
import type { Reader } from "./database.ts";
import { prepared } from "./prepared.ts";
import { receipts } from "./schema/gifts.ts";

export type ReceiptRow = typeof receipts.$inferSelect;

export async function findReceipt(read: Reader, id: string): Promise<ReceiptRow | undefined> {
  const [row] = await receiptById(read, { id });
  return row;
}

const receiptById = prepared((read: Reader) =>
  read
    .select()
    .from(receipts)
    .where(eq(receipts.id, sql.placeholder("id"))),
);

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
