import { desc } from "drizzle-orm";
import { v7 } from "uuid";
import type { Database } from "#db/database.ts";
import { entries } from "#db/schema/ledger.ts";
import { assert } from "#domain/decision.ts";

type Row = typeof entries.$inferSelect;

/**
 * Puts so many entries behind a ledger's last one that it is gone through in several pieces: like that one,
 * changed by their place, and without movements. Returns them in their order.
 */
export async function lengthenLedger(
  db: Database,
  changedAt: (at: number) => Partial<Row> = () => ({}),
): Promise<Row[]> {
  const [last] = await db.read.select().from(entries).orderBy(desc(entries.seq)).limit(1);
  assert(last, "the ledger has begun");
  const more = Array.from({ length: many }, (_, at) => ({
    ...last,
    seq: last.seq + 1 + at,
    id: v7(),
    ...changedAt(at),
  }));
  await db.write(async (tx) => {
    for (let from = 0; from < many; from += 300)
      await tx.insert(entries).values(more.slice(from, from + 300));
  });
  return more;
}

const many = 9_000;
