import type Sqlite from "better-sqlite3";
import { openSqlite } from "#db/sqlite.ts";
import { assert } from "#domain/decision.ts";
import { openTestContext } from "#server/testing.ts";

/** A statement that was asked, and the first that asked it. */
export interface Asked {
  text: string;
  by: string;
}

/** A context on SQLite that tells every statement its database is asked. */
export async function watchedContext() {
  const asked = new Map<string, Asked>();
  const connections: Sqlite.Database[] = [];
  let by = "";
  const opened = await openTestContext(async (path) =>
    openSqlite(path, (connection) => {
      connections.push(connection);
      const prepare = connection.prepare.bind(connection);
      const watched = (text: string) => {
        if (!asked.has(text)) asked.set(text, { text, by });
        return prepare(text);
      };
      // Safe cast: it prepares as it did.
      connection.prepare = watched as typeof connection.prepare;
    }),
  );
  const [connection] = connections;
  assert(connection, "SQLite has a connection");
  return {
    ...opened,
    connection,
    /** Says in whose name statements are asked from now on. */
    ask: (who: string) => (by = who),
    statements: () => [...asked.values()].filter(({ text }) => /^\s*[a-z]/i.test(text)),
  };
}

/**
 * Tables that are as large as the province and its office, whatever the storm: what is looked up among
 * all schools or all people may read them from end to end. Every other table grows.
 */
const steady = new Set(
  `
  provinces communes old_communes clusters schools sites items campaigns choices users
  memberships invitations notice_settings statement_layouts log_head log_keys cosignatures export_counts payers
  periods __drizzle_migrations
  `
    .trim()
    .split(/\s+/),
);

/** How SQLite means to answer a statement, step by step (`EXPLAIN QUERY PLAN`). */
export function planOf(connection: Sqlite.Database, text: string): string[] {
  if (!/^\s*(select|insert|update|delete|with)/i.test(text)) return [];
  const nothing = (text.match(/\?/g) ?? []).map(() => null);
  // Safe cast: SQLite's documented columns.
  const rows = connection.prepare(`explain query plan ${text}`).all(...nothing) as {
    detail: string;
  }[];
  return rows.map(({ detail }) => detail);
}

/**
 * The growing tables that a statement reads from end to end, those included that refer to what it
 * changes. A list that takes the first rows in the order of an index, whatever they are, stops there.
 */
export function scansOf(connection: Sqlite.Database, text: string): string[] {
  const plan = planOf(connection, text);
  const isSorted = plan.some((step) => step.startsWith("USE TEMP B-TREE FOR ORDER BY"));
  const isFirstRows = !isSorted && /\blimit \+?\?\s*$/.test(text) && !/\bwhere\b/.test(text);
  // A list of nothing is not looked up.
  if (isFirstRows || /\bwhere false\b/.test(text)) return [];
  // What refers to a row that is new is looked for only where constraints wait for the commit.
  const isAsked = (table: string) => !/^\s*insert/i.test(text) || text.includes(`"${table}"`);
  return plan.flatMap((step) => {
    const [, table = "", rest = ""] = /^SCAN (\w+)(.*)/.exec(step) ?? [];
    const isRows = /-ROW VALUES|CONSTANT ROW/.test(step);
    return !table || isRows || steady.has(table) || !isAsked(table) ? [] : [table + rest];
  });
}
