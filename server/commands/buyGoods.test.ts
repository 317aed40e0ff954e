import { beforeEach, describe, expect, test } from "vitest";
import { listDiscrepancies } from "#db/discrepancies.ts";
import { freeIn } from "#db/fund.ts";
import { findNeedLine } from "#db/needs.ts";
import { sharedContext } from "#server/testing.ts";
import { everything } from "#server/testing/everything.ts";
import { done, fundScene } from "#server/testing/fundScene.ts";
import { reverseEntry } from "./reverseEntry.ts";
import { writeOffDiscrepancy } from "./settleDiscrepancy.ts";
import { takeBack } from "./takeBack.ts";

// Goods that the fund's money buys for a school.
const context = await sharedContext();
const { read } = context.db;
const reason = { reason: "Ghi nhầm trường" };
let scene: Awaited<ReturnType<typeof fundScene>>;
beforeEach(async () => {
  scene = await fundScene(context);
});

describe("a purchase", () => {
  test("is paid with free money, and the goods set out in the fund's name", async () => {
    const { line } = await scene.lineOf("CHAN", 20);
    const bought = scene.buying(3, 400_000, { needLine: line });

    const { seq } = done(await scene.send(bought));

    expect(await scene.moved(seq)).toEqual([
      "fund of fund → outside of fund: 400000 VND",
      "outside of fund → transit of fund for a line: 3 CHAN",
    ]);
    expect(await freeIn(read, scene.campaign)).toBe(600_000);
    expect(await findNeedLine(read, line)).toMatchObject({ onTheWay: 3 });

    done(await scene.confirm(bought, { good: 3 }));

    expect(await findNeedLine(read, line)).toMatchObject({ received: 3 });
    expect(await scene.broken()).toEqual([]);
  });

  test("beyond what is free or lacking, or without an invoice, is refused", async () => {
    const { line } = await scene.lineOf("CHAN", 20);
    const before = await everything(read);

    expect(await scene.send(scene.buying(3, 1_000_001, { needLine: line }))).toMatchObject({
      code: "exceeds_fund",
      facts: { free: 1_000_000 },
    });
    expect(await scene.send(scene.buying(21, 1, { needLine: line }))).toMatchObject({
      code: "exceeds_lacking",
    });
    expect(
      await scene.send(scene.buying(3, 1, { needLine: line, basis: "catalogue" })),
    ).toMatchObject({ code: "invalid_input", facts: { path: "lines.0.basis" } });
    expect(await scene.send({ ...scene.buying(1, 1), means: "cash" })).toMatchObject({
      code: "means_mismatch",
    });
    expect(await everything(read)).toEqual(before);
  });

  test("that is taken back or reversed is paid back, to the đồng", async () => {
    const [first, second] = [scene.buying(3, 400_001), scene.buying(7, 99_999)];
    done(await scene.send(first));
    const { seq } = done(await scene.send(second));

    const back = done(await takeBack(context, scene.so(), first.id, reason));
    done(await reverseEntry(context, scene.so(), seq!, reason));

    expect(await scene.moved(back.seq)).toEqual([
      "transit of fund → outside of fund: 3 CHAN",
      "outside of fund → fund of fund: 400001 VND",
    ]);
    expect(await freeIn(read, scene.campaign)).toBe(1_000_000);
    expect(await scene.broken()).toEqual([]);
  });

  test("that arrives broken goes back to whoever sold it; the money is another matter", async () => {
    const bought = scene.buying(3, 400_001);
    done(await scene.send(bought));
    done(await scene.confirm(bought, { good: 1, damaged: 2 }));
    const [damaged] = await listDiscrepancies(read, undefined, {
      consignment: bought.id,
      limit: 9,
    });

    const back = done(
      await writeOffDiscrepancy(context, scene.so(), damaged!.id, {
        quantity: 2,
        to: "giver",
        ...reason,
      }),
    );

    expect(await scene.moved(back.seq)).toEqual(["damaged of fund → outside of fund: 2 CHAN"]);
    expect(await freeIn(read, scene.campaign)).toBe(599_999);
    expect(await scene.broken()).toEqual([]);
  });
});
