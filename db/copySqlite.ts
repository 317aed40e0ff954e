import Sqlite from "better-sqlite3";

/** How many pages are copied between two turns of the event loop. */
const pagesPerTurn = 2_000;

/**
 * Copies a SQLite database as it is at one moment to a path where nothing is, while others write:
 * SQLite's online backup, inside a read transaction, so that no write makes it begin anew.
 */
export async function copySqlite(from: string, to: string): Promise<void> {
  const source = new Sqlite(from, { readonly: true, fileMustExist: true });
  try {
    source.exec("begin");
    source.prepare("select count(*) from sqlite_schema").get();
    await source.backup(to, { progress: () => pagesPerTurn });
    source.exec("commit");
  } finally {
    source.close();
  }
}
