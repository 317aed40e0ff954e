import { expect, test } from "vitest";
import { v7 } from "uuid";
import { confirmNeed } from "#server/commands/confirmNeed.ts";
import { confirmReceipt } from "#server/commands/confirmReceipt.ts";
import { releasePledge } from "#server/commands/releasePledge.ts";
import { noon } from "#server/testing.ts";
import { scene } from "#server/testing/noticeScene.ts";
import { accepted, by, clusterActor, schoolActor } from "#server/testing/story.ts";

// What is told late, after quiet hours or a failure, is told only if it is still so.
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

const arrived = {
  id: v7(),
  receivedOn: "2026-11-23",
  receivedBy: { name: "Bí Danh", position: "Hiệu trưởng" },
  lines: [],
};

test("what was settled in quiet hours is not told in the morning", async () => {
  const { context, province, service, tell, promise, send } = await scene();
  const school = schoolActor(province.school);
  const cluster = clusterActor(province.cluster);
  const [carried, confirmed, withdrawn] = [await promise(), await promise(), await promise()];
  const truck = await send(carried.pledge);
  await tell();
  service.arrived.length = 0;
  context.setNow(noon + 10 * dayMs + 13 * hourMs);
  expect(await tell()).toBe(0);

  accepted(await confirmReceipt(context, by(school), truck, arrived));
  accepted(await confirmNeed(context, by(school), confirmed.need.id));
  accepted(await releasePledge(context, by(cluster), withdrawn.pledge, { reason: "Hết hàng" }));
  context.setNow(noon + 10 * dayMs + 18 * hourMs);
  await tell();

  const told = service.arrived.map(({ payload: { title, body } }) => `${title} ${body}`);
  expect(told.toSorted()).toEqual([
    expect.stringContaining("Cam kết sắp hết hạn CK-000002-1"),
    expect.stringContaining("Trường còn cần giúp không? NC-000001-3"),
    expect.stringContaining("Trường còn cần giúp không? NC-000003-7"),
  ]);
});

test("a truck that has come is on its way no more when its message is tried again", async () => {
  const { context, province, service, tell, promise, send } = await scene();
  const { pledge } = await promise();
  await tell();
  service.arrived.length = 0;
  const truck = await send(pledge);
  service.answers.push({ status: 503 });
  expect(await tell()).toBe(0);

  accepted(await confirmReceipt(context, by(schoolActor(province.school)), truck, arrived));
  context.setNow(noon + hourMs);
  await tell();

  expect(service.arrived).toEqual([]);
});
