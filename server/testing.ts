import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 } from "uuid";
import { afterAll, onTestFinished } from "vitest";
import type { Database } from "#db/database.ts";
import { memoryUrl, openDatabase } from "#db/open.ts";
import { assert } from "#domain/decision.ts";
import { accountKeys } from "./accounts/secret.ts";
import type { Context } from "./context.ts";
import { openFileStore } from "./fileStore.ts";
import { newSigningKey, readSigningKey, type SigningKey } from "./log/key.ts";
import { newPushKey, readPushKey, type PushKey } from "./notices/pushKey.ts";
import { openMemory } from "./testing/memory.ts";

/** Noon of 23 November 2026 in Việt Nam: the moment at which every test's clock stands. */
export const noon = Date.parse("2026-11-23T05:00:00Z");

export const testAccountKey = "a".repeat(43);

/** Signs the logs of tests. */
export const testLogKey = testKey("test.example/log");

/** A server context whose clock stands still until a test sets it. */
export type TestContext = Context & {
  setNow(at: number): void;
  /** Where its files are. */
  filesFolder: string;
};

/** Signs messages to the devices of tests. */
const testPushKey = pushKey();

function pushKey(): PushKey {
  const key = readPushKey(newPushKey());
  assert(key, "a key that was made is one");
  return key;
}

/** A new key that signs under a name. */
export function testKey(name: string, type?: Parameters<typeof newSigningKey>[1]): SigningKey {
  const key = readSigningKey(newSigningKey(name, type));
  assert(key, "a key that was made is one");
  return key;
}

/** A server context on an empty database of its own, which ends with the test. */
export async function testContext(): Promise<TestContext> {
  const { context, close } = await openTestContext();
  onTestFinished(close);
  return context;
}

/**
 * One server context for all tests of a file, for tests that need no emptiness and keep to ids of
 * their own: making what they stand on for each would take most of their time.
 */
export async function sharedContext(): Promise<TestContext> {
  const { context, close } = await openTestContext();
  afterAll(close);
  return context;
}

/** A server context and what ends it, for tests that open several, or a database in their own way. */
export async function openTestContext(open = openTestDatabase) {
  const folder = mkdtempSync(join(tmpdir(), "la-lanh-"));
  const db = await open(join(folder, "la-lanh.db"));
  let at = noon;
  let salts = 0;
  const context: TestContext = {
    db,
    now: () => at,
    setNow: (next) => (at = next),
    newId: () => v7(),
    newSalt: () => String(++salts),
    push: { key: testPushKey, loopback: true },
    linkToken: accountKeys(testAccountKey).linkToken,
    mailLinks: accountKeys(testAccountKey).mailLinks,
    logKey: testLogKey,
    filesFolder: join(folder, "files"),
    files: openFileStore(join(folder, "files")),
    happened: () => undefined,
  };
  const close = async () => {
    await db.close();
    rmSync(folder, { recursive: true });
  };
  return { context, close };
}

/** Opens the database that this run is for; on SQLite it is this file. */
function openTestDatabase(file: string): Promise<Database> {
  const url = process.env.DATABASE_URL || file;
  return url === memoryUrl ? openMemory() : openDatabase(url);
}
