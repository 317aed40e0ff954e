import { describe, expect, test } from "vitest";
import { v7 } from "uuid";
import { listNeeds, showNeed } from "#db/needViews.ts";
import { showEntry } from "#db/ledger/read.ts";
import { audit } from "#db/ledger/audit.ts";
import { dayOf } from "#domain/calendar.ts";
import { noon, sharedContext } from "#server/testing.ts";
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
import { closeNeed } from "./closeNeed.ts";
import { confirmNeed } from "./confirmNeed.ts";

// "Còn cần không?": a need that has been silent asks its school, and one answer makes it known again.
const context = await sharedContext();
const { read } = context.db;
const province = await smallProvince(context);
const school = schoolActor(province.school);
const dayMs = 86_400_000;
const blanket = [{ item: "CHAN", quantity: 10 }];

/** Needs of the campaign that wait for their school's word, ten days being its silence. */
async function unconfirmedAt(at: number): Promise<string[]> {
  const asked = { campaign: province.campaign, unconfirmedOn: dayOf(at), limit: 100 };
  return (await listNeeds(read, clusterActor(province.cluster), asked)).map(({ id }) => id);
}

test("a verified need asks again after the campaign's days of silence, not a day before", async () => {
  context.setNow(noon);

  const { id } = await verifiedNeed(context, province, blanket);

  expect(await showNeed(read, undefined, id)).toMatchObject({ askAgainOn: "2026-12-03" });
  expect(await unconfirmedAt(noon + 9 * dayMs)).not.toContain(id);
  expect(await unconfirmedAt(noon + 10 * dayMs)).toContain(id);
});

test("the school's answer is in the ledger, moves nothing, and silence begins anew", async () => {
  context.setNow(noon);
  const { id } = await verifiedNeed(context, province, blanket);
  context.setNow(noon + 12 * dayMs);

  const { done, status } = accepted<Answered>(await confirmNeed(context, by(school), id));

  expect(status).toBe(200);
  expect(await showEntry(read, done.seq!)).toMatchObject({
    kind: "need_confirmed",
    actor: { organisation: province.school, role: "school" },
    subjects: { need: id, site: province.site },
    movements: [],
  });
  expect(await showNeed(read, undefined, id)).toMatchObject({
    stillNeededAt: noon + 12 * dayMs,
    askAgainOn: "2026-12-15",
    status: "verified",
  });
  expect(await unconfirmedAt(noon + 21 * dayMs)).not.toContain(id);
  expect(await unconfirmedAt(noon + 22 * dayMs)).toContain(id);
  expect((await audit(read)).broken).toEqual([]);
});

test("the department answers for a school that it has called, and the entry says so", async () => {
  const { id } = await verifiedNeed(context, province, blanket);

  const { done } = accepted<Answered>(await confirmNeed(context, by(departmentActor), id));

  expect(await showEntry(read, done.seq!)).toMatchObject({
    actor: { organisation: "department", onBehalfOf: province.school },
  });
});

test("a campaign that ends first asks nobody", async () => {
  context.setNow(Date.parse("2027-01-08T05:00:00Z"));

  const { id } = await verifiedNeed(context, province, blanket);

  expect(await showNeed(read, undefined, id)).not.toHaveProperty("askAgainOn");
  expect(await unconfirmedAt(Date.parse("2027-01-20T05:00:00Z"))).not.toContain(id);
  context.setNow(noon);
});

describe("is refused, and leaves nothing behind,", () => {
  const refused = async (code: string, act: () => ReturnType<typeof confirmNeed>) => {
    const before = await everything(read);
    expect(await act()).toMatchObject({ ok: false, code });
    expect(await everything(read)).toEqual(before);
  };

  test("of a need that nobody knows", async () => {
    await refused("unknown", () => confirmNeed(context, by(school), v7()));
  });

  test("by another school, and by a cluster", async () => {
    const { id } = await verifiedNeed(context, province, blanket);
    const other = schoolActor(province.otherSchool);
    await refused("not_your_site", () => confirmNeed(context, by(other), id));
    const cluster = clusterActor(province.cluster);
    await refused("not_allowed", () => confirmNeed(context, by(cluster), id));
  });

  test("of a need that is closed", async () => {
    const { id } = await verifiedNeed(context, province, blanket);
    const over = { reason: "no_longer_needed" as const };
    accepted<Answered>(await closeNeed(context, by(school), id, over));
    await refused("need_not_verified", () => confirmNeed(context, by(school), id));
  });
});
