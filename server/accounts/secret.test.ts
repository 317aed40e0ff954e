import { mkdtempSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSecret } from "./secret.ts";

const folder = () => join(mkdtempSync(join(tmpdir(), "la-lanh-")), "data");

test("the key is made once, is the same at every start, and is its owner's alone", () => {
  const dataDir = folder();

  const first = readSecret(dataDir);

  expect(readSecret(dataDir)).toBe(first);
  expect(Buffer.from(first, "base64url")).toHaveLength(32);
  expect(statSync(join(dataDir, "session.key")).mode & 0o777).toBe(0o600);
});

test("every server makes a key of its own", () => {
  expect(readSecret(folder())).not.toBe(readSecret(folder()));
});

test("a broken key stops the start with its path", () => {
  const dataDir = folder();
  readSecret(dataDir);
  writeFileSync(join(dataDir, "session.key"), "");

  expect(() => readSecret(dataDir)).toThrow("session.key is not a session key");
});
