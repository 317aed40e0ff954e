import { asc, desc, eq } from "drizzle-orm";
import type { Reader } from "#db/database.ts";
import { entries } from "#db/schema/ledger.ts";
import { campaigns } from "#db/schema/places.ts";
import type { Entry } from "#domain/entry.ts";
import type { KeyChange } from "#domain/log/keyChange.ts";

/** A key is changed when it may have been read, or once in years. */
const changesMax = 100;

/** Every change of the log's key, the oldest first. */
export async function allKeyChanges(read: Reader): Promise<KeyChange[]> {
  const rows = await read
    .select({ leaf: entries.leaf })
    .from(entries)
    .where(eq(entries.kind, "log_key_changed"))
    .orderBy(asc(entries.seq))
    .limit(changesMax);
  return rows.flatMap(({ leaf }) => (JSON.parse(leaf) as Entry).key ?? []);
}

/** The campaign that was opened last: what concerns them all is recorded there. */
export async function latestCampaign(read: Reader): Promise<string | undefined> {
  const [row] = await read
    .select({ id: campaigns.id })
    .from(campaigns)
    .orderBy(desc(campaigns.openedAt), desc(campaigns.id))
    .limit(1);
  return row?.id;
}
