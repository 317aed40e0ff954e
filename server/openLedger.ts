import { closeSync, existsSync, mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "#db/database.ts";
import { holdFile, type Holding } from "#db/holdFile.ts";
import { whyNotServed } from "#db/inspectSqlite.ts";
import { findLogHead } from "#db/ledger/tree.ts";
import { OtherVersion } from "#db/migrating.ts";
import { databaseFile, openDatabase } from "#db/open.ts";
import { expectNoCutRestore } from "./backup/restoring.ts";
import { diskTrouble } from "./disk.ts";
import { lastSignedSize } from "./log/lastSigned.ts";
import { OperatorProblem } from "./operatorProblem.ts";
import type { Settings } from "./settings.ts";
import { storageTrouble, type DiskTrouble } from "./storageTrouble.ts";

const whatNow = "Nothing was changed. What to do is in docs/operating.md.";

/** In a data folder: held by the server that runs on it. There is nothing in it. */
const heldFile = "server.lock";

/**
 * Opens and migrates the database of a data folder. Throws an OperatorProblem, and writes nothing, when
 * the folder cannot be written, or when the database is damaged, another program's, of another
 * version, or has a shorter log than was signed here. With `hold` the folder is held until the database
 * is closed, and it throws when somebody else holds it.
 */
export async function openLedger(
  settings: Pick<Settings, "dataDir" | "databaseUrl">,
  hold?: Holding,
): Promise<Database> {
  const { dataDir } = settings;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  expectNoCutRestore(dataDir);
  const trouble = await diskTrouble(dataDir);
  if (trouble) throw new OperatorProblem(`${dataDir} ${sentences[trouble]} Then start again.`);
  const held = hold && holdFile(join(dataDir, heldFile), hold);
  if (hold && !held)
    throw new OperatorProblem(
      `${dataDir} is in use by a server that runs already: stop that one, or set DATA_DIR to another folder.`,
    );
  try {
    const db = await openChecked(settings);
    return held ? { ...db, close: () => db.close().finally(held.release) } : db;
  } catch (error) {
    held?.release();
    throw error;
  }
}

/** For a command that is of no use where no server ever was: throws where it would make all of a new one. */
export function expectLedger({
  dataDir,
  databaseUrl,
}: Pick<Settings, "dataDir" | "databaseUrl">): void {
  const path = join(dataDir, databaseFile);
  if (!databaseUrl && !existsSync(path) && lastSignedSize(dataDir) === 0)
    throw new OperatorProblem(`There is no ${path}: set DATA_DIR to the folder of the server.`);
}

async function openChecked({
  dataDir,
  databaseUrl,
}: Pick<Settings, "dataDir" | "databaseUrl">): Promise<Database> {
  const signed = lastSignedSize(dataDir);
  const path = join(dataDir, databaseFile);
  const why = databaseUrl ? undefined : whyNotServed(path, { signed });
  if (why) throw new OperatorProblem(`${why}. ${whatNow}`);
  // It holds names, phones and hashes of passwords; SQLite would let everybody on the machine read a new one.
  if (!databaseUrl && !existsSync(path)) closeSync(openSync(path, "wx", 0o600));
  const db = await openDatabase(databaseUrl ?? path).catch((error: unknown) => {
    if (error instanceof OtherVersion)
      throw new OperatorProblem(`The database of DATABASE_URL ${error.message}. ${whatNow}`);
    const away = databaseUrl && whyAway(error);
    if (away)
      throw new OperatorProblem(
        `The database of DATABASE_URL does not answer (${away}): start it, or set the address, name and password right.`,
      );
    if (databaseUrl || !storageTrouble(error)) throw error;
    throw new OperatorProblem(`${path} cannot be opened: ${String(error)}. ${whatNow}`);
  });
  const size = (await findLogHead(db.read))?.size ?? 0;
  if (size >= signed) return db;
  await db.close();
  throw new OperatorProblem(
    `The database has a log of ${size} entries, but one of ${signed} was signed here. ${whatNow}`,
  );
}

/** By which code a PostgreSQL server is away, lets nobody in or has no such database; undefined of anything else. */
function whyAway(error: unknown): string | undefined {
  const cause = error instanceof Error ? (error.cause ?? error) : undefined;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return /^(E[A-Z]+|CONNECT_TIMEOUT|28\w{3}|3D000|57P03)$/.test(code) ? code : undefined;
}

const sentences: Record<DiskTrouble, string> = {
  storage_full: "is on a full disk: make room on it.",
  storage_read_only: "cannot be written: mount it for writing and let this user write there.",
  storage_failing: "is on a disk that reports errors: replace it.",
  storage_damaged: "is on a disk that reports errors: replace it.",
};
