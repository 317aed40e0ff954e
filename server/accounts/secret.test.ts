import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { accountKeys, readAccountKey, readSecret } from "./secret.ts";

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

test("the accounts key is a file of its own, so that signing everyone out leaves links as they are", () => {
  const dataDir = folder();
  const link = () => accountKeys(readAccountKey(dataDir)).linkToken("an invitation");
  readSecret(dataDir);
  const before = link();

  rmSync(join(dataDir, "session.key"));
  readSecret(dataDir);

  expect(link()).toBe(before);
  expect(Buffer.from(before, "base64url")).toHaveLength(16);
  expect(statSync(join(dataDir, "accounts.key")).mode & 0o777).toBe(0o600);
});

test("a link's token is another one for every invitation and every server", () => {
  const [ours, theirs] = [accountKeys("a".repeat(43)), accountKeys("b".repeat(43))];

  expect(new Set([ours.linkToken("1"), ours.linkToken("2"), theirs.linkToken("1")]).size).toBe(3);
});

test("what is sealed is opened for its account, by its server, whole, and by nothing else", () => {
  const keys = accountKeys("a".repeat(43));
  const sealed = keys.seal("JBSWY3DPEHPK3PXP", "an account");

  expect(keys.unseal(sealed, "an account")).toBe("JBSWY3DPEHPK3PXP");
  expect(sealed).not.toBe(keys.seal("JBSWY3DPEHPK3PXP", "an account"));
  expect(() => keys.unseal(sealed, "another")).toThrow();
  expect(() => accountKeys("b".repeat(43)).unseal(sealed, "an account")).toThrow();
  expect(() => keys.unseal(`${sealed.slice(0, -2)}AA`, "an account")).toThrow();
  const empty = Buffer.from(keys.seal("", "an account"), "base64url");
  const withShortTag = empty.subarray(0, -12).toString("base64url");
  expect(() => keys.unseal(withShortTag, "an account")).toThrow();
});

test("a mail's link names nobody, is another one each time, and is read by its server alone", () => {
  const [ours, theirs] = ["a", "b"].map((key) => accountKeys(key.repeat(43)).mailLinks);
  const token = ours!.tokenOf("an account");

  expect(token).toMatch(/^[\w-]+$/);
  expect(token).not.toContain(Buffer.from("an account").toString("base64url"));
  expect(token).not.toBe(ours!.tokenOf("an account"));
  expect(ours!.accountOf(token)).toBe("an account");
  for (const none of ["", "A", `${token.slice(0, -2)}AA`, "A".repeat(9_000)])
    expect(ours!.accountOf(none)).toBeUndefined();
  expect(theirs!.accountOf(token)).toBeUndefined();
});
