import { describe, expect, test } from "vitest";
import { v7 } from "uuid";
import { findConsignment } from "#db/consignments.ts";
import { listConsignments } from "#db/consignmentViews.ts";
import { listDiscrepancies } from "#db/discrepancies.ts";
import { audit } from "#db/ledger/audit.ts";
import { showEntry } from "#db/ledger/read.ts";
import { findNeedLine } from "#db/needs.ts";
import { findPledge } from "#db/pledges.ts";
import { openRequests } from "#db/reversals.ts";
import type { Actor } from "#domain/actor.ts";
import { sharedContext } from "#server/testing.ts";
import { costlyPromise, secondOfficer } from "#server/testing/costlyPromise.ts";
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
import { changeCampaign } from "./changeCampaign.ts";
import { closeNeed } from "./closeNeed.ts";
import { confirmReceipt } from "./confirmReceipt.ts";
import { makePledge } from "./makePledge.ts";
import { releasePledge } from "./releasePledge.ts";
import { reverseEntry } from "./reverseEntry.ts";
import { sendConsignment } from "./sendConsignment.ts";
import { recoverMissing } from "./settleDiscrepancy.ts";
import { takeBack } from "./takeBack.ts";

// A mistake is corrected by a linked reversing entry: what it brings back, and what it may not undo.
const context = await sharedContext();
const { read } = context.db;
const province = await smallProvince(context);
const cluster = clusterActor(province.cluster);
const school = schoolActor(province.school);
const reason = { reason: "Nhập nhầm số lượng" };
const seqOf = (answered: Answered) => answered.done.seq!;
const reverse = (seq: number, actor: Actor = departmentActor) =>
  reverseEntry(context, by(actor), seq, reason);

/** A promise of 12 of 20 blankets; what each act made, and the seq of its entry. */
async function promised() {
  const need = await verifiedNeed(context, province, [{ item: "CHAN", quantity: 20 }]);
  const [needLine = ""] = need.lines;
  const pledge = v7();
  const asked = { id: pledge, needLine, quantity: 12 };
  const pledgeSeq = seqOf(accepted<Answered>(await makePledge(context, by(cluster), asked)));
  return { need: need.id, needLine, pledge, pledgeSeq };
}
async function sent() {
  const made = await promised();
  const [consignment, line] = [v7(), v7()];
  const answered = await sendConsignment(context, by(cluster), {
    id: consignment,
    campaign: province.campaign,
    site: province.site,
    means: "goods",
    sentOn: "2026-11-23",
    lines: [{ id: line, pledge: made.pledge, quantity: 5 }],
  });
  return { ...made, consignment, line, sentSeq: seqOf(accepted<Answered>(answered)) };
}
async function received(good: number) {
  const made = await sent();
  const answered = await confirmReceipt(context, by(school), made.consignment, {
    id: v7(),
    receivedOn: "2026-11-23",
    receivedBy: { name: "Cô An", position: "Hiệu trưởng" },
    lines: [{ line: made.line, good }],
  });
  return { ...made, receiptSeq: seqOf(accepted<Answered>(answered)) };
}
const standing = async (line: string) => {
  const found = await findNeedLine(read, line);
  return [found!.promised, found!.onTheWay, found!.received];
};

describe("a reversal", () => {
  test("turns the movements round, is linked both ways, and its reason is not in the ledger", async () => {
    const { pledge, pledgeSeq, needLine } = await promised();

    const { done } = accepted<Answered>(await reverse(pledgeSeq));

    const [first, second] = [await showEntry(read, pledgeSeq), await showEntry(read, done.seq!)];
    expect(first).toMatchObject({ kind: "pledge", reversedBy: done.seq });
    expect(second).toMatchObject({ kind: "reversal", reversed: "pledge", reverses: pledgeSeq });
    expect(second!.movements).toMatchObject([
      { from: { account: "expected", pledge }, to: { account: "promise" }, quantity: 12 },
    ]);
    expect(JSON.stringify(second)).not.toContain(reason.reason);
    expect(await standing(needLine)).toEqual([0, 0, 0]);
    expect(await findPledge(read, pledge)).toMatchObject({ state: "released", released: 12 });
    expect(await audit(read)).toMatchObject({ broken: [] });
  });

  test("of a receipt opens the consignment again and ends its differences", async () => {
    const { consignment, needLine, receiptSeq, line } = await received(3);

    accepted<Answered>(await reverse(receiptSeq));

    const [view] = await listConsignments(read, school, { id: consignment, limit: 1 });
    expect(view).toMatchObject({ state: "sent" });
    expect(view).not.toHaveProperty("receipt");
    expect(await standing(needLine)).toEqual([7, 5, 0]);
    const [difference] = await listDiscrepancies(read, undefined, { consignment, limit: 9 });
    expect(difference?.state).toBe("ended");
    accepted<Answered>(
      await confirmReceipt(context, by(school), consignment, {
        id: v7(),
        receivedOn: "2026-11-23",
        receivedBy: { name: "Cô An", position: "Hiệu trưởng" },
        lines: [{ line, good: 5 }],
      }),
    );
    expect(await standing(needLine)).toEqual([7, 0, 5]);
    expect(await audit(read)).toMatchObject({ broken: [] });
  });

  test("of a consignment and of taking one back lead there and back again", async () => {
    const { consignment, needLine, pledge, sentSeq } = await sent();

    accepted<Answered>(await reverse(sentSeq));

    expect((await findConsignment(read, consignment))?.state).toBe("returned");
    expect(await standing(needLine)).toEqual([12, 0, 0]);
    const again = await sent();
    const back = accepted<Answered>(
      await takeBack(context, by(cluster), again.consignment, { reason: "Đường sạt lở" }),
    );
    accepted<Answered>(await reverse(seqOf(back)));
    expect((await findConsignment(read, again.consignment))?.state).toBe("sent");
    expect(await standing(again.needLine)).toEqual([7, 5, 0]);
    expect(await findPledge(read, pledge)).toMatchObject({ state: "live", released: 0 });
  });

  test("of a release promises again what fits, with new days until it lapses", async () => {
    const { pledge, needLine } = await promised();
    const released = await releasePledge(context, by(cluster), pledge, { reason: "Không gom đủ" });
    const seq = seqOf(accepted<Answered>(released));

    accepted<Answered>(await reverse(seq));

    expect(await findPledge(read, pledge)).toMatchObject({ state: "live", released: 0 });
    expect(await standing(needLine)).toEqual([12, 0, 0]);
  });
});

