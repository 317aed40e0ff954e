import { describe, expect, test } from "vitest";
import { v7 } from "uuid";
import { listDiscrepancies } from "#db/discrepancies.ts";
import { audit } from "#db/ledger/audit.ts";
import { showEntry } from "#db/ledger/read.ts";
import { findNeedLine } from "#db/needs.ts";
import type { Actor } from "#domain/actor.ts";
import { sharedContext } from "#server/testing.ts";
import { everything } from "#server/testing/everything.ts";
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
import { confirmReceipt } from "./confirmReceipt.ts";
import { explainDiscrepancy } from "./explainDiscrepancy.ts";
import { makePledge } from "./makePledge.ts";
import { sendConsignment } from "./sendConsignment.ts";
import { recoverMissing, writeOffDiscrepancy } from "./settleDiscrepancy.ts";

// What becomes of a difference: said, found, lost or gone back, part by part, to the đồng.
const context = await sharedContext();
const { read } = context.db;
const province = await smallProvince(context);
const cluster = clusterActor(province.cluster);
const school = schoolActor(province.school);
const auditor: Actor = { account: "kiemtoan", role: "auditor", alsoClusters: [] };
const reason = "Xe lật trên đèo, mất một phần";

/** Twelve blankets worth 1,000,001 đồng left; the school counted these, the rest is missing. */
async function received(counted: { good: number; damaged?: number; surplus?: number }) {
  const need = await verifiedNeed(context, province, [{ item: "CHAN", quantity: 12 }]);
  const [needLine = ""] = need.lines;
  const [pledge, consignment, line] = [v7(), v7(), v7()];
  await makePledge(context, by(cluster), { id: pledge, needLine, quantity: 12 });
  accepted<Answered>(
    await sendConsignment(context, by(cluster), {
      id: consignment,
      campaign: province.campaign,
      site: province.site,
      means: "goods",
      sentOn: "2026-11-23",
      lines: [{ id: line, pledge, quantity: 12, value: 1_000_001, basis: "invoice" }],
    }),
  );
  accepted<Answered>(
    await confirmReceipt(context, by(school), consignment, {
      id: v7(),
      receivedOn: "2026-11-23",
      receivedBy: { name: "Cô An", position: "Hiệu trưởng" },
      lines: [{ line, ...counted }],
    }),
  );
  const found = await listDiscrepancies(read, undefined, { consignment, limit: 10 });
  const of = (kind: string) => found.find((one) => one.kind === kind)!.id;
  return { consignment, needLine, of };
}
async function stateOf(consignment: string, reader: Actor = departmentActor) {
  const [one] = await listDiscrepancies(read, reader, { consignment, limit: 1 });
  return one!;
}

describe("what was missing", () => {
  test("turns up in parts, is received, and the last part takes the đồng that rounding left", async () => {
    const { consignment, needLine, of } = await received({ good: 5 });
    const id = of("missing");

    const first = accepted<Answered>(
      await recoverMissing(context, by(school), id, { quantity: 3 }),
    );
    const between = await stateOf(consignment);
    const last = accepted<Answered>(await recoverMissing(context, by(school), id, { quantity: 4 }));

    expect(between).toMatchObject({ state: "open", settled: 3 });
    expect(await stateOf(consignment)).toMatchObject({ state: "settled", settled: 7 });
    expect(await findNeedLine(read, needLine)).toMatchObject({ received: 12, onTheWay: 0 });
    // Of 1,000,001 đồng for twelve, five good ones took 416,667: 583,334 are left for seven.
    const values = await Promise.all(
      [first, last].map(async ({ done }) => (await showEntry(read, done.seq!))!.movements[0]),
    );
    expect(values).toMatchObject([
      { from: { account: "missing" }, to: { account: "received" }, quantity: 3, value: 250_000 },
      { quantity: 4, value: 333_334 },
    ]);
  });

  test("is not found beyond what is left, nor twice, nor by another school", async () => {
    const { consignment, of } = await received({ good: 10 });
    const id = of("missing");
    const before = await everything(read);

    const tooMany = await recoverMissing(context, by(school), id, { quantity: 3 });
    const another = await recoverMissing(context, by(schoolActor(province.otherSchool)), id, {
      quantity: 1,
    });

    const facts = { left: 2, unit: "cái", scale: 0 };
    expect(tooMany).toEqual({ ok: false, code: "exceeds_unsettled", facts });
    expect(another).toMatchObject({ code: "not_your_site" });
    expect(await everything(read)).toEqual(before);
    accepted<Answered>(await recoverMissing(context, by(school), id, { quantity: 2 }));
    expect(await recoverMissing(context, by(school), id, { quantity: 1 })).toMatchObject({
      code: "discrepancy_settled",
    });
    expect(await stateOf(consignment)).toMatchObject({ settled: 2 });
  });

  test("is given up as lost: nothing moves and the ledger says what", async () => {
    const { consignment, of } = await received({ good: 11 });
    const asked = { quantity: 1, reason, to: "loss" as const };

    const { done } = accepted<Answered>(
      await writeOffDiscrepancy(context, by(departmentActor), of("missing"), asked),
    );

    const entry = await showEntry(read, done.seq!);
    expect(entry).toMatchObject({
      kind: "write_off",
      movements: [],
      reason: "lost",
      lost: { item: "CHAN", quantity: 1 },
    });
    expect(JSON.stringify(entry)).not.toContain(reason);
    expect(await stateOf(consignment)).toMatchObject({
      state: "settled",
      explanations: [{ role: "department", text: reason }],
    });
    expect(await audit(read)).toMatchObject({ broken: [] });
  });

  test("goes back to who gave it and is nobody's any more", async () => {
    const { of } = await received({ good: 11 });
    const asked = { quantity: 1, reason, to: "giver" as const };

    const { done } = accepted<Answered>(
      await writeOffDiscrepancy(context, by(departmentActor), of("missing"), asked),
    );

    expect((await showEntry(read, done.seq!))?.movements).toMatchObject([
      { from: { account: "missing" }, to: { account: "gift", giver: province.cluster } },
    ]);
  });
});

