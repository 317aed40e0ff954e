import {
  copyFileSync,
  existsSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { damageOf } from "#db/inspectSqlite.ts";
import { growLog } from "./commands/growLog.ts";
import { createLastSigned } from "./log/lastSigned.ts";
import { emptyFolder, openFolder } from "./testing/dataFolder.ts";
import { manyEntries } from "./testing/entries.ts";

/** A data folder whose log was signed, with every page in the file itself; nobody has it open. */
async function aFolder() {
  const { dataDir, context, close } = await openFolder(emptyFolder());
  await manyEntries(context, 60);
  await growLog(context);
  const lastSigned = createLastSigned(dataDir, context.db.read);
  lastSigned.signed();
  await lastSigned.settled();
  await close();
  return { dataDir, file: join(dataDir, "la-lanh.db") };
}

function edit(file: string, change: (bytes: Buffer) => void) {
  const bytes = readFileSync(file);
  change(bytes);
  writeFileSync(file, bytes);
}

test("a new database and its folder are their owner's alone", async () => {
  const dataDir = join(emptyFolder(), "inside");
  const { close } = await openFolder(dataDir);

  const modes = [".", "la-lanh.db", "la-lanh.db-wal"].map(
    (name) => statSync(join(dataDir, name)).mode & 0o777,
  );
  await close();

  expect(modes).toEqual([0o700, 0o600, 0o600]);
});

/** Tries to start; gives why not, and whether every byte is as it was. */
async function refusalOf({ dataDir, file }: Awaited<ReturnType<typeof aFolder>>) {
  const before = existsSync(file) ? readFileSync(file) : undefined;
  const why = await openFolder(dataDir).then(
    () => "it started",
    (error: Error) => error.message,
  );
  const after = existsSync(file) ? readFileSync(file) : undefined;
  return { why, isUntouched: before ? after?.equals(before) === true : after === undefined };
}

/** Overwrites a page of a table: what is in it is gone, what points to it is not. */
function spoilPage(file: string, table: string) {
  const db = new Sqlite(file, { readonly: true });
  const page = Number(
    db.prepare("select max(rootpage) from sqlite_schema where tbl_name = ?").pluck().get(table),
  );
  const size = Number(db.pragma("page_size", { simple: true }));
  db.close();
  edit(file, (bytes) => bytes.fill(0x5a, (page - 1) * size, page * size));
}

test.each([
  [
    "whose header is damaged",
    (file: string) => edit(file, (bytes) => bytes.fill(0, 0, 16)),
    "does not begin",
  ],
  [
    "whose schema is damaged",
    (file: string) => edit(file, (bytes) => bytes.fill(0x5a, 100, 400)),
    "is damaged",
  ],
  ["with a damaged page in the middle", (file: string) => spoilPage(file, "entries"), "is damaged"],
  [
    "that is cut off",
    (file: string) => truncateSync(file, 200_000),
    "is cut off: it has 200000 of",
  ],
  ["that is empty", (file: string) => truncateSync(file, 0), "does not begin"],
  ["that is gone", (file: string) => rmSync(file), "is missing"],
  ["that is a text", (file: string) => writeFileSync(file, "sổ cái ".repeat(50)), "does not begin"],
])("a database %s is named, and stays as it is", async (_, spoil, why) => {
  const folder = await aFolder();
  spoil(folder.file);

  const refused = await refusalOf(folder);

  expect(refused).toEqual({ why: expect.stringContaining(why), isUntouched: true });
  expect(refused.why).toContain(folder.file);
  expect(refused.why).toContain("docs/operating.md");
});

test("a database without its write-ahead log lacks what the world has seen, and does not start", async () => {
  const { dataDir, file } = await aFolder();
  const { context, close } = await openFolder(dataDir);
  await manyEntries(context, 90);
  await growLog(context);
  const lastSigned = createLastSigned(dataDir, context.db.read);
  lastSigned.signed();
  await lastSigned.settled();
  // As a power cut leaves it, and somebody who copies "the database".
  const copy = emptyFolder();
  for (const name of ["la-lanh.db", "log.key", "accounts.key", "log.head"])
    copyFileSync(join(dataDir, name), join(copy, name));
  await close();

  const refused = await refusalOf({ dataDir: copy, file: join(copy, "la-lanh.db") });

  expect(refused.isUntouched).toBe(true);
  expect(refused.why).toContain(`a log of 60 entries, but one of 90 was signed here`);
  expect(refused.why).toContain("la-lanh.db-wal");
  await openFolder(dataDir);
  expect(existsSync(file)).toBe(true);
});

test("another program's database and one of another version are left alone", async () => {
  const other = emptyFolder();
  const file = join(other, "la-lanh.db");
  const db = new Sqlite(file);
  db.exec("create table notes (text)");
  db.close();
  const later = await aFolder();
  const newer = new Sqlite(later.file);
  newer.exec("insert into __drizzle_migrations (hash, created_at) values ('x', 99999999999999)");
  newer.close();
  const earlier = await aFolder();
  const older = new Sqlite(earlier.file);
  older.exec("update __drizzle_migrations set created_at = 1");
  older.close();

  expect((await refusalOf({ dataDir: other, file })).why).toContain("another program's database");
  expect((await refusalOf(later)).why).toContain("a later version of Lá Lành: install that one");
  expect((await refusalOf(earlier)).why).toContain("whose data is not carried over: install that");
});

test("every damaged place is named by the whole check, and a sound file has none", async () => {
  const { file } = await aFolder();

  expect(damageOf(file)).toEqual([]);
  spoilPage(file, "movements");
  expect(damageOf(file)).toEqual([expect.stringMatching(/la-lanh\.db is damaged: .+/)]);
});

test("a damaged memory of what was signed is named", async () => {
  const { dataDir } = await aFolder();
  writeFileSync(join(dataDir, "log.head"), "");

  await expect(openFolder(dataDir)).rejects.toThrow("log.head is damaged: move it elsewhere");
  rmSync(join(dataDir, "log.head"));
  await openFolder(dataDir);
});
