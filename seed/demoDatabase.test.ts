import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDatabase } from "#db/open.ts";
import { entries } from "#db/schema/ledger.ts";
import { ensureDemo } from "./demoDatabase.ts";

const now = Date.parse("2026-11-23T05:00:00Z");
const hourMs = 3_600_000;
const newPlace = () => ({
  dataDir: mkdtempSync(join(tmpdir(), "la-lanh-demo-")),
  databaseFile: "la-lanh.db",
});

test("a demo is kept for a day and then made anew", async () => {
  const place = newPlace();

  expect(await ensureDemo(place, { now })).toBe("built");
  expect(await ensureDemo(place, { now: now + 23 * hourMs })).toBe("kept");
  expect(await ensureDemo(place, { now: now + 25 * hourMs })).toBe("built");
});

test("a demo is made anew on demand", async () => {
  const place = newPlace();
  await ensureDemo(place, { now });

  expect(await ensureDemo(place, { now, fresh: true })).toBe("built");
});

test("a demo that was made from another seed, or never finished, is made anew", async () => {
  const place = newPlace();
  await ensureDemo(place, { now });
  const mark = join(place.dataDir, "demo.json");
  const finished = readFileSync(mark, "utf8");

  writeFileSync(mark, finished.replace(/"builtAt":\d+/, '"builtAt":0'));
  expect(await ensureDemo(place, { now })).toBe("built");
  writeFileSync(mark, finished.replace(/"version":"\w+"/, '"version":"older"'));
  expect(await ensureDemo(place, { now })).toBe("built");

  const db = await openDatabase(join(place.dataDir, place.databaseFile));
  const rows = await db.read.select({ seq: entries.seq }).from(entries);
  await db.close();
  expect(rows.length).toBeGreaterThan(200);
});

test("a database that is not a demo's is left as it is", async () => {
  const place = newPlace();
  const file = join(place.dataDir, place.databaseFile);
  writeFileSync(file, "somebody's ledger");

  expect(await ensureDemo(place, { now })).toBe("foreign");

  expect(readFileSync(file, "utf8")).toBe("somebody's ledger");
  expect(existsSync(join(place.dataDir, "demo.json"))).toBe(false);
});
