import { writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { EntryView } from "#domain/ledgerViews.ts";
import { signatureTypes } from "#domain/log/note.ts";
import { growLog } from "#server/commands/growLog.ts";
import type { Context } from "#server/context.ts";
import { noon } from "#server/testing.ts";
import { testApp } from "#server/testing/app.ts";
import { emptyFolder, openFolder } from "#server/testing/dataFolder.ts";
import { manyEntries } from "#server/testing/entries.ts";
import { checkEntry } from "../../client/ledger/proof/checkEntry.ts";
import type { SeenLog } from "../../client/ledger/proof/seenLog.ts";
import { newSigningKey, readSigningKey } from "../log/key.ts";
import { createWitness } from "../log/witness/app.ts";
import { createCosigners } from "../log/witnesses.ts";
import { backUp } from "./backUp.ts";
import { restore } from "./restore.ts";

// A backup that is older than what the world has seen: the same key signs another log than before.

beforeEach(() => vi.spyOn(console, "error").mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

/** A server that was seen with 20 entries, and what was restored from a backup of 12. */
async function aRestoredServer() {
  const lost = await openFolder(emptyFolder());
  await manyEntries(lost.context, 12);
  await growLog(lost.context);
  const { folder } = await backUp(lost.dataDir, emptyFolder(), { now: noon });
  await manyEntries(lost.context, 20);
  await growLog(lost.context);
  const dataDir = emptyFolder();
  await restore(folder, dataDir);
  const restored = await openFolder(dataDir);
  return { seen: lost.context, restored: restored.context };
}

/** Lets a restored log have other entries where the lost ones were. */
async function goOn(context: Context) {
  await manyEntries(context, 30);
  await growLog(context);
}

function aWitness({ publicKey }: Context["logKey"]) {
  const key = newSigningKey("witness.example/w", signatureTypes.cosignature);
  const stateFile = join(emptyFolder(), "witness.json");
  writeFileSync(stateFile, JSON.stringify({ key, logs: {}, evidence: [] }));
  const app = createWitness({ stateFile, logs: [publicKey], now: () => noon });
  const ask = (url: string, init: RequestInit) =>
    Promise.resolve(app.request(new URL(url).pathname, init));
  return async (context: Context) => {
    const witness = { key: readSigningKey(key)!.publicKey, url: "http://witness.example" };
    const cosigners = createCosigners(context, [witness], ask);
    cosigners.signed();
    await cosigners.settled();
    return (await cosigners.views())[0];
  };
}

function aBrowser() {
  let seen: SeenLog | undefined;
  const store = {
    seen: () => seen,
    remember: (now: SeenLog) => (seen = now),
    evidence: () => undefined,
    keepEvidence: () => undefined,
  };
  return async (context: Context) => {
    const { get } = await testApp(context);
    const shown = (await (await get("/api/ledger/5")).json()) as EntryView;
    const fetching = async (path: string) => {
      const answer = await get(path);
      return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()) };
    };
    return (await checkEntry(shown, { fetching, store, clock: () => 0 })).kind;
  };
}

test("a witness does not cosign a log that a restore made shorter, nor what it grows into", async () => {
  const { seen, restored } = await aRestoredServer();
  const cosign = aWitness(seen.logKey);
  expect(await cosign(seen)).toMatchObject({ size: 20, problem: null });

  const shorter = await cosign(restored);
  await goOn(restored);
  const grown = await cosign(restored);

  expect(shorter).toMatchObject({ size: null, problem: "forked" });
  expect(grown).toMatchObject({ size: null, problem: "forked" });
});

test("a browser that had seen more is told, at once and when the log has grown past it", async () => {
  const { seen, restored } = await aRestoredServer();
  const look = aBrowser();
  expect(await look(seen)).toBe("proven");

  const shorter = await look(restored);
  await goOn(restored);

  expect([shorter, await look(restored)]).toEqual(["forked", "forked"]);
});

test("to whoever had seen no more than the backup, the restored log simply goes on", async () => {
  const { seen, restored } = await aRestoredServer();
  const cosign = aWitness(seen.logKey);
  const look = aBrowser();
  await cosign(restored);
  await look(restored);

  await goOn(restored);

  expect(await cosign(restored)).toMatchObject({ size: 30, problem: null });
  expect(await look(restored)).toBe("proven");
});

test("a backup of another version is named before anything is brought forward", async () => {
  const { dataDir, close } = await openFolder(emptyFolder());
  await close();
  const later = new Sqlite(join(dataDir, "la-lanh.db"));
  later.exec("insert into __drizzle_migrations (hash, created_at) values ('x', 99999999999999)");
  later.close();
  const { folder } = await backUp(dataDir, emptyFolder(), { now: noon });

  await expect(restore(folder, emptyFolder())).rejects.toThrow("written by a later version of");
});
