import { and, eq, isNull } from "drizzle-orm";
import type { Reader } from "./database.ts";
import { consignments, receipts } from "./schema/gifts.ts";

/** Whose a consignment is, and the file of the signature by which it was confirmed. */
export async function findDrawnSignature(read: Reader, consignment: string) {
  const [row] = await read
    .select({
      school: consignments.school,
      cluster: consignments.cluster,
      sha256: receipts.signature,
    })
    .from(consignments)
    .leftJoin(receipts, and(eq(receipts.consignment, consignments.id), isNull(receipts.reversedAt)))
    .where(eq(consignments.id, consignment));
  return row;
}
