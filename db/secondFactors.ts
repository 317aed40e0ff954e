import { eq } from "drizzle-orm";
import type { Reader, Writer } from "./database.ts";
import { secondFactors } from "./schema/accounts.ts";

export type SecondFactor = typeof secondFactors.$inferSelect;

/** A person's second factor, on or about to be. */
export async function findSecondFactor(read: Reader, account: string) {
  const [row] = await read.select().from(secondFactors).where(eq(secondFactors.userId, account));
  return row;
}

/** Anybody's second factor, if anybody has one. */
export async function findAnySecondFactor(read: Reader) {
  const [row] = await read.select().from(secondFactors).limit(1);
  return row;
}

/** Writes a person's second factor whole. */
export async function saveSecondFactor(tx: Writer, row: SecondFactor): Promise<void> {
  const { userId: _, ...set } = row;
  await tx
    .insert(secondFactors)
    .values(row)
    .onConflictDoUpdate({ target: secondFactors.userId, set });
}

export async function deleteSecondFactor(tx: Writer, account: string): Promise<void> {
  await tx.delete(secondFactors).where(eq(secondFactors.userId, account));
}
