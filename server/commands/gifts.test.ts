import { afterEach, describe, expect, test } from "vitest";
import { v7 } from "uuid";
import { findConsignment } from "#db/consignments.ts";
import { listConsignments } from "#db/consignmentViews.ts";
import { audit } from "#db/ledger/audit.ts";
import { showEntry } from "#db/ledger/read.ts";
import { findNeedLine } from "#db/needs.ts";
import { findPledge } from "#db/pledges.ts";
import { noon, sharedContext } from "#server/testing.ts";
import {
  accepted,
  by,
  clusterActor,
  departmentActor,
  schoolActor,
  smallProvince,
  verifiedNeed,
} from "#server/testing/story.ts";
import type { Answered } from "./act.ts";
import { closeNeed } from "./closeNeed.ts";
import { confirmReceipt } from "./confirmReceipt.ts";
import { lapsePledges } from "./lapsePledges.ts";
import { makePledge } from "./makePledge.ts";
import { releasePledge } from "./releasePledge.ts";
import { sendConsignment } from "./sendConsignment.ts";
import { takeBack } from "./takeBack.ts";

// What becomes of promises and of what left: each effect, who is named for it, what stays behind.
const context = await sharedContext();
const { read } = context.db;
const province = await smallProvince(context);
const cluster = clusterActor(province.cluster);
const school = schoolActor(province.school);
const dayMs = 86_400_000;

afterEach(() => context.setNow(noon));

/** A need line with a promise of 12 of 20 blankets towards it. */
async function promised(actor = cluster, more: { onBehalfOf?: string } = {}) {
  const need = await verifiedNeed(context, province, [{ item: "CHAN", quantity: 20 }]);
  const [needLine = ""] = need.lines;
  const id = v7();
  const { done } = accepted<Answered>(
    await makePledge(context, by(actor), { id, needLine, quantity: 12, ...more }),
  );
  return { need: need.id, needLine, pledge: id, seq: done.seq! };
}
async function sent(pledge: string, quantity: number, value?: number) {
  const [id, line] = [v7(), v7()];
  const part = { id: line, pledge, quantity, ...(value !== undefined && { value }) };
  accepted<Answered>(
    await sendConsignment(context, by(cluster), {
      id,
      campaign: province.campaign,
      site: province.site,
      means: "goods",
      sentOn: "2026-11-23",
      lines: [part],
    }),
  );
  return { id, line };
}
const receiptOf = (line: string, good: number) => ({
  id: v7(),
  receivedOn: "2026-11-23",
  receivedBy: { name: "Cô An", position: "Hiệu trưởng" },
  lines: [{ line, good }],
});
const reason = { reason: "Đường sạt lở" };

describe("a promise", () => {
  test("lapses on the day after its last, is lacking again, and lapses once", async () => {
    const { needLine, pledge } = await promised();
    await sent(pledge, 5);

    context.setNow(noon + 14 * dayMs);
    const onLastDay = await lapsePledges(context);
    context.setNow(noon + 15 * dayMs);
    const after = await lapsePledges(context);
    const again = await lapsePledges(context);

    expect([onLastDay, after > 0, again]).toEqual([0, true, 0]);
    expect(await findPledge(read, pledge)).toMatchObject({ state: "fulfilled", released: 7 });
    expect(await findNeedLine(read, needLine)).toMatchObject({ promised: 0, onTheWay: 5 });
  });

  test("that lapsed is nobody's act: the ledger names the department, and no one on whose behalf", async () => {
    const { seq } = await promised();
    context.setNow(noon + 15 * dayMs);
    await lapsePledges(context);

    const entry = await showEntry(read, seq + 1);

    expect(entry).toMatchObject({ kind: "release", reason: "lapsed" });
    expect(entry?.actor).toEqual({ organisation: "department", role: "department" });
  });

  test("is withdrawn by its cluster, in part or whole, and written off by the department", async () => {
    const [own, other] = [await promised(), await promised()];
    const part = { quantity: 5, ...reason };
    const first = await releasePledge(context, by(cluster), own.pledge, part);
    accepted<Answered>(await releasePledge(context, by(cluster), own.pledge, reason));
    const written = await releasePledge(context, by(departmentActor), other.pledge, reason);

    const [partly, off] = [accepted<Answered>(first), accepted<Answered>(written)];

    expect(await findPledge(read, own.pledge)).toMatchObject({ state: "released", released: 12 });
    expect(await showEntry(read, partly.done.seq!)).toMatchObject({
      reason: "withdrawn",
      actor: { organisation: province.cluster, role: "cluster" },
      movements: [{ quantity: 5, value: 900_000 }],
    });
    const entry = await showEntry(read, off.done.seq!);
    expect(entry?.reason).toBe("written_off");
    expect(entry?.actor).toEqual({ organisation: "department", role: "department" });
  });

  test("that the department enters is marked as entered for its cluster", async () => {
    const { seq, pledge } = await promised(departmentActor, { onBehalfOf: province.cluster });

    expect(await findPledge(read, pledge)).toMatchObject({ cluster: province.cluster });
    expect((await showEntry(read, seq))?.actor).toEqual({
      organisation: "department",
      role: "department",
      onBehalfOf: province.cluster,
    });
  });
});

