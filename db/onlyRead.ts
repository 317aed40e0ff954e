import type { Database } from "./database.ts";

/** A database in which nothing can be written. */
export function onlyRead(db: Omit<Database, "write">): Database {
  return { ...db, write: () => Promise.reject(new Error("this database is only read")) };
}
