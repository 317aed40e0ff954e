import { describe, expect, test } from "vitest";
import { v7 } from "uuid";
import { audit } from "#db/ledger/audit.ts";
import { findNeedLine } from "#db/needs.ts";
import { addPlaces } from "#server/commands/addPlaces.ts";
import { sharedContext } from "#server/testing.ts";
import { brokenOf } from "#server/testing/invariants.ts";
import { busyScene } from "#server/testing/scene.ts";
import { clusterActor, verifiedNeed } from "#server/testing/story.ts";

// Everyone presses at once: what one got, no other gets, and nobody is told both.
const context = await sharedContext();
const { read } = context.db;
const scene = await busyScene(context);
const { post, actors, province, promising, sending, receiptOf, partOf } = scene;

const statusesOf = (answers: Response[]) => answers.map(({ status }) => status).toSorted();

/** As many clusters as asked for, each with its head. */
async function heads(count: number) {
  const clusters = Array.from({ length: count }, () => ({ id: v7(), name: "Cụm" }));
  await addPlaces(context, {
    clusters: clusters.map((cluster) => ({ ...cluster, code: `C${cluster.id.slice(-8)}` })),
  });
  return clusters.map(({ id }) => clusterActor(id));
}

test("fifty clusters at once promise exactly what is lacking, and each other hears what is left", async () => {
  const need = await verifiedNeed(context, province, [{ item: "CHAN", quantity: 20 }]);
  const line = { id: need.lines[0]! };

  const answers = await Promise.all(
    (await heads(50)).map((head) => post("/api/pledges", head, promising(line, 1))),
  );

  expect(answers.filter(({ status }) => status === 201)).toHaveLength(20);
  const refused = answers.filter(({ status }) => status === 409);
  expect(refused).toHaveLength(30);
  for (const answer of refused)
    expect(await answer.json()).toMatchObject({
      code: "exceeds_lacking",
      facts: { lacking: 0, unit: "cái" },
    });
  expect(await findNeedLine(read, line.id)).toMatchObject({ approved: 20, promised: 20 });
  expect((await audit(read)).broken).toEqual([]);
});

test("parts of any size, sent without a promise in between, never pass what was approved", async () => {
  const need = await verifiedNeed(context, province, [{ item: "CHAN", quantity: 50 }]);
  const [needLine = ""] = need.lines;
  const gift = (quantity: number) => ({
    id: v7(),
    item: "CHAN",
    quantity,
    value: quantity * 7,
    basis: "estimate",
    needLine,
  });

  const answers = await Promise.all(
    (await heads(30)).map((head, at) =>
      at % 2 === 0
        ? post("/api/pledges", head, promising({ id: needLine }, 1 + (at % 7)))
        : post("/api/consignments", head, sending([gift(1 + (at % 5))])),
    ),
  );

  const line = await findNeedLine(read, needLine);
  expect(new Set(statusesOf(answers))).toEqual(new Set([201, 409]));
  expect(line!.promised + line!.onTheWay).toBeLessThanOrEqual(50);
  expect(line!.promised + line!.onTheWay).toBeGreaterThan(50 - 7);
  expect(await brokenOf(read)).toEqual([]);
});

describe("two hands on one thing", () => {
  test("a consignment is received once, or taken back, never both", async () => {
    const path = `/api/consignments/${scene.sent.id}`;
    const received = () => receiptOf([{ line: scene.part.id, good: 5 }]);

    const answers = await Promise.all([
      post(`${path}/receipt`, actors.school, received()),
      post(`${path}/receipt`, actors.department, received()),
      post(`${path}/return`, actors.cluster, { reason: "Đường sạt lở" }),
    ]);

    expect(statusesOf(answers)).toEqual([201, 409, 409]);
    expect(await brokenOf(read)).toEqual([]);
  });

  test("what is left of a promise is sent or released, never twice", async () => {
    const path = `/api/pledges/${scene.pledge.id}/release`;

    const answers = await Promise.all([
      post("/api/consignments", actors.cluster, sending([partOf(scene.pledge, 7)])),
      post(path, actors.cluster, { reason: "Không gom đủ" }),
      post("/api/consignments", actors.cluster, sending([partOf(scene.pledge, 7)])),
    ]);

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await brokenOf(read)).toEqual([]);
  });

  test("a need is verified once, and its numbers are of one verification", async () => {
    const path = `/api/needs/${scene.submitted.id}/verify`;
    const approving = (approved: number) => ({ lines: [{ id: scene.submittedLine.id, approved }] });

    const answers = await Promise.all(
      [1, 2, 3].map((approved) => post(path, actors.department, approving(approved))),
    );

    expect(statusesOf(answers)).toEqual([200, 409, 409]);
    expect(await brokenOf(read)).toEqual([]);
  });
});
