import { and, eq, isNull, sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { dialect } from "#db/columns.ts";
import { fundTie } from "#db/fundTie.ts";
import { listHeld } from "#db/fundViews.ts";
import { listEntries } from "#db/ledger/read.ts";
import { lineLinks, statementLines, statements } from "#db/schema/money.ts";
import { cells } from "#db/schema/ledger.ts";
import { dayOf } from "#domain/calendar.ts";
import { reversible } from "#domain/reversible.ts";
import type { Reader } from "#db/database.ts";
import { earmarkMoney, freeEarmark } from "#server/commands/earmarkMoney.ts";
import { reverseEntry } from "#server/commands/reverseEntry.ts";
import { openTestContext } from "#server/testing.ts";
import { bankStep, bankSteps } from "#server/testing/bankSteps.ts";
import { brokenOf } from "#server/testing/invariants.ts";
import { steps } from "#server/testing/steps.ts";
import {
  accepted,
  by,
  departmentActor,
  smallProvince,
  verifiedNeed,
} from "#server/testing/story.ts";
import { createWorld } from "#server/testing/world.ts";

/** Many on SQLite, some on PostgreSQL, which takes longer to start; more with `RUNS=1000`. */
const numRuns = Number(process.env.RUNS) || (dialect === "sqlite" ? 10 : 1);
const bank = fc.array(bankStep, { minLength: 20, maxLength: 40, size: "max" });

test("whatever the bank tells and anyone does, the fund ties to the statement, to the đồng", async () => {
  const property = fc.asyncProperty(steps, bank, async (story, told) => {
    const { context, close } = await openTestContext();
    const { read } = context.db;
    try {
      const province = await smallProvince(context);
      const world = createWorld(context, province);
      const money = bankSteps(context, province);
      const acts = story
        // Money comes by statements here.
        .filter(({ kind }) => kind !== "credit" && kind !== "gather")
        .flatMap((step, at) => [told[at], step]);
      for (const act of acts) {
        if (!act) continue;
        await (act.kind === "statement" || act.kind === "decide"
          ? money.live(act)
          : world.live(act));

        const fund = await fundTie(read, province.campaign, dayOf(context.now()));
        expect(fund.difference, `after ${act.kind}`).toBe(0);
      }
      expect(await brokenOf(read)).toEqual([]);
    } finally {
      await close();
    }
  });

  await fc.assert(property, { numRuns });
});

test("unmatching everything and freeing everything leaves exactly the bank's facts", async () => {
  const property = fc.asyncProperty(
    bank,
    fc.array(fc.nat(30), { maxLength: 5 }),
    async (told, earmarks) => {
      const { context, close } = await openTestContext();
      const { read } = context.db;
      try {
        const province = await smallProvince(context);
        const { campaign } = province;
        const need = await verifiedNeed(context, province, [{ item: "VND", quantity: 200 }]);
        const [needLine = ""] = need.lines;
        const world = createWorld(context, province);
        await world.live({ kind: "fund", by: 0, some: 20 });
        const money = bankSteps(context, province);
        const so = () => by(departmentActor);
        for (const [at, step] of told.entries()) {
          await money.live(step);
          const quantity = earmarks[at];
          if (quantity) await earmarkMoney(context, so(), { needLine, quantity });
        }

        const held = await listHeld(read, { campaign, giver: "fund", limit: 10 });
        if (held.length > 0) accepted(await freeEarmark(context, so(), { needLine }));
        const done = await listEntries(read, { campaign, limit: 500 });
        for (const { seq, kind, reversedBy, subjects } of done)
          if (subjects.statementLine && reversible.includes(kind) && reversedBy === undefined)
            accepted(await reverseEntry(context, so(), seq, { reason: "Làm lại" }));

        expect(await moneyIn(read, campaign)).toEqual(await factsOf(read, campaign));
        expect(await read.$count(lineLinks, isNull(lineLinks.endedAt))).toBe(0);
        const lines = await read.select().from(statementLines);
        expect(lines.every(({ state }) => state === "pending" || state === "on_hold")).toBe(true);
        expect(lines.every(({ linked }) => linked === 0)).toBe(true);
      } finally {
        await close();
      }
    },
  );

  await fc.assert(property, { numRuns });
});

/** Every place where money is, by account and giver, in đồng; places with none are left out. */
async function moneyIn(read: Reader, campaign: string) {
  const rows = await read
    .select()
    .from(cells)
    .where(and(eq(cells.campaign, campaign), eq(cells.item, "VND")));
  const found: Record<string, number> = {};
  for (const { account, giver, needLine, quantity } of rows) {
    if (account === "promise" || account === "expected" || quantity === 0) continue;
    found[`${account} ${giver} ${needLine}`.trim()] = quantity;
  }
  return found;
}

/** What the bank says, as the ledger holds it when nobody has decided anything. */
async function factsOf(read: Reader, campaign: string) {
  const [row] = await read
    .select({
      opening: sql<number>`coalesce(sum(${statements.opening}), 0)`.mapWith(Number),
      credits: sql<number>`coalesce(sum(${statements.creditSum}), 0)`.mapWith(Number),
    })
    .from(statements)
    .where(eq(statements.campaign, campaign));
  const { opening = 0, credits = 0 } = row ?? {};
  const facts = {
    "gift unknown": -credits,
    "fund fund": opening + credits,
    "outside fund": -opening,
  };
  return Object.fromEntries(Object.entries(facts).filter(([, sum]) => sum !== 0));
}
