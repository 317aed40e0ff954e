import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { v7 } from "uuid";
import { databaseFile } from "#db/open.ts";
import { openSqlite } from "#db/sqlite.ts";
import { makePledge } from "#server/commands/makePledge.ts";
import { openContext } from "#server/openContext.ts";
import { accepted, by, clusterActor } from "#server/testing/story.ts";
import { withCopy } from "./province/copy.ts";
import { promisedOf, turns } from "./kinds.ts";

/** One run of a statement, as SQLite was asked. */
interface Asked {
  text: string;
  params: unknown[];
  method: "run" | "all" | "get";
}

const commits = 40;
/** As many as connections in the measurement that has a goal. */
const perCommit = 64;

/**
 * How many promises a second SQLite itself makes durable here: the statements of real promises, 64 in a
 * commit, asked once more on another copy with nothing else around them. No HTTP, no rules, nobody
 * signed in: with these rows no server on this machine makes more.
 */
export async function barePromises(built: string): Promise<number> {
  const asked = await withCopy(built, recorded);
  const ms = await withCopy(built, async (folder) => replayed(folder, asked));
  return (commits * perCommit) / (ms / 1_000);
}

/** Makes promises as the server does, and gives every statement that they ran. */
async function recorded(folder: string): Promise<Asked[]> {
  const asked: Asked[] = [];
  const opened = await openContext({
    port: 0,
    host: "127.0.0.1",
    dataDir: folder,
    publicUrl: "http://127.0.0.1",
    demo: false,
  });
  await opened.db.close();
  const db = openSqlite(join(folder, databaseFile), (connection) => record(connection, asked));
  const { cluster, lines } = promisedOf(folder);
  const next = turns(lines);
  const context = { ...opened, db };
  const promise = async () => {
    const of = { id: v7(), needLine: next().id, quantity: 1 };
    accepted(await makePledge(context, by(clusterActor(cluster)), of));
  };
  try {
    // Migrations and the like are not promises.
    asked.length = 0;
    for (let commit = 0; commit < commits; commit++)
      await Promise.all(Array.from({ length: perCommit }, promise));
    return asked.splice(0);
  } finally {
    await db.close();
  }
}

/** Notes each run of every statement that is prepared from now on. */
function record(connection: Sqlite.Database, asked: Asked[]) {
  const prepare = connection.prepare.bind(connection);
  const watched = (text: string) => {
    const statement = prepare(text);
    for (const method of ["run", "all", "get"] as const) {
      const run = statement[method].bind(statement);
      Object.assign(statement, {
        [method]: (...params: unknown[]) => {
          asked.push({ text, params, method });
          return run(...params);
        },
      });
    }
    return statement;
  };
  Object.assign(connection, { prepare: watched });
}

/** How long the statements take, in milliseconds; each text is prepared before. */
async function replayed(folder: string, asked: readonly Asked[]): Promise<number> {
  let writer: Sqlite.Database | undefined;
  const db = openSqlite(join(folder, databaseFile), (connection) => (writer ??= connection));
  const connection = writer;
  if (!connection) throw new Error("a database that was opened has a connection");
  try {
    const statements = new Map(asked.map(({ text }) => [text, connection.prepare(text)]));
    for (const statement of statements.values()) if (statement.reader) statement.raw(true);
    const runs = asked.map(({ text, params, method }) => {
      const statement = statements.get(text);
      if (!statement) throw new Error("every text was prepared");
      return { statement, params, method };
    });
    const begun = performance.now();
    for (const { statement, params, method } of runs) statement[method](...params);
    return performance.now() - begun;
  } finally {
    await db.close();
  }
}
