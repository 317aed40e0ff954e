import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type { Database } from "#db/database.ts";
import type { Holding } from "#db/holdFile.ts";
import { demoOrigin } from "#domain/log/checkpoint.ts";
import { openAccountKey } from "./accounts/ownAccountKey.ts";
import type { Context } from "./context.ts";
import { openFileStore } from "./fileStore.ts";
import { createIds } from "./ids.ts";
import { openLogKey } from "./log/ownKey.ts";
import { openPushKey } from "./notices/pushKey.ts";
import { openLedger } from "./openLedger.ts";
import type { Settings } from "./settings.ts";

/** Opens what a server takes from outside: real clock and chance. For `hold` see `openLedger`. */
export async function openContext(settings: Settings, hold?: Holding): Promise<Context> {
  return contextOf(settings, await openLedger(settings, hold));
}

/** What a server takes from outside, on a database that is open. */
export async function contextOf(settings: Settings, db: Database): Promise<Context> {
  const { dataDir, logOrigin } = settings;
  const origin = logOrigin ?? originOf(settings);
  const logKey = await openLogKey(db, { dataDir, origin, isNamed: logOrigin !== undefined });
  const keys = await openAccountKey(db, dataDir);
  return {
    db,
    now: () => Date.now(),
    newId: createIds(),
    newSalt: () => randomBytes(16).toString("hex"),
    logKey,
    push: { key: openPushKey(dataDir) },
    linkToken: keys.linkToken,
    mailLinks: keys.mailLinks,
    files: openFileStore(join(dataDir, "files")),
    happened: () => undefined,
  };
}

/**
 * The name of a new log: the address without its scheme, as C2SP wants it. Each demo is another
 * log, or whoever looked at yesterday's would be told that it was forged.
 */
function originOf({ publicUrl, demo }: Settings): string {
  const address = `${new URL(publicUrl).host}/log`;
  return demo ? `${demoOrigin}${Date.now()}.${address}` : address;
}
