import type Sqlite from "better-sqlite3";
import type { ReadTurns } from "./sqliteTurns.ts";

/** How many SQL texts a connection keeps prepared. */
const preparedMax = 500;

type Method = "run" | "all" | "get" | "values";
type Answer = { rows: unknown[]; changes?: number };
type Execute = (text: string, params: unknown[], method: Method) => Promise<Answer>;

/** Asks in the read transaction of this turn. */
export function asking(execute: Execute, turn: ReadTurns): Execute {
  return (text, params, method) => {
    turn.begin();
    return execute(text, params, method);
  };
}

/**
 * With a value on the right of `=` or as a limit, SQLite plans a statement for the value it has at first, and
 * again once the value is taken from it: that is after each run, and takes many times as long as the run. A
 * plus before it changes nothing but that (`sqlite3ExprIsInteger` and `sqlite3_clear_bindings` of SQLite 3.54).
 */
export function plannedOnce(text: string): string {
  return text.replaceAll(/(= |limit |offset )\?/g, "$1+?");
}

/** Answers Drizzle's asynchronous driver from a synchronous connection, preparing each text once. */
export function executor(connection: Sqlite.Database): Execute {
  const prepared = new Map<string, Sqlite.Statement>();
  return async (text: string, params: unknown[], method: Method) => {
    if (prepared.size > preparedMax) prepared.clear();
    let statement = prepared.get(text);
    if (!statement) {
      statement = connection.prepare(plannedOnce(text));
      if (statement.reader) statement.raw(true);
      prepared.set(text, statement);
    }
    if (!statement.reader) return { rows: [], changes: statement.run(...params).changes };
    if (method !== "get") return { rows: statement.all(...params) as unknown[][] };
    // Drizzle reads "no row" from undefined, though its types ask for a row.
    return { rows: statement.get(...params) as unknown[] };
  };
}
