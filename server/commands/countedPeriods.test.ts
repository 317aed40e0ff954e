import { v7 } from "uuid";
import { expect, test } from "vitest";
import { findPeriod } from "#db/periods.ts";
import { pledges } from "#db/schema/gifts.ts";
import { startOf } from "#domain/calendar.ts";
import { testContext } from "#server/testing.ts";
import { lengthenLedger } from "#server/testing/longLedger.ts";
import { periodScene, refusedBy } from "#server/testing/periodScene.ts";
import { accepted, by, clusterActor, verifiedNeed } from "#server/testing/story.ts";
import type { Answered } from "./act.ts";
import { makePledge } from "./makePledge.ts";

// What an auditor is told of a period: all that is open, and how the fund stood at its end.

test("tells how many things are open, however many more than could be carried over", async () => {
  const context = await testContext();
  const { count, account } = await periodScene(context);
  const many = Array.from({ length: 1_100 }, (_, at) => ({
    amount: 1_000 + at,
    memo: "ung ho",
    on: "2026-11-18",
  }));
  await account.post(many);

  const refused = await refusedBy(context, async () => (await count()).answer);

  expect(refused).toEqual({ code: "exceptions_open", facts: { open: 1_100 } });
});

test("says how the fund stood at the period's end, whatever came since", async () => {
  const context = await testContext();
  const { count, account, open } = await periodScene(context);
  const debit = { memo: "chi", direction: "debit" as const };
  await account.post(
    [
      { amount: 90_000, memo: "trong ky", on: "2026-11-18" },
      { ...debit, amount: 5_000, on: "2026-11-19" },
      { amount: 7_000, memo: "ky sau", on: "2026-11-22" },
      { ...debit, amount: 2_000, on: "2026-11-22" },
    ],
    { opening: 10_000 },
  );

  const { id, answer } = await count({
    carried: (await open()).map(({ kind, id: thing }) => ({ kind, id: thing })),
  });

  expect(answer.ok).toBe(true);
  const period = await findPeriod(context.db.read, id);
  expect(JSON.parse(period?.counted ?? "")).toMatchObject({
    opening: 0,
    opened: 10_000,
    credits: 90_000,
    debits: 5_000,
    statement: 95_000,
    undebited: 0,
    unrecorded: 5_000,
    closing: 100_000,
  });
});

test("counts what came in at the end of a long ledger, and after many promises", async () => {
  const context = await testContext();
  const { province, count, account, open } = await periodScene(context);
  const need = await verifiedNeed(context, province, [{ item: "CHAN", quantity: 4 }]);
  const [needLine = ""] = need.lines;
  const promise = { id: v7(), needLine, quantity: 4 };
  accepted<Answered>(await makePledge(context, by(clusterActor(province.cluster)), promise));
  const late = { number: 9_000, pledgedAt: startOf("2026-11-18"), value: 800 };
  await context.db.write((tx) => tx.update(pledges).set(late));
  await lengthenLedger(context.db);
  await account.post([{ amount: 90_000, memo: "ung ho", on: "2026-11-18" }], { opening: 10_000 });

  const { id, answer } = await count({
    carried: (await open()).map(({ kind, id: thing }) => ({ kind, id: thing })),
  });

  expect(answer.ok).toBe(true);
  const period = await findPeriod(context.db.read, id);
  expect(JSON.parse(period?.counted ?? "")).toMatchObject({
    opened: 10_000,
    closing: 100_000,
    promised: { cash: 0, goods: 800 },
  });
});
