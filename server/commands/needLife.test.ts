import { describe, expect, test } from "vitest";
import { v7 } from "uuid";
import { showNeed } from "#db/needViews.ts";
import { linesOfNeed } from "#db/needs.ts";
import { findPledge } from "#db/pledges.ts";
import { showEntry } from "#db/ledger/read.ts";
import { audit } from "#db/ledger/audit.ts";
import type { NewNeed } from "#domain/need.ts";
import { sharedContext } from "#server/testing.ts";
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
import { refuseNeed, returnNeed } from "./answerNeed.ts";
import { closeNeed } from "./closeNeed.ts";
import { fileNeed } from "./fileNeed.ts";
import { makePledge } from "./makePledge.ts";
import { reviseNeed } from "./reviseNeed.ts";
import { verifyNeed } from "./verifyNeed.ts";

// A need's life, from the school's first words to its end.
const context = await sharedContext();
const { read } = context.db;
const province = await smallProvince(context);
const school = schoolActor(province.school);
const cluster = clusterActor(province.cluster);
const department = by(departmentActor);
const fresh = () => ({ ...department, key: v7() });

const blankets = (quantity: number, note?: string) => ({
  id: v7(),
  item: "CHAN",
  quantity,
  urgency: "urgent" as const,
  ...(note && { note }),
});
const needOf = (lines: NewNeed["lines"]): NewNeed => ({
  id: v7(),
  campaign: province.campaign,
  site: province.site,
  situation: "Nước ngập đến mái bếp.",
  damage: "Sập tường rào.",
  contact: { name: "Cô An", phone: "0912 345 678" },
  lines,
});
async function filed(lines = [blankets(10)]) {
  const need = needOf(lines);
  accepted<Answered>(await fileNeed(context, by(school), need));
  return need;
}

test("a need that is filed waits, and is nowhere in the ledger", async () => {
  const position = { lat: 22.83, lng: 105 };
  const need = { ...needOf([blankets(10, "Cỡ nhỏ")]), position };

  const { done, status } = accepted<Answered>(await fileNeed(context, by(school), need));

  expect([status, done]).toEqual([201, { id: need.id, code: expect.stringMatching(/^NC-/) }]);
  expect(await showNeed(read, school, need.id)).toMatchObject({
    status: "submitted",
    coverage: null,
    urgency: "urgent",
    situation: need.situation,
    position,
    site: position,
    lines: [{ asked: 10, approved: null, lacking: 0, note: "Cỡ nhỏ" }],
  });
});

test("a need with lines that are taken is refused, by the first of them in the order it gives", async () => {
  const [first, second] = [blankets(1), blankets(2)];
  await filed([first, second]);

  const refused = await fileNeed(context, by(school), needOf([blankets(3), second, first]));

  expect(refused).toMatchObject({ code: "duplicate_id", facts: { id: second.id } });
});

