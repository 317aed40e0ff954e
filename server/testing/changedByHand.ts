import { expect } from "vitest";
import type { Database } from "#db/database.ts";
import { audit } from "#db/ledger/audit.ts";
import { runIn } from "./rawSql.ts";

/** What an audit finds broken after these changes by hand, which are undone. */
export async function brokenBy(db: Database, changes: readonly string[]): Promise<string[]> {
  let broken: string[] = [];
  const undone = db.write(async (tx) => {
    for (const change of changes) await runIn(tx, change);
    ({ broken } = await audit(tx));
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  return broken;
}
