import { closeSync, existsSync, openSync } from "node:fs";
import Sqlite from "better-sqlite3";

/** That a file is held, until it is released or the process ends, however it ends. */
export interface Hold {
  release(): void;
}

/** Whether nobody else may hold it meanwhile, or whoever shares it, too. */
export type Holding = "alone" | "shared";

/**
 * Holds a file, which is made if there is none, by the locks that SQLite takes on its own: alone, or shared
 * with others who share it. Gives undefined while somebody holds it who will not. Do not open it otherwise: when
 * a process closes a file, its locks on it are gone.
 */
export function holdFile(path: string, how: Holding): Hold | undefined {
  if (!existsSync(path)) closeSync(openSync(path, "a", 0o600));
  const file = new Sqlite(path, { timeout: 0 });
  try {
    // Nothing is ever written, so nothing has to be undone, and no journal lies beside it.
    file.pragma("journal_mode = memory");
    file.exec(how === "alone" ? "begin exclusive" : "begin; select count(*) from sqlite_schema");
    return { release: () => void file.close() };
  } catch (error) {
    file.close();
    if (error instanceof Sqlite.SqliteError && error.code.startsWith("SQLITE_BUSY"))
      return undefined;
    throw error;
  }
}