describe("the department", () => {
  test("returns it with a question that the school reads, and gets it again in full", async () => {
    const [first, second] = [blankets(10, "Cỡ nhỏ"), blankets(2)];
    const need = await filed([first, second]);
    const { damage: _, ...rest } = need;
    const again = { ...first, quantity: 7, note: undefined };
    const revised = { ...rest, situation: "Mái bay hết.", lines: [again, blankets(3)] };

    accepted<Answered>(await returnNeed(context, fresh(), need.id, { question: "Bao nhiêu trẻ?" }));
    const asked = await showNeed(read, school, need.id);
    accepted<Answered>(await reviseNeed(context, by(school), need.id, revised));

    expect(asked).toMatchObject({ status: "returned", question: "Bao nhiêu trẻ?" });
    const now = await showNeed(read, school, need.id);
    expect(now).toMatchObject({
      status: "submitted",
      situation: "Mái bay hết.",
      lines: [{ asked: 7 }, { asked: 3 }],
    });
    expect(now).not.toHaveProperty("damage");
    expect(now?.lines[0]).not.toHaveProperty("note");
    expect(await showNeed(read, undefined, need.id)).toBeUndefined();
  });

  test("refuses it with a reason that the school reads, for good", async () => {
    const need = await filed();

    accepted<Answered>(await refuseNeed(context, fresh(), need.id, { reason: "Ngoài vùng bão." }));

    expect(await showNeed(read, school, need.id)).toMatchObject({
      status: "refused",
      question: "Ngoài vùng bão.",
    });
    expect(await showNeed(read, undefined, need.id)).toBeUndefined();
    expect(await reviseNeed(context, by(school), need.id, need)).toMatchObject({
      code: "need_not_revisable",
    });
  });

  test("verifies it: as asked where nothing is said, and the ledger says what was approved", async () => {
    const need = await filed([blankets(10), blankets(5)]);
    const [first, second] = need.lines;
    const lines = [{ id: second!.id, approved: 3, reason: "Xã đã giúp một phần." }];

    const { done } = accepted<Answered>(await verifyNeed(context, fresh(), need.id, { lines }));

    expect(await showNeed(read, undefined, need.id)).toMatchObject({
      status: "verified",
      coverage: "lacking",
      lines: [
        { approved: 10, lacking: 10 },
        { approved: 3, lacking: 3 },
      ],
    });
    expect(await showEntry(read, done.seq!)).toMatchObject({
      kind: "need_verified",
      actor: { organisation: "department", role: "department" },
      subjects: { need: need.id, site: province.site },
      movements: [],
    });
    expect(first!.id).not.toBe(second!.id);
  });

  test("releases a need's words to the public, or does not; never whom to call", async () => {
    const [kept, released] = [await filed(), await filed()];
    accepted<Answered>(await verifyNeed(context, fresh(), kept.id, { lines: [] }));
    const releaseText = { lines: [], releaseText: true };
    accepted<Answered>(await verifyNeed(context, fresh(), released.id, releaseText));

    const forAll = await showNeed(read, undefined, released.id);

    expect(forAll).toMatchObject({ situation: released.situation, damage: released.damage });
    expect(forAll).not.toHaveProperty("contact");
    expect(await showNeed(read, undefined, kept.id)).not.toHaveProperty("situation");
  });
});

describe("closing a need", () => {
  test("releases every promise to it in the same act, and says why", async () => {
    const need = await verifiedNeed(context, province, [{ item: "CHAN", quantity: 10 }]);
    const pledges = [v7(), v7()];
    for (const id of pledges)
      accepted<Answered>(
        await makePledge(context, by(cluster), { id, needLine: need.lines[0]!, quantity: 4 }),
      );

    const { done } = accepted<Answered>(
      await closeNeed(context, by(school), need.id, { reason: "helped_by_others" }),
    );

    expect(await linesOfNeed(read, need.id)).toMatchObject([{ promised: 0, approved: 10 }]);
    for (const id of pledges)
      expect(await findPledge(read, id)).toMatchObject({ state: "released", released: 4 });
    expect(await showEntry(read, done.seq!)).toMatchObject({
      kind: "need_closed",
      reason: "helped_by_others",
    });
    expect(await showEntry(read, done.seq! - 1)).toMatchObject({
      kind: "release",
      reason: "need_closed",
      actor: { organisation: province.school, role: "school" },
    });
    expect((await audit(read)).broken).toEqual([]);
  });

  test("names the other need when it is a duplicate", async () => {
    const other = await filed();
    const need = await verifiedNeed(context, province, [{ item: "CHAN", quantity: 1 }]);
    const given = { reason: "duplicate" as const, duplicateOf: other.id };

    const { done } = accepted<Answered>(await closeNeed(context, by(school), need.id, given));

    expect(await showEntry(read, done.seq!)).toMatchObject({
      subjects: { need: need.id, duplicateOf: other.id },
    });
  });

  test("that was never verified leaves no entry", async () => {
    const need = await filed();

    const { done } = accepted<Answered>(
      await closeNeed(context, by(school), need.id, { reason: "no_longer_needed" }),
    );

    expect(done).toEqual({ id: need.id, code: expect.any(String) });
    expect(await showNeed(read, school, need.id)).toMatchObject({ status: "closed" });
    expect(await showNeed(read, undefined, need.id)).toBeUndefined();
  });
});
