import type Sqlite from "better-sqlite3";
import { is, Param, Placeholder } from "drizzle-orm";
import { SQLiteAsyncDialect } from "drizzle-orm/sqlite-core";
import { RemotePreparedQuery, SqliteRemoteDatabase } from "drizzle-orm/sqlite-proxy";
import { casing } from "./columns.ts";
import type { Writer } from "./database.ts";
import { QuickSession } from "./sqliteRows.ts";
import type { ReadTurns } from "./sqliteTurns.ts";

/** How many SQL texts a connection keeps prepared. */
const preparedMax = 500;

type Method = "run" | "all" | "get" | "values";
type Answer = { rows: unknown[]; changes?: number };
/** Asks a connection, which answers at once; throws what SQLite says. */
export type Execute = (text: string, params: unknown[], method: Method) => Answer;

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

/** Asks a connection, preparing each text once. */
export function executor(connection: Sqlite.Database): Execute {
  const prepared = new Map<string, Sqlite.Statement>();
  return (text, params, method) => {
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

/** Drizzle's asynchronous queries, answered at once. */
export function queries(execute: Execute): Writer {
  const dialect = new SQLiteAsyncDialect({ casing });
  const session = new QuickSession(async (...asked) => execute(...asked), dialect, undefined);
  const made = new SqliteRemoteDatabase("async", dialect, session, undefined);
  executes.set(made, execute);
  // Safe cast: it is typed as PostgreSQL's, and the contract tests hold it to that.
  return made as unknown as Writer;
}
const executes = new WeakMap<object, Execute>();

/** A prepared query, run with values for its placeholders. */
export interface Runs<Result> {
  execute(values?: Record<string, unknown>): Promise<Result>;
}

/**
 * A query that Drizzle prepared on SQLite, run without what it looks up anew and waits for at each run: a write
 * runs some twenty. Any other is given back as it is.
 */
export function runAtOnce<Result>(on: object, query: Runs<Result>): Runs<Result> {
  const execute = executes.get(on);
  if (!execute || !is(query, RemotePreparedQuery)) return query;
  const { sql: text, params, method } = query.getQuery();
  const fills = params.map(fillOf);
  return {
    execute: async (values = {}) => {
      const answer = execute(
        text,
        fills.map((fill) => fill(values)),
        method,
      );
      // Safe cast: it makes of the rows what the query is typed to give.
      return query.mapResult(answer, true) as Result;
    },
  };
}

/** Where a parameter has its value from. */
function fillOf(param: unknown): (values: Record<string, unknown>) => unknown {
  if (is(param, Placeholder)) return ({ [param.name]: value }) => value;
  if (!is(param, Param) || !is(param.value, Placeholder)) return () => param;
  const [{ name }, { encoder }] = [param.value, param];
  return ({ [name]: value }) => encoder.mapToDriverValue(value);
}
