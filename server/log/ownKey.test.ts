import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { growLog } from "#server/commands/growLog.ts";
import { testContext } from "#server/testing.ts";
import { newSigningKey, readSigningKey } from "./key.ts";
import { openLogKey } from "./ownKey.ts";

async function place() {
  const { db } = await testContext();
  const context = await testContext();
  const dataDir = mkdtempSync(join(tmpdir(), "la-lanh-key-"));
  onTestFinished(() => rmSync(dataDir, { recursive: true }));
  const file = join(dataDir, "log.key");
  const open = (origin = "aid.example/log", isNamed = false) =>
    openLogKey(db, { dataDir, origin, isNamed });
  /** Signs an empty log, after which the key belongs to it. */
  const begin = async () => growLog({ ...context, db, logKey: await open() });
  return { file, open, begin };
}

test("the log's key is made once, is its owner's alone, and is the same at every start", async () => {
  const { file, open } = await place();

  const { publicKey } = await open();

  expect(publicKey.name).toBe("aid.example/log");
  expect((await open("other.example/log")).publicKey).toEqual(publicKey);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(file, "utf8")).toMatch(/^PRIVATE\+KEY\+aid\.example\/log\+[0-9a-f]{8}\+/);
});

test("a key that is missing beside a log it has signed stops the start, and none is made", async () => {
  const { file, open, begin } = await place();
  await begin();
  rmSync(file);

  await expect(open()).rejects.toThrow("log.key is missing, but the log has 0 entries");
  expect(() => statSync(file)).toThrow("ENOENT");
});

test.each([
  ["empty", ""],
  ["cut off", newSigningKey("aid.example/log").slice(0, -5)],
  ["of another name than its id says", newSigningKey("aid.example/log").replace("aid", "aide")],
])("a key that is %s stops the start, and stays as it is", async (_, text) => {
  const { file, open, begin } = await place();
  await begin();
  writeFileSync(file, text);

  await expect(open()).rejects.toThrow("log.key is damaged");
  expect(readFileSync(file, "utf8")).toBe(text);
});

test("a key that has not signed this log stops the start, and stays as it is", async () => {
  const { file, open, begin } = await place();
  await begin();
  const other = newSigningKey("aid.example/log");
  writeFileSync(file, other);

  await expect(open()).rejects.toThrow("log.key is not the key that has signed this log");
  expect(readFileSync(file, "utf8")).toBe(other);
});

test("a log keeps its name: choosing another one stops the start", async () => {
  const { open } = await place();
  await open();

  await expect(open("other.example/log", true)).rejects.toThrow(
    'LOG_ORIGIN is "other.example/log" but this log is "aid.example/log" for ever',
  );
});

test("a key's text is read back whole, and nothing that is changed is a key", () => {
  const text = newSigningKey("aid.example/log");

  expect(readSigningKey(`${text}\n`)!.publicKey.name).toBe("aid.example/log");
  for (let at = 0; at < text.length; at++) {
    const changed = `${text.slice(0, at)}${text[at] === "A" ? "B" : "A"}${text.slice(at + 1)}`;
    // A byte of the seed makes another key, which no log knows.
    const key = readSigningKey(changed);
    expect([at, key?.publicKey.name]).toEqual([at, undefined]);
  }
});
