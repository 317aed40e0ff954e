import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openFileStore } from "./fileStore.ts";

function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "la-lanh-files-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}
const bytesOf = (text: string) => new TextEncoder().encode(text);

test("what is kept is read again under the SHA-256 of its bytes", async () => {
  const files = openFileStore(join(testFolder(), "files"));

  const sha256 = await files.keep(bytesOf("abc"));

  // FIPS 180-4's example.
  expect(sha256).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(await files.read(sha256)).toEqual(bytesOf("abc"));
});

test("a file outlives the store that kept it, and only its owner may read it", async () => {
  const folder = testFolder();
  const sha256 = await openFileStore(folder).keep(bytesOf("kept"));

  expect(await openFileStore(folder).read(sha256)).toEqual(bytesOf("kept"));
  expect(statSync(join(folder, sha256)).mode & 0o777).toBe(0o600);
});

test("the same bytes, kept many times at once, are one whole file", async () => {
  const folder = testFolder();
  const files = openFileStore(folder);
  const bytes = bytesOf("x".repeat(100_000));

  const kept = await Promise.all(Array.from({ length: 20 }, () => files.keep(bytes)));

  expect(new Set(kept).size).toBe(1);
  expect(readdirSync(folder)).toEqual([kept[0]]);
});

test("a file that is not there is none, and no path leads out of the folder", async () => {
  const files = openFileStore(testFolder());

  expect(await files.read("0".repeat(64))).toBeUndefined();
  await expect(files.read("../session.key")).rejects.toThrow("known by its SHA-256");
});

test("a file that was changed on the disk is not given out", async () => {
  const folder = testFolder();
  const files = openFileStore(folder);
  const sha256 = await files.keep(bytesOf("as signed"));
  writeFileSync(join(folder, sha256), "forged");

  await expect(files.read(sha256)).rejects.toThrow("damaged");
});
