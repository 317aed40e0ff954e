import Sqlite from "better-sqlite3";

/**
 * A SQLite database as SQL that makes it again: tables, rows, and then what watches over them. Of tables in
 * `without` no row is kept.
 */
export function dumpSqlite(path: string, without: readonly string[]): string {
  const database = new Sqlite(path, { readonly: true });
  try {
    const made = database
      .prepare("select type, name, sql from sqlite_schema where sql is not null order by rowid")
      .all() as Made[];
    // What SQLite keeps for itself it makes itself.
    const ours = made.filter(({ name }) => !name.startsWith("sqlite_"));
    const tables = ours.filter(({ type }) => type === "table");
    const filled = tables.filter(({ name }) => !without.includes(name));
    return [
      "pragma foreign_keys = off;",
      ...tables.map(({ sql }) => `${sql};`),
      ...filled.flatMap(({ name }) => rowsOf(database, name)),
      ...ours.filter(({ type }) => type !== "table").map(({ sql }) => `${sql};`),
      "",
    ].join("\n");
  } finally {
    database.close();
  }
}

interface Made {
  type: string;
  name: string;
  sql: string;
}

function rowsOf(database: Sqlite.Database, table: string): string[] {
  const rows = database.prepare(`select * from "${table}"`).raw().safeIntegers().all();
  if (rows.length === 0) return [];
  const values = rows.map((row) => `(${(row as unknown[]).map(valueOf).join(",")})`);
  return [`insert into "${table}" values\n${values.join(",\n")};`];
}

function valueOf(value: unknown): string {
  if (value === null) return "null";
  if (Buffer.isBuffer(value)) return `x'${value.toString("hex")}'`;
  return typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value);
}
