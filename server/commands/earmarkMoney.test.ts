import { beforeEach, describe, expect, test } from "vitest";
import { v7 } from "uuid";
import { showEntry } from "#db/ledger/read.ts";
import { findNeedLine } from "#db/needs.ts";
import { totalsBy } from "#db/totals.ts";
import { cash } from "#domain/catalogue.ts";
import { sharedContext } from "#server/testing.ts";
import { everything } from "#server/testing/everything.ts";
import { done, fundScene } from "#server/testing/fundScene.ts";
import { by, clusterActor } from "#server/testing/story.ts";
import { earmarkMoney, freeEarmark } from "./earmarkMoney.ts";
import { reverseEntry } from "./reverseEntry.ts";

// Money of the fund that is held for a need, and free again.
const context = await sharedContext();
const { read } = context.db;
const reason = { reason: "Ghi nhầm trường" };
let scene: Awaited<ReturnType<typeof fundScene>>;
beforeEach(async () => {
  scene = await fundScene(context);
});

describe("an earmark", () => {
  test("holds free money for a line, which lacks so much less, and is seen in the totals", async () => {
    const { line } = await scene.lineOf(cash, 500_000);

    const { seq } = done(await scene.earmark(line, 200_000));

    expect(await scene.fund(line)).toEqual({ free: 800_000, held: 200_000 });
    expect(await findNeedLine(read, line)).toMatchObject({ held: 200_000, promised: 0 });
    expect(await scene.moved(seq)).toEqual(["fund of fund → fund of fund for a line: 200000 VND"]);
    for (const way of ["cluster", "school", "commune", "item", "category", "day"] as const)
      expect((await totalsBy(read, scene.campaign, way)).total.held, way).toEqual({
        cash: 200_000,
        goods: 0,
      });
    expect(await scene.broken()).toEqual([]);
  });

  test("is freed in part and whole, and no more than there is", async () => {
    const { line } = await scene.lineOf(cash, 500_000);
    done(await scene.earmark(line, 200_000));

    done(await freeEarmark(context, scene.so(), { needLine: line, quantity: 50_000 }));
    const tooMuch = await freeEarmark(context, scene.so(), { needLine: line, quantity: 150_001 });
    const { seq } = done(await freeEarmark(context, scene.so(), { needLine: line }));

    expect(tooMuch).toMatchObject({ code: "exceeds_earmarked", facts: { earmarked: 150_000 } });
    expect(await scene.moved(seq)).toEqual(["fund of fund for a line → fund of fund: 150000 VND"]);
    expect(await scene.fund(line)).toEqual({ free: 1_000_000, held: 0 });
    expect(await scene.broken()).toEqual([]);
  });

  test("is refused beyond what lacks or is free, for goods, by others, and changes nothing", async () => {
    const { line } = await scene.lineOf(cash, 2_000_000);
    const small = await scene.lineOf(cash, 10);
    const blankets = await scene.lineOf("CHAN", 20);
    const before = await everything(read);
    const giver = by(clusterActor(scene.province.cluster));

    expect(await scene.earmark(line, 1_000_001)).toMatchObject({
      code: "exceeds_fund",
      facts: { free: 1_000_000, unit: "₫" },
    });
    expect(await scene.earmark(small.line, 11)).toMatchObject({
      code: "exceeds_lacking",
      facts: { lacking: 10 },
    });
    expect(await scene.earmark(blankets.line, 1)).toMatchObject({ code: "not_cash" });
    expect(await scene.earmark(v7(), 1)).toMatchObject({ code: "unknown" });
    expect(await earmarkMoney(context, giver, { needLine: line, quantity: 1 })).toMatchObject({
      code: "not_allowed",
    });
    expect(await freeEarmark(context, giver, { needLine: line })).toMatchObject({
      code: "not_allowed",
    });
    expect(await freeEarmark(context, scene.so(), { needLine: line })).toMatchObject({
      code: "exceeds_earmarked",
    });
    expect(await everything(read)).toEqual(before);
  });

  test("is free when its need closes, whoever gave it, and cannot be made after", async () => {
    const { need, line } = await scene.lineOf(cash, 500_000);
    done(await scene.earmark(line, 200_000));
    await scene.match(line, scene.province.cluster, 70_000);

    const closed = await scene.close(need);

    const { seq } = done(closed);
    expect(await showEntry(read, seq! - 1)).toMatchObject({
      kind: "earmark_freed",
      reason: "need_closed",
      actor: { organisation: scene.province.school, role: "school" },
    });
    expect(await scene.moved(seq! - 1)).toEqual([
      "fund of Cụm số 1 for a line → fund of fund: 70000 VND",
      "fund of fund for a line → fund of fund: 200000 VND",
    ]);
    expect(await scene.fund(line)).toEqual({ free: 1_070_000, held: 0 });
    expect(await findNeedLine(read, line)).toMatchObject({ held: 0 });
    expect(await scene.earmark(line, 1)).toMatchObject({ code: "need_not_verified" });
    // What closing freed is not held for it again.
    expect(await reverseEntry(context, scene.so(), seq! - 1, reason)).toMatchObject({
      code: "need_not_verified",
    });
    expect(await scene.broken()).toEqual([]);
  });

  test("is undone by a reversal, unless it was spent", async () => {
    const { line } = await scene.lineOf(cash, 500_000);
    const [first, second] = [
      done(await scene.earmark(line, 200_000)),
      done(await scene.earmark(line, 100_000)),
    ];
    const paid = scene.paying(150_000, line);
    done(await scene.send(paid));

    const spent = await reverseEntry(context, scene.so(), first.seq!, reason);
    done(await reverseEntry(context, scene.so(), second.seq!, reason));

    expect(spent).toMatchObject({ code: "has_dependents", facts: { account: "fund" } });
    expect(await scene.fund(line)).toEqual({ free: 800_000, held: 50_000 });
    expect(await scene.broken()).toEqual([]);
  });
});
