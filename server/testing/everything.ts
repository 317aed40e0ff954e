import { getTableName, is, Table } from "drizzle-orm";
import type { Reader } from "#db/database.ts";
import * as accounts from "#db/schema/accounts.ts";
import * as exports from "#db/schema/exports.ts";
import * as gifts from "#db/schema/gifts.ts";
import * as ledger from "#db/schema/ledger.ts";
import * as log from "#db/schema/log.ts";
import * as money from "#db/schema/money.ts";
import * as needs from "#db/schema/needs.ts";
import * as notices from "#db/schema/notices.ts";
import * as periods from "#db/schema/periods.ts";
import * as photos from "#db/schema/photos.ts";
import * as places from "#db/schema/places.ts";
import * as silence from "#db/schema/silence.ts";

const tables = Object.values({
  ...accounts,
  ...exports,
  ...gifts,
  ...ledger,
  ...log,
  ...money,
  ...needs,
  ...notices,
  ...periods,
  ...photos,
  ...places,
  ...silence,
}).filter((exported) => is(exported, Table));

/**
 * Every row of every table as text, in an order of its own: equal before and after what changes
 * nothing, and when not, the difference says what changed.
 */
export async function everything(read: Reader): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const table of tables) {
    // Safe cast: the schema's tables are of the database that `read` reads, and none is a view.
    const rows = await read.select().from(table as typeof ledger.entries);
    all[getTableName(table)] = rows.map((row) => JSON.stringify(row)).toSorted();
  }
  return all;
}
