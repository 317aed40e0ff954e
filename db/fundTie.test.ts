import { and, eq, isNull, sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { dialect } from "#db/columns.ts";
import { v7 } from "uuid";
import { countPeriod } from "#db/countedPeriod.ts";
import { fundTie } from "#db/fundTie.ts";
import { listHeld } from "#db/fundViews.ts";
import { listEntries } from "#db/ledger/read.ts";
import { lineLinks, statementLines, statements } from "#db/schema/money.ts";
import { cells } from "#db/schema/ledger.ts";
import { addDays, dayOf } from "#domain/calendar.ts";
import { cash } from "#domain/catalogue.ts";
import type { EntryView } from "#domain/ledgerViews.ts";
import { reversible } from "#domain/reversible.ts";
import type { Reader } from "#db/database.ts";
import { earmarkMoney, freeEarmark } from "#server/commands/earmarkMoney.ts";
import { reverseEntry } from "#server/commands/reverseEntry.ts";
import { sendConsignment } from "#server/commands/sendConsignment.ts";
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
  type Province,
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

        const today = dayOf(context.now());
        const fund = await fundTie(read, province.campaign, today);
        expect(fund.difference, `after ${act.kind}`).toBe(0);
        for (const until of [addDays(today, -1), today]) {
          const period = { campaign: province.campaign, startsOn: "2026-10-14", until };
          const { counted, difference } = await countPeriod(read, period);
          expect([act.kind, until, difference]).toEqual([act.kind, until, 0]);
          const { statement, undebited, unrecorded, closing } = counted;
          expect(closing).toBe(statement - undebited + unrecorded);
        }
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
    fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 8 }),
    async (told, earmarks, paid) => {
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
        const freeAll = async () => {
          const held = await listHeld(read, { campaign, giver: "fund", limit: 10 });
          if (held.length > 0) accepted(await freeEarmark(context, so(), { needLine }));
        };
        for (const [at, step] of told.entries()) {
          await money.live(step);
          const quantity = earmarks[at];
          if (quantity) await earmarkMoney(context, so(), { needLine, quantity });
          const out = paid[at];
          if (out) await sendConsignment(context, so(), paying(province, needLine, out));
        }

        // The newest first, as nothing may rest on what is undone.
        const isMoney = ({ kind, subjects }: EntryView) =>
          reversible.includes(kind) && (subjects.statementLine || kind === "consignment");
        for (const entry of await listEntries(read, { campaign, limit: 500 })) {
          if (!isMoney(entry) || entry.reversedBy !== undefined) continue;
          if (entry.kind === "match") await freeAll();
          accepted(await reverseEntry(context, so(), entry.seq, { reason: "Làm lại" }));
        }
        await freeAll();

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

/** A transfer out of the fund to the province's school, for its line. */
function paying({ campaign, site }: Province, needLine: string, quantity: number) {
  const line = { id: v7(), item: cash, quantity, value: quantity, basis: "invoice" as const };
  return {
    id: v7(),
    campaign,
    site,
    from: "fund" as const,
    means: "transfer" as const,
    sentOn: "2026-11-23",
    lines: [{ ...line, needLine }],
  };
}

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
