import { randomBytes } from "node:crypto";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import postgres from "postgres";
import { databaseFile } from "#db/open.ts";

/** What a place of the ledger is known by, as its columns are called, and what it holds. */
export interface Row extends Record<(typeof place)[number], string> {
  quantity: number;
  value: number;
}
const place = [
  "campaign",
  "account",
  "item",
  "giver",
  "site",
  "need_line",
  "pledge",
  "consignment_line",
] as const;

/** Where a simulated server keeps what it knows, and the way to it past the server. */
export interface Store {
  /** As `openDatabase` takes it. */
  url: string;
  cells(): Promise<Row[]>;
  /** How many pages the file has now; undefined where it is no file, whose disk could be filled. */
  pages?(): number;
  /** Takes away what is not in the run's folder. */
  drop(): Promise<void>;
}

const allCells = `select ${place.join(", ")}, quantity, value from cells`;

/**
 * An empty database: a file in the run's folder or, where `DATABASE_URL` names a PostgreSQL, a database of its
 * own beside the one that is named.
 */
export function openStore(folder: string): Store | Promise<Store> {
  const server = process.env.DATABASE_URL;
  return server ? besideDatabase(server) : inFolder(folder);
}

function inFolder(folder: string): Store {
  const url = join(folder, databaseFile);
  function ask<Result>(question: (database: Sqlite.Database) => Result): Result {
    const database = new Sqlite(url, { readonly: true });
    try {
      return question(database);
    } finally {
      database.close();
    }
  }
  return {
    url,
    // Safe casts, here and below: a place is in texts, and what it holds in whole numbers.
    cells: async () => ask((database) => database.prepare(allCells).all() as Row[]),
    pages: () => ask((database) => Number(database.pragma("page_count", { simple: true }))),
    drop: async () => undefined,
  };
}

async function besideDatabase(server: string): Promise<Store> {
  const name = `la_lanh_simulation_${randomBytes(6).toString("hex")}`;
  const url = new URL(server);
  url.pathname = name;
  await ask(server, `create database ${name}`);
  return {
    url: url.href,
    async cells() {
      const rows = await ask(url.href, allCells);
      // It gives whole numbers as text.
      const numbers = ({ quantity, value }: postgres.Row) => ({
        quantity: Number(quantity),
        value: Number(value),
      });
      return rows.map((row) => ({ ...(row as unknown as Row), ...numbers(row) }));
    },
    drop: async () => void (await ask(server, `drop database ${name} with (force)`)),
  };
}

async function ask(url: string, question: string) {
  const client = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return await client.unsafe(question);
  } finally {
    await client.end();
  }
}
