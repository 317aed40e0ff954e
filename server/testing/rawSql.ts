import { sql, type SQL } from "drizzle-orm";
import type { Database, Writer } from "#db/database.ts";

type Raw = { run?: (text: SQL) => Promise<unknown>; execute?: (text: SQL) => Promise<unknown> };

/** Runs SQL as somebody with the database's password could: past everything that our code holds to. */
export async function runSql(db: Database, text: string): Promise<void> {
  await db.write((tx) => runIn(tx, text));
}

/** As `runSql`, inside a write that is already open. */
export async function runIn(tx: Writer, text: string): Promise<void> {
  // Safe cast: Drizzle's SQLite has `run`, its PostgreSQL `execute`; the tests run on both.
  const { run, execute } = tx as unknown as Raw;
  await (run ? run.call(tx, sql.raw(text)) : execute?.call(tx, sql.raw(text)));
}
