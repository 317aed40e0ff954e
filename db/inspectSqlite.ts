import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { migrationsOf, whyOtherVersion } from "./migrating.ts";

/** A database up to this size is checked page by page at each start: some tenths of a second. */
const checkedBytesMax = 64 * 1024 * 1024;
/** How many places of damage are named. */
const damageMax = 20;

const magic = "SQLite format 3\0";
const headerBytes = 100;

/**
 * Why a SQLite file must not be served, as half a sentence; undefined when it may, or when there is none
 * yet. `signed` is how many entries of its log the world has seen. Only reads: a file that is damaged,
 * cut off, another program's, of another version or without its newest part stays as it is.
 * Looks at header and schema always, at every page of a file of at most 64 MB.
 */
export function whyNotServed(path: string, { signed = 0 } = {}): string | undefined {
  if (!existsSync(path))
    return existsSync(`${path}-wal`) || signed > 0 ? `${path} is missing` : undefined;
  const { size } = statSync(path);
  if (size === 0 && signed === 0 && sizeOf(`${path}-wal`) === 0) return undefined;
  return headerFault(path, size) ?? opened(path, (db) => contentFault(db, { path, size, signed }));
}

/** Every damage that SQLite finds in a file, in its own words. Reads all of it. */
export function damageOf(path: string): string[] {
  const found = opened(path, (db) => pages(db, `integrity_check(${damageMax})`));
  return found ? [found] : [];
}

function headerFault(path: string, size: number): string | undefined {
  const header = Buffer.alloc(headerBytes);
  const file = openSync(path, "r");
  const read = readSync(file, header, 0, headerBytes, 0);
  closeSync(file);
  if (read < headerBytes || header.toString("latin1", 0, 16) !== magic)
    return `${path} is damaged: it does not begin as a SQLite database does`;
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  const whole = header.readUInt32BE(28) * pageSize;
  // While there is a write-ahead log, the end of the database may be in there.
  return sizeOf(`${path}-wal`) === 0 && size < whole
    ? `${path} is cut off: it has ${size} of ${whole} bytes`
    : undefined;
}

function contentFault(
  db: Sqlite.Database,
  { path, size, signed }: { path: string; size: number; signed: number },
): string | undefined {
  const tables = db.prepare("select name from sqlite_schema where type = 'table'").pluck().all();
  if (tables.length > 0 && !tables.includes("__drizzle_migrations"))
    return `${path} is another program's database`;
  const version = tables.length > 0 && whyOtherVersion(lastMigration(db), migrationsOf("sqlite"));
  if (version) return `${path} ${version}`;
  const entries = tables.includes("log_head")
    ? Number(db.prepare("select coalesce(max(size), 0) from log_head").pluck().get())
    : 0;
  if (entries < signed)
    return (
      `${path} has a log of ${entries} entries, but one of ${signed} was signed here: a part of the ` +
      `database is missing, perhaps ${path}-wal`
    );
  return size <= checkedBytesMax ? pages(db, "quick_check(1)") : undefined;
}

function opened(
  path: string,
  look: (db: Sqlite.Database) => string | undefined,
): string | undefined {
  const db = new Sqlite(path, { readonly: true });
  try {
    return look(db);
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code))
      return `${path} is damaged: ${error.message}`;
    throw error;
  } finally {
    db.close();
  }
}

function pages(db: Sqlite.Database, check: string): string | undefined {
  const found = db.prepare(`pragma ${check}`).pluck().all().map(String);
  return found[0] === "ok" ? undefined : `${db.name} is damaged: ${found.join("; ")}`;
}

function lastMigration(db: Sqlite.Database): number {
  const last = db.prepare("select max(created_at) from __drizzle_migrations").pluck().get();
  return Number(last ?? 0);
}

function sizeOf(path: string): number {
  return existsSync(path) ? statSync(path).size : 0;
}
