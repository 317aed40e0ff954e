import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { users } from "#db/schema/accounts.ts";
import { saveSecondFactor } from "#db/secondFactors.ts";
import { office } from "#server/testing/office.ts";
import { openAccountKey } from "./ownAccountKey.ts";
import { accountKeyFile } from "./secret.ts";

/** A server with people, and its key; `enrol` gives one of them a second factor. */
async function place() {
  const { db } = (await office()).context;
  const dataDir = mkdtempSync(join(tmpdir(), "la-lanh-key-"));
  onTestFinished(() => rmSync(dataDir, { recursive: true }));
  const file = join(dataDir, accountKeyFile);
  const open = () => openAccountKey(db, dataDir);
  const enrol = async () => {
    const [user] = await db.read.select().from(users).limit(1);
    const userId = user!.id;
    const secret = (await open()).seal("JBSWY3DPEHPK3PXP", userId);
    const row = { userId, secret, enabledAt: null, lastStep: 0, recoveryHashes: [] };
    await db.write((tx) => saveSecondFactor(tx, row));
  };
  return { file, open, enrol };
}

test("a key that nothing depends on is made, and made again", async () => {
  const { file, open } = await place();

  await open();
  const first = readFileSync(file, "utf8");
  rmSync(file);
  await open();

  expect(readFileSync(file, "utf8")).not.toBe(first);
});

test("a key that is missing beside second factors stops the start, and none is made", async () => {
  const { file, open, enrol } = await place();
  await enrol();
  await expect(open()).resolves.toBeDefined();
  rmSync(file);

  await expect(open()).rejects.toThrow("accounts.key is missing, but opens second factors: put");
  expect(() => readFileSync(file)).toThrow("ENOENT");
});

test("another server's key stops the start, and stays as it is", async () => {
  const { file, open, enrol } = await place();
  await enrol();
  const another = "A".repeat(43);
  writeFileSync(file, another);

  await expect(open()).rejects.toThrow("accounts.key does not open the second factors: put");
  expect(readFileSync(file, "utf8")).toBe(another);
});
