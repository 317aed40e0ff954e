import { expect, test } from "vitest";
import { v7 } from "uuid";
import { sharedContext } from "#server/testing.ts";
import { busyScene } from "#server/testing/scene.ts";
import { departmentActor } from "#server/testing/story.ts";

const context = await sharedContext();
const scene = await busyScene(context);
const { get, done, actors, province } = scene;

/** A second campaign at the same time, in which one blanket was asked for, promised and sent. */
const other = await done("campaigns", departmentActor, {
  id: v7(),
  name: "Lũ tháng 11",
  hazard: "flood",
  startsOn: "2026-11-01",
  endsOn: "2027-01-20",
  communes: [],
  lapseDays: 14,
  silenceDays: 10,
  memoPrefix: "TQL",
});
const line = scene.lineOf("CHAN", 2);
const need = await done("needs", actors.school, {
  ...scene.needOf([line]),
  campaign: other.id,
});
await done(`needs/${need.id}/verify`, departmentActor, { lines: [] });
const pledge = await done("pledges", actors.cluster, scene.promising(line, 2));
const part = scene.partOf(pledge, 1);
const consignment = await done("consignments", actors.cluster, {
  ...scene.sending([part]),
  campaign: other.id,
});
const missing = [{ line: part.id, good: 0, missing: 1, reason: "Rơi xuống suối" }];
await done(`consignments/${consignment.id}/receipt`, actors.school, {
  ...scene.receiptOf(missing),
});

const told = async (path: string) => (await get(`/api/${path}`, departmentActor)).text();

test.each([
  ["needs?", need.id, scene.need.id],
  ["pledges?", pledge.id, scene.pledge.id],
  ["consignments?", consignment.id, scene.sent.id],
  ["discrepancies?", part.id, scene.part.id],
  ["ledger?", pledge.id, scene.pledge.id],
  ["ledger?limit=500&", consignment.id, scene.received.id],
  ["map?bbox=100,20,110,25&zoom=12&", need.id, scene.need.id],
  ["export/ledger.csv?", "CK-000005-9", "CK-000001-"],
  ["export/ledger.journal?", "CK-000005-9", "CK-000001-"],
  ["export/ledger.beancount?", "CK-000005-9", "CK-000001-"],
])("%s of a campaign tells of no other", async (path, ours, theirs) => {
  const text = await told(`${path}campaign=${other.id}`);

  expect(text).toContain(ours);
  expect(text).not.toContain(theirs);
});

test("totals of each campaign are its own", async () => {
  const promised = async (campaign: string) => {
    const { rows } = JSON.parse(await told(`totals?campaign=${campaign}&by=item`));
    return (rows as { key: string; promised: { goods: number } }[]).find(
      ({ key }) => key === "CHAN",
    )?.promised.goods;
  };

  expect(await promised(other.id)).toBe(180_000);
  expect(await promised(scene.campaign)).toBe(7 * 180_000);
  expect(await told(`export/totals.csv?by=item&campaign=${other.id}`)).not.toContain("SUA");
});

test("a near-duplicate is looked for in its own campaign", async () => {
  const similar = await told(`needs/similar?campaign=${other.id}&site=${province.site}`);

  expect(similar).toContain(need.id);
  expect(similar).not.toContain(scene.need.id);
});

test("the newest open campaign is meant when none is named", async () => {
  const { campaign } = JSON.parse(await told("totals?by=item"));

  expect(campaign).toBe(other.id);
});
