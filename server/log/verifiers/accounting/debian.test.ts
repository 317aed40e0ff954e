import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase } from "#db/open.ts";
import { entries } from "#db/schema/ledger.ts";
import { buildDemo } from "#seed/buildDemo.ts";
import { noon, openTestContext } from "#server/testing.ts";
import { testApp } from "#server/testing/app.ts";
import { statementScene } from "#server/testing/statementScene.ts";
import { steps } from "#server/testing/steps.ts";
import { createWorld } from "#server/testing/world.ts";
import { accountings, missingPrograms, writeChanged, writeJournal } from "./programs.ts";
import { ofJournal, ofTotals } from "./sums.ts";

// Accounting software that is not ours, on journals that are. It needs packages of Debian:
// `npm run test:debian`.

const folder = mkdtempSync(join(tmpdir(), "la-lanh-journals-"));
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(() => {
  const missing = missingPrograms();
  if (missing.length > 0)
    throw new Error(`These tests need packages of Debian: apt-get install ${missing.join(" ")}`);
});

const { context, close } = await openTestContext();
afterAll(close);

/** A campaign with a bank's statement that is matched, and then many random acts in it. */
async function livedThrough() {
  const { province, account, promise } = await statementScene(context);
  const { memo } = await promise(500_000);
  await account.post([
    { amount: 500_000, memo: `ung ho ${memo}` },
    { amount: 90_000, memo: "ung ho dong bao" },
  ]);
  const world = createWorld(context, province);
  for (const step of fc.sample(steps, { seed: 20_261_123, numRuns: 12 }).flat())
    await world.live(step);
  return { context, campaign: province.campaign };
}

/** The demo's campaign. */
async function demo() {
  const db = await openDatabase(join(folder, "demo.db"));
  afterAll(() => db.close());
  await buildDemo(db, { now: noon });
  const [first] = await db.read.select({ campaign: entries.campaign }).from(entries).limit(1);
  return { context: { ...context, db }, campaign: first!.campaign };
}

const worlds = { "a campaign of random acts": await livedThrough(), "the demo": await demo() };

describe.each(Object.entries(worlds))("the journals of %s", (_, world) => {
  const { campaign } = world;
  const app = testApp(world.context);
  const textOf = async (file: string) =>
    (await (await app).get(`/api/export/${file}?campaign=${campaign}`)).text();

  test.each(Object.keys(accountings))(
    "are accepted by %s, whose balances are our totals",
    async (name) => {
      const program = accountings[name]!;
      const path = writeJournal(folder, program, await textOf(program.file));

      program.check(path);

      const totals = await ofTotals(await app, campaign);
      expect(totals.length).toBeGreaterThan(20);
      expect(await ofJournal(world.context.db.read, program.balances(path))).toEqual(totals);
    },
  );

  test.each(Object.keys(accountings))(
    "are refused by %s when one amount is changed by one",
    async (name) => {
      const program = accountings[name]!;
      const text = await textOf(program.file);
      const path = join(folder, `changed-${program.file}`);

      for (const nth of [0, 7, 20, 53, 101]) {
        writeChanged(text, nth, path);

        expect(() => program.check(path), `movement ${nth}`).toThrow(/balance/i);
      }
    },
  );
});

test.each(Object.entries(worlds))(
  "no movement of %s stays in its account, or a change would show nowhere",
  async (_, { context: at, campaign }) => {
    const { get } = await testApp(at);
    const text = await (await get(`/api/export/ledger.journal?campaign=${campaign}`)).text();

    const both = text.matchAll(/^ +(\S+) {2}-\d.*\n +(\S+) {2}\d/gm);

    expect([...both].filter(([, from, to]) => from === to)).toEqual([]);
  },
);

test("the random acts are of every kind that moves something", async () => {
  const { db } = context;
  const kinds = new Set(
    (await db.read.select({ kind: entries.kind }).from(entries)).map(({ kind }) => kind),
  );

  for (const kind of [
    "pledge",
    "consignment",
    "receipt",
    "recovery",
    "gone_back",
    "match",
    "reversal",
  ] as const)
    expect(kinds).toContain(kind);
});