describe("what was damaged or too many", () => {
  test("does not turn up: only what was missing can", async () => {
    const { of } = await received({ good: 10, damaged: 2 });

    expect(await recoverMissing(context, by(school), of("damaged"), { quantity: 1 })).toMatchObject(
      { code: "not_missing" },
    );
  });

  test("a surplus is accepted and stays with the school", async () => {
    const { consignment, of } = await received({ good: 12, surplus: 2 });
    const id = of("surplus");
    const settle = (to: "loss" | "giver") =>
      writeOffDiscrepancy(context, by(departmentActor), id, { quantity: 2, reason, to });

    expect(await settle("giver")).toMatchObject({ code: "surplus_stays" });
    accepted<Answered>(await settle("loss"));

    expect(await stateOf(consignment)).toMatchObject({ state: "settled", settled: 2 });
  });
});

describe("the parties", () => {
  test("both explain; they, the department and auditors read it, nobody else", async () => {
    const { consignment, of } = await received({ good: 11 });
    const id = of("missing");
    const say = (actor: Actor, text: string) =>
      explainDiscrepancy(context, by(actor), id, { id: v7(), text });

    accepted<Answered>(await say(school, "Thùng bị rách khi dỡ"));
    accepted<Answered>(await say(cluster, "Đã đếm đủ khi xếp xe"));

    const told = ["Thùng bị rách khi dỡ", "Đã đếm đủ khi xếp xe"];
    for (const reader of [school, cluster, departmentActor, auditor]) {
      const { state, explanations } = await stateOf(consignment, reader);
      expect([state, explanations?.map(({ text }) => text)]).toEqual(["explained", told]);
    }
    const others = [clusterActor(province.otherCluster), schoolActor(province.otherSchool)];
    for (const reader of others)
      expect(await stateOf(consignment, reader)).not.toHaveProperty("explanations");
    const [open] = await listDiscrepancies(read, undefined, { consignment, limit: 1 });
    expect(open).not.toHaveProperty("explanations");
  });

  test("others have no say, and the department says in whose name it writes", async () => {
    const { of } = await received({ good: 11 });
    const id = of("missing");
    const say = (actor: Actor, onBehalfOf?: string) =>
      explainDiscrepancy(context, by(actor), id, {
        id: v7(),
        text: "Lời của ai?",
        ...(onBehalfOf && { onBehalfOf }),
      });

    expect(await say(clusterActor(province.otherCluster))).toMatchObject({
      code: "not_your_cluster",
    });
    expect(await say(schoolActor(province.otherSchool))).toMatchObject({ code: "not_your_site" });
    expect(await say(auditor)).toMatchObject({ code: "not_allowed" });
    expect(await say(cluster, province.school)).toMatchObject({ code: "invalid_input" });
    expect(await say(departmentActor, province.otherSchool)).toMatchObject({
      code: "invalid_input",
    });
    accepted<Answered>(await say(departmentActor, province.school));
  });
});
