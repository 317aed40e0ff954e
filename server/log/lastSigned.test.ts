import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { findLogHead } from "#db/ledger/tree.ts";
import { growLog } from "#server/commands/growLog.ts";
import { auditAll } from "#server/auditAll.ts";
import { testContext, type TestContext } from "#server/testing.ts";
import { manyEntries } from "#server/testing/entries.ts";
import { createKeeper } from "./keeper.ts";
import { createLastSigned, lastSignedTree } from "./lastSigned.ts";

// What is kept of the log beside the database tells one database from another of the same key.

async function aLog(size: number) {
  const context = await testContext();
  await manyEntries(context, size);
  await growLog(context);
  return context;
}

/** What a folder remembers of a log that was signed there. */
async function signedOf({ db }: TestContext) {
  const dataDir = mkdtempSync(join(tmpdir(), "la-lanh-signed-"));
  onTestFinished(() => rmSync(dataDir, { recursive: true }));
  const lastSigned = createLastSigned(dataDir, db.read);
  lastSigned.signed();
  await lastSigned.settled();
  return lastSignedTree(dataDir)!;
}

async function kept(context: TestContext, last: ReturnType<typeof lastSignedTree>) {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const keeper = createKeeper(context, { last, rest: 0 });
  onTestFinished(() => (vi.restoreAllMocks(), keeper.end()));
  keeper.wake();
  await keeper.settled();
  return { problem: keeper.problem(), size: (await findLogHead(context.db.read))?.size };
}

test("a log that grew since it was last signed here goes on", async () => {
  const context = await aLog(300);
  const last = await signedOf(context);
  await manyEntries(context, 310);

  expect(await kept(context, last)).toEqual({ problem: undefined, size: 310 });
  expect((await auditAll(context.db.read, last)).broken).toEqual([]);
});

test("an older database that grew otherwise is an alarm, although it has as many entries and the key", async () => {
  const last = await signedOf(await aLog(300));
  const other = await aLog(301);
  await manyEntries(other, 310);

  const told = "the log is not the one whose 300 entries were last signed here";
  expect(await kept(other, last)).toEqual({ problem: told, size: 301 });
  expect((await auditAll(other.db.read, last)).broken).toEqual([told]);
});