describe("is refused", () => {
  test("twice, for a reversal, for what moves nothing, for what is not there", async () => {
    const { pledgeSeq } = await promised();
    const { done } = accepted<Answered>(await reverse(pledgeSeq));
    const before = await everything(read);

    expect(await reverse(pledgeSeq)).toMatchObject({
      code: "already_reversed",
      facts: { reversedBy: done.seq },
    });
    expect(await reverse(done.seq!)).toMatchObject({ code: "not_reversible" });
    expect(await reverse(0)).toMatchObject({ code: "not_reversible" });
    expect(await reverse(10 ** 9)).toMatchObject({ code: "unknown" });
    expect(await reverse(pledgeSeq, cluster)).toMatchObject({ code: "not_allowed" });
    expect(await everything(read)).toEqual(before);
  });

  test("while something rests on it: a promise that was sent, a gift that arrived, a part that was found", async () => {
    const made = await received(3);
    const [difference] = await listDiscrepancies(read, undefined, {
      consignment: made.consignment,
      limit: 1,
    });
    const before = await everything(read);

    for (const seq of [made.pledgeSeq, made.sentSeq])
      expect(await reverse(seq)).toMatchObject({ code: "has_dependents" });
    expect(await everything(read)).toEqual(before);

    accepted<Answered>(await recoverMissing(context, by(school), difference!.id, { quantity: 1 }));
    expect(await reverse(made.receiptSeq)).toMatchObject({ code: "has_dependents" });
  });

  test("when a release would come back to a line that others filled, or to a closed need", async () => {
    const { pledge, needLine, need } = await promised();
    const released = await releasePledge(context, by(cluster), pledge, { reason: "Không gom đủ" });
    const seq = seqOf(accepted<Answered>(released));
    const other = clusterActor(province.otherCluster);
    const rest = { id: v7(), needLine, quantity: 15 };
    accepted<Answered>(await makePledge(context, by(other), rest));

    expect(await reverse(seq)).toMatchObject({ code: "exceeds_lacking", facts: { lacking: 5 } });

    accepted<Answered>(await closeNeed(context, by(school), need, { reason: "no_longer_needed" }));
    expect(await reverse(seq)).toMatchObject({ code: "need_not_verified" });
  });
});

describe("above the campaign's limit", () => {
  test("the first request is noted, one's own second is refused, another officer's makes it so", async () => {
    const seq = await costlyPromise(context, cluster);

    const asked = accepted<Answered>(await reverse(seq));

    expect(asked.done.seq).toBeUndefined();
    expect((await showEntry(read, seq))?.reversedBy).toBeUndefined();
    expect(await reverse(seq)).toMatchObject({ code: "second_person_needed" });
    const { done } = accepted<Answered>(await reverse(seq, secondOfficer));
    expect((await showEntry(read, seq))?.reversedBy).toBe(done.seq);
  });

  test("a request waits no more once the limit was lifted and one officer was enough", async () => {
    const seq = await costlyPromise(context, cluster);
    accepted<Answered>(await reverse(seq));
    const campaign = (await showEntry(read, seq))!.campaign;
    accepted(await changeCampaign(context, by(departmentActor), campaign, { reversalLimit: null }));

    accepted<Answered>(await reverse(seq));

    expect((await openRequests(read, "")).filter((request) => request.seq === seq)).toEqual([]);
  });
});
