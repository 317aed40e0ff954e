import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { holdFile } from "./holdFile.ts";

function aPath() {
  const folder = mkdtempSync(join(tmpdir(), "la-lanh-hold-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, "server.lock");
}

test("what one holds alone nobody else holds until it is released, and it stays empty", () => {
  const path = aPath();
  const held = holdFile(path, "alone");

  expect([holdFile(path, "alone"), holdFile(path, "shared")]).toEqual([undefined, undefined]);
  expect(readdirSync(dirname(path))).toEqual(["server.lock"]);
  held?.release();
  const again = holdFile(path, "alone");

  expect(again).toBeDefined();
  expect(statSync(path)).toMatchObject({ size: 0, mode: 0o100600 });
  again?.release();
});

test("what is shared many hold, and nobody holds alone before the last of them is gone", () => {
  const path = aPath();
  const [one, two] = [holdFile(path, "shared"), holdFile(path, "shared")];

  one?.release();
  const early = holdFile(path, "alone");
  two?.release();
  const late = holdFile(path, "alone");

  expect([two === undefined, early, late === undefined]).toEqual([false, undefined, false]);
  late?.release();
});
