import { v7 } from "uuid";
import { expect, test } from "vitest";
import { audit } from "#db/ledger/audit.ts";
import { showEntry } from "#db/ledger/read.ts";
import type { ConsignmentView } from "#domain/giftViews.ts";
import { sharedContext } from "#server/testing.ts";
import { testApp } from "#server/testing/app.ts";
import { everything } from "#server/testing/everything.ts";
import { brokenOf } from "#server/testing/invariants.ts";
import {
  clusterActor,
  departmentActor,
  schoolActor,
  smallProvince,
} from "#server/testing/story.ts";

// A single gift that happened on paper, entered when its campaign has long been over.
const context = await sharedContext();
const { read } = context.db;
const { get, post } = await testApp(context);
const province = await smallProvince(context);
const { campaign, cluster, site, school } = province;
context.setNow(Date.parse("2027-03-01T05:00:00Z"));

const paper = (more: object = {}) => ({
  id: v7(),
  campaign,
  cluster,
  site,
  givenOn: "2026-11-20",
  document: `BB-${v7()}`,
  means: "goods",
  receiver: { name: "Người Ký Nhận", position: "Hiệu trưởng" },
  lines: [
    { item: "CHAN", quantity: 20, value: 3_500_000 },
    { item: "GAO", quantity: 50_000 },
  ],
  ...more,
});
const record = (asked: object, actor = departmentActor, key = v7()) =>
  post("/api/consignments/from-paper", actor, asked, key);

test("a gift on paper has left and arrived on its day, marked as entered for both", async () => {
  const asked = paper();

  const answer = await record(asked);

  expect(answer.status).toBe(201);
  const done = (await answer.json()) as { id: string; code: string; seq: number };
  expect(done).toMatchObject({ id: asked.id, code: expect.stringMatching(/^CH-/) });
  const seen = await get(`/api/consignments/${asked.id}`, departmentActor);
  const consignment = (await seen.json()) as ConsignmentView;
  expect(consignment).toMatchObject({
    state: "received",
    sentOn: asked.givenOn,
    document: asked.document,
    lines: [
      { item: "CHAN", good: 20, value: 3_500_000 },
      { item: "GAO", good: 50_000, value: 800_000 },
    ],
    receipt: { receivedOn: asked.givenOn, receivedBy: asked.receiver },
  });
  const [sent, received] = await Promise.all(
    [done.seq, done.seq + 1].map((seq) => showEntry(read, seq)),
  );
  const byDepartment = { organisation: "department", role: "department" };
  expect(sent).toMatchObject({ actor: { ...byDepartment, onBehalfOf: cluster }, files: [] });
  expect(received).toMatchObject({ actor: { ...byDepartment, onBehalfOf: school } });
  expect((await audit(read)).broken).toEqual([]);
  expect(await brokenOf(read)).toEqual([]);
});

test("asked again under the same key it is the same gift, under another it is refused", async () => {
  const [asked, key] = [paper(), v7()];
  await record(asked, departmentActor, key);
  const { acts: _, ...before } = await everything(read);

  const again = await record(asked, departmentActor, key);
  const twice = await record({ ...asked, id: v7() });

  expect([again.status, again.headers.get("idempotency-hit")]).toEqual([201, "true"]);
  expect([twice.status, await twice.json()]).toMatchObject([409, { code: "gift_recorded" }]);
  const { acts: __, ...after } = await everything(read);
  expect(after).toEqual(before);
});

test.each([
  ["a day after the campaign", { givenOn: "2027-02-01" }, "date_after_campaign"],
  ["a day before it", { givenOn: "2026-01-01" }, "date_before_campaign"],
  ["a day to come", { givenOn: "2027-03-02" }, "date_in_future"],
])("%s is refused where it stands, and leaves nothing behind", async (_, more, code) => {
  const before = await everything(read);

  const answer = await record(paper(more));

  expect([answer.status, await answer.json()]).toMatchObject([
    400,
    { code: "invalid_input", issues: [{ path: ["givenOn"], code }] },
  ]);
  expect(await everything(read)).toEqual(before);
});

test.each([
  ["goods by transfer", { means: "transfer" }, 409, "means_mismatch"],
  ["a cluster that is not there", { cluster: v7() }, 404, "unknown"],
  ["a site that is not there", { site: v7() }, 404, "unknown"],
  ["a campaign that is not there", { campaign: v7() }, 404, "unknown"],
  ["an item that is not there", { lines: [{ item: "KHONG", quantity: 1 }] }, 404, "unknown"],
])("%s is refused and leaves nothing behind", async (_, more, status, code) => {
  const before = await everything(read);

  const answer = await record(paper(more));

  expect([answer.status, await answer.json()]).toMatchObject([status, { code }]);
  expect(await everything(read)).toEqual(before);
});

test("neither a party nor the administrator enters it", async () => {
  const administrator = { ...departmentActor, role: "administrator" as const };
  for (const actor of [clusterActor(cluster), schoolActor(school), administrator]) {
    const answer = await record(paper(), actor);
    expect([answer.status, await answer.json()]).toMatchObject([403, { code: "not_allowed" }]);
  }
});
