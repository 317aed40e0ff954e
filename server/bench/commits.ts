import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";

/** How many one-row transactions a second SQLite itself makes durable here. */
export function bareCommits(ms: number): number {
  const folder = mkdtempSync(join(tmpdir(), "la-lanh-bench-"));
  const db = new Sqlite(join(folder, "bare.db"));
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  db.exec("create table t (id integer primary key, a text)");
  const insert = db.prepare("insert into t (a) values (?)");
  const begun = performance.now();
  let done = 0;
  for (; performance.now() - begun < ms; done++) insert.run("a promise of twelve blankets");
  const perSecond = done / ((performance.now() - begun) / 1000);
  db.close();
  rmSync(folder, { recursive: true });
  return perSecond;
}