describe("what is taken back", () => {
  test("is promised again, at what it was promised for, with new days until it lapses", async () => {
    const { needLine, pledge } = await promised();
    const { id } = await sent(pledge, 12, 5);
    context.setNow(noon + 3 * dayMs);

    const { done } = accepted<Answered>(await takeBack(context, by(cluster), id, reason));

    expect(await findConsignment(read, id)).toMatchObject({ state: "returned" });
    expect(await findPledge(read, pledge)).toMatchObject({ state: "live", lapsesOn: "2026-12-10" });
    expect(await findNeedLine(read, needLine)).toMatchObject({ promised: 12, onTheWay: 0 });
    expect((await showEntry(read, done.seq!))?.movements).toMatchObject([
      { from: { account: "transit" }, to: { account: "gift" }, quantity: 12, value: 5 },
      { from: { account: "promise" }, to: { account: "expected" }, quantity: 12, value: 2_160_000 },
    ]);
    expect((await audit(read)).broken).toEqual([]);
  });

  test("from a need that is over is promised to nobody", async () => {
    const { need, needLine, pledge } = await promised();
    const { id } = await sent(pledge, 12);
    accepted<Answered>(await closeNeed(context, by(school), need, { reason: "helped_by_others" }));

    accepted<Answered>(await takeBack(context, by(cluster), id, reason));

    expect(await findPledge(read, pledge)).toMatchObject({ state: "released", released: 12 });
    expect(await findNeedLine(read, needLine)).toMatchObject({ promised: 0, onTheWay: 0 });
  });
});

describe("a receipt", () => {
  const own = async (id: string, actor: typeof school) => {
    const [view] = await listConsignments(read, actor, { id, limit: 1 });
    return view?.receipt?.ownCluster;
  };

  test("by a school of the cluster that gave is allowed, and shown as such", async () => {
    // The school is of the other cluster.
    const { pledge } = await promised(clusterActor(province.otherCluster));
    const [id, line] = [v7(), v7()];
    accepted<Answered>(
      await sendConsignment(context, by(clusterActor(province.otherCluster)), {
        id,
        campaign: province.campaign,
        site: province.site,
        means: "goods",
        sentOn: "2026-11-23",
        lines: [{ id: line, pledge, quantity: 12 }],
      }),
    );

    const { done } = accepted<Answered>(
      await confirmReceipt(context, by(school), id, receiptOf(line, 12)),
    );

    expect(await own(id, school)).toBe(true);
    expect((await showEntry(read, done.seq!))?.flags).toEqual(["own_cluster"]);
  });

  test("by a head of the cluster that gave, acting for a school, is shown as such too", async () => {
    const { pledge } = await promised();
    const { id, line } = await sent(pledge, 12);
    const both = { ...school, alsoClusters: [province.cluster] };

    accepted<Answered>(await confirmReceipt(context, by(both), id, receiptOf(line, 12)));

    expect(await own(id, school)).toBe(true);
  });

  test("by anyone else is not", async () => {
    const { pledge, needLine } = await promised();
    const { id, line } = await sent(pledge, 12);

    const { done } = accepted<Answered>(
      await confirmReceipt(context, by(school), id, receiptOf(line, 12)),
    );

    expect(await own(id, school)).toBe(false);
    expect((await showEntry(read, done.seq!))?.flags).toEqual([]);
    expect(await findNeedLine(read, needLine)).toMatchObject({ received: 12, onTheWay: 0 });
  });

  test("that the department enters is marked as entered for the school", async () => {
    const { pledge } = await promised();
    const { id, line } = await sent(pledge, 12);

    const { done } = accepted<Answered>(
      await confirmReceipt(context, by(departmentActor), id, receiptOf(line, 12)),
    );

    expect((await showEntry(read, done.seq!))?.actor).toEqual({
      organisation: "department",
      role: "department",
      onBehalfOf: province.school,
    });
  });
});
