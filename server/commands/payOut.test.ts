import { beforeEach, describe, expect, test } from "vitest";
import { v7 } from "uuid";
import { findConsignment } from "#db/consignments.ts";
import { listDiscrepancies } from "#db/discrepancies.ts";
import { freeIn } from "#db/fund.ts";
import { showEntry } from "#db/ledger/read.ts";
import { findNeedLine } from "#db/needs.ts";
import { cash } from "#domain/catalogue.ts";
import { sharedContext } from "#server/testing.ts";
import { everything } from "#server/testing/everything.ts";
import { done, fundScene } from "#server/testing/fundScene.ts";
import { by, clusterActor } from "#server/testing/story.ts";
import { reverseEntry } from "./reverseEntry.ts";
import { sendConsignment } from "./sendConsignment.ts";
import { recoverMissing, writeOffDiscrepancy } from "./settleDiscrepancy.ts";
import { takeBack } from "./takeBack.ts";

// Money that leaves the fund for a school: confirmed, short, taken back, undone.
const context = await sharedContext();
const { read } = context.db;
const reason = { reason: "Ghi nhầm trường" };
let scene: Awaited<ReturnType<typeof fundScene>>;
beforeEach(async () => {
  scene = await fundScene(context);
});

describe("a pay-out", () => {
  test("takes what is held, then free money as far as the line lacks it; the school confirms", async () => {
    const { line } = await scene.lineOf(cash, 500_000);
    done(await scene.earmark(line, 200_000));
    const paid = scene.paying(300_000, line);

    const { seq, code } = done(await scene.send(paid));

    expect(code).toMatch(/^CH-/);
    expect(await showEntry(read, seq!)).toMatchObject({
      actor: { organisation: "department", role: "department" },
    });
    expect(await scene.moved(seq)).toEqual([
      "fund of fund for a line → transit of fund for a line: 200000 VND",
      "fund of fund → transit of fund for a line: 100000 VND",
    ]);
    expect(await scene.fund(line)).toEqual({ free: 700_000, held: 0 });
    expect(await findNeedLine(read, line)).toMatchObject({ held: 0, onTheWay: 300_000 });

    done(await scene.confirm(paid, { good: 300_000 }));

    expect(await findNeedLine(read, line)).toMatchObject({ onTheWay: 0, received: 300_000 });
    expect(await scene.broken()).toEqual([]);
  });

  test("beyond what is lacking or free, of a promise, or for a cluster is refused", async () => {
    const { line } = await scene.lineOf(cash, 500_000);
    const other = await scene.lineOf(cash, 9_000_000);
    const before = await everything(read);
    const ofPledge = scene.leaving("transfer", [{ id: v7(), pledge: v7(), quantity: 1 }]);
    const giver = by(clusterActor(scene.province.cluster));

    expect(await scene.send(scene.paying(500_001, line))).toMatchObject({
      code: "exceeds_lacking",
      facts: { lacking: 500_000, held: 0 },
    });
    expect(await scene.send(scene.paying(1_000_001, other.line))).toMatchObject({
      code: "exceeds_fund",
      facts: { free: 1_000_000 },
    });
    expect(await scene.send(scene.paying(1_000_001))).toMatchObject({ code: "exceeds_fund" });
    expect(await scene.send(ofPledge)).toMatchObject({ code: "invalid_input" });
    expect(
      await scene.send({ ...scene.paying(1), onBehalfOf: scene.province.cluster }),
    ).toMatchObject({
      code: "invalid_input",
    });
    expect(await sendConsignment(context, giver, scene.paying(1))).toMatchObject({
      code: "not_allowed",
    });
    expect(await everything(read)).toEqual(before);
  });

  test("that is taken back is held for its line again, or free when its need is over", async () => {
    const { need, line } = await scene.lineOf(cash, 500_000);
    done(await scene.earmark(line, 200_000));
    const [first, second] = [scene.paying(120_000, line), scene.paying(80_000, line)];
    done(await scene.send(first));
    done(await scene.send(second));

    done(await takeBack(context, scene.so(), first.id, reason));
    const between = await scene.fund(line);
    done(await scene.close(need));
    const { seq } = done(await takeBack(context, scene.so(), second.id, reason));

    expect(between).toEqual({ free: 800_000, held: 120_000 });
    expect(await scene.fund(line)).toEqual({ free: 1_000_000, held: 0 });
    expect((await showEntry(read, seq!))?.actor).toEqual({
      organisation: "department",
      role: "department",
    });
    // Undoing that would bring money on its way to a need that is over.
    expect(await reverseEntry(context, scene.so(), seq!, reason)).toMatchObject({
      code: "need_not_verified",
    });
    expect(await scene.broken()).toEqual([]);
  });

  test("is taken back by nobody but the department", async () => {
    const { line } = await scene.lineOf(cash, 500_000);
    const paid = scene.paying(100_000, line);
    done(await scene.send(paid));
    const giver = by(clusterActor(scene.province.cluster));

    expect(await takeBack(context, giver, paid.id, reason)).toMatchObject({
      code: "not_your_cluster",
    });
  });

  test("is undone by a reversal: every đồng is where it was", async () => {
    const { line } = await scene.lineOf(cash, 500_000);
    done(await scene.earmark(line, 200_000));
    const paid = scene.paying(300_000, line);
    const { seq } = done(await scene.send(paid));

    done(await reverseEntry(context, scene.so(), seq!, reason));

    expect(await scene.fund(line)).toEqual({ free: 800_000, held: 200_000 });
    expect(await findConsignment(read, paid.id)).toMatchObject({ state: "returned" });
    expect(await scene.broken()).toEqual([]);
  });

  test("to a need that closed since is not undone into held money, but taken back", async () => {
    const { need, line } = await scene.lineOf(cash, 500_000);
    done(await scene.earmark(line, 200_000));
    const paid = scene.paying(200_000, line);
    const { seq } = done(await scene.send(paid));
    done(await scene.close(need));

    expect(await reverseEntry(context, scene.so(), seq!, reason)).toMatchObject({
      code: "need_not_verified",
    });
    done(await takeBack(context, scene.so(), paid.id, reason));

    expect(await scene.fund(line)).toEqual({ free: 1_000_000, held: 0 });
    expect(await scene.broken()).toEqual([]);
  });

  test("that arrives short turns up later, or goes back into the fund; more is an unnamed gift", async () => {
    const paid = scene.paying(100_000);
    done(await scene.send(paid));
    done(await scene.confirm(paid, { good: 70_000 }));
    const [missing] = await listDiscrepancies(read, undefined, {
      consignment: paid.id,
      limit: 9,
    });
    const other = scene.paying(100_000);
    done(await scene.send(other));

    const surplus = done(await scene.confirm(other, { good: 100_000, surplus: 5_000 }));
    done(
      await recoverMissing(context, scene.school(), missing!.id, {
        quantity: 10_000,
      }),
    );
    const back = done(
      await writeOffDiscrepancy(context, scene.so(), missing!.id, {
        quantity: 20_000,
        to: "giver",
        ...reason,
      }),
    );

    expect(missing).toMatchObject({ kind: "missing", quantity: 30_000 });
    expect(await scene.moved(back.seq)).toEqual(["missing of fund → fund of fund: 20000 VND"]);
    expect(await scene.moved(surplus.seq)).toEqual([
      "transit of fund → received of fund: 100000 VND",
      "gift of unknown → received of unknown: 5000 VND",
    ]);
    expect(await freeIn(read, scene.campaign)).toBe(820_000);
    expect(await scene.broken()).toEqual([]);
  });

  test("of several clusters' money keeps apart who gave it, to the last đồng", async () => {
    const { cluster, otherCluster } = scene.province;
    const { line } = await scene.lineOf(cash, 500_000);
    await scene.match(line, otherCluster, 100_000);
    await scene.match(line, cluster, 50_000);
    done(await scene.earmark(line, 30_000));
    const paid = scene.paying(170_000, line);

    const { seq } = done(await scene.send(paid));
    const received = done(await scene.confirm(paid, { good: 40_000, damaged: 20_000 }));
    const found = await listDiscrepancies(read, undefined, { consignment: paid.id, limit: 9 });
    const missing = found.find(({ kind }) => kind === "missing");

    expect(await scene.moved(seq)).toEqual([
      "fund of Cụm số 1 for a line → transit of Cụm số 1 for a line: 50000 VND",
      "fund of Cụm số 2 for a line → transit of Cụm số 2 for a line: 100000 VND",
      "fund of fund for a line → transit of fund for a line: 20000 VND",
    ]);
    expect(await scene.moved(received.seq)).toEqual([
      "transit of Cụm số 1 for a line → received of Cụm số 1 for a line: 40000 VND",
      "transit of Cụm số 1 for a line → damaged of Cụm số 1 for a line: 10000 VND",
      "transit of Cụm số 2 for a line → damaged of Cụm số 2 for a line: 10000 VND",
      "transit of Cụm số 2 for a line → missing of Cụm số 2 for a line: 90000 VND",
      "transit of fund for a line → missing of fund for a line: 20000 VND",
    ]);
    expect(missing?.quantity).toBe(110_000);
    const back = await writeOffDiscrepancy(context, scene.so(), missing!.id, {
      quantity: 100_000,
      to: "giver",
      ...reason,
    });
    expect(await scene.moved(done(back).seq)).toEqual([
      "missing of Cụm số 2 for a line → fund of fund: 90000 VND",
      "missing of fund for a line → fund of fund: 10000 VND",
    ]);
    expect(await scene.broken()).toEqual([]);
  });
});
