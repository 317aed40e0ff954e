import { describe, expect, test } from "vitest";
import { v7 } from "uuid";
import { sharedContext } from "#server/testing.ts";
import { refused, refusals } from "#server/testing/refused.ts";
import { busyScene } from "#server/testing/scene.ts";

// What the rules say no to: each with its status, its code and the facts a person needs, in both
// languages, and nothing is changed.
const context = await sharedContext();
const scene = await busyScene(context);
const no = refusals(context, scene);
const { actors, province, needOf, lineOf, sending, receiptOf, promising, partOf, part } = scene;
const { school, otherSchool, cluster, otherCluster, auditor } = actors;

const unpromised = (item: string, quantity: number, more: object = {}) => ({
  id: v7(),
  item,
  quantity,
  value: 1_000,
  basis: "estimate",
  ...more,
});
const reason = { reason: "Đường sạt lở" };

describe("who may not", () => {
  const writes: [string, typeof school][] = [
    ["needs", cluster],
    [`needs/${scene.submitted.id}/verify`, school],
    [`needs/${scene.submitted.id}/return`, cluster],
    [`needs/${scene.submitted.id}/refuse`, auditor],
    [`needs/${scene.need.id}/close`, cluster],
    [`needs/${scene.submitted.id}/revise`, auditor],
    ["pledges", school],
    [`pledges/${scene.pledge.id}/release`, school],
    ["consignments", school],
    [`consignments/${scene.sent.id}/receipt`, cluster],
    [`consignments/${scene.sent.id}/return`, auditor],
  ];

  test.each(writes)("POST %s asks to sign in, and for another role", async (path, wrong) => {
    expect(await no(path, undefined, {})).toEqual([401, "not_signed_in"]);
    expect((await no(path, wrong, {})).slice(0, 2)).toEqual([403, "not_allowed"]);
  });

  test("a school does nothing with another school's site, need or goods", async () => {
    const mine = [403, "not_your_site"];
    const need = needOf([lineOf("CHAN", 1)]);

    expect(await no("needs", otherSchool, need)).toEqual(mine);
    expect(await no(`needs/${scene.submitted.id}/revise`, otherSchool, need)).toEqual(mine);
    expect(
      await no(`needs/${scene.need.id}/close`, otherSchool, { reason: "no_longer_needed" }),
    ).toEqual(mine);
    expect(await no(`consignments/${scene.sent.id}/receipt`, otherSchool, receiptOf([]))).toEqual(
      mine,
    );
  });

  test("a cluster does nothing with another cluster's promise or consignment", async () => {
    const mine = [403, "not_your_cluster"];

    expect(await no(`pledges/${scene.pledge.id}/release`, otherCluster, reason)).toEqual(mine);
    expect(await no("consignments", otherCluster, sending([partOf(scene.pledge, 1)]))).toEqual(
      mine,
    );
    expect(await no(`consignments/${scene.sent.id}/return`, otherCluster, reason)).toEqual(mine);
    const forAnother = { ...promising(scene.milk, 1), onBehalfOf: province.cluster };
    expect(await no("pledges", otherCluster, forAnother)).toEqual(mine);
  });
});

describe("a line", () => {
  test("is not promised more than it lacks, and the refusal says how much is left", async () => {
    const lacking = [409, "exceeds_lacking", { lacking: 8, unit: "cái", scale: 0 }];

    expect(await no("pledges", cluster, promising(scene.blankets, 9))).toEqual(lacking);
    expect(await no("pledges", otherCluster, promising(scene.blankets, 10 ** 12))).toEqual(lacking);
    const to = { needLine: scene.blankets.id };
    expect(await no("consignments", otherCluster, sending([unpromised("CHAN", 9, to)]))).toEqual(
      lacking,
    );
  });

  test("cannot be passed by two lines of one consignment together", async () => {
    const to = { needLine: scene.blankets.id };
    const lines = [unpromised("CHAN", 5, to), unpromised("CHAN", 4, to)];

    expect(await no("consignments", otherCluster, sending(lines))).toEqual([
      409,
      "exceeds_lacking",
      { lacking: 3, unit: "cái", scale: 0 },
    ]);
  });

  test("is open to promises only while its need is verified", async () => {
    const submitted = promising(scene.submittedLine, 1);
    const closed = promising(scene.closedLine, 1);

    expect(await no("pledges", cluster, submitted)).toEqual([
      409,
      "need_not_verified",
      { status: "submitted" },
    ]);
    expect(await no("pledges", cluster, closed)).toEqual([
      409,
      "need_not_verified",
      { status: "closed" },
    ]);
  });

  test("gets only what its site and item are", async () => {
    const milk = unpromised("SUA", 1, { needLine: scene.blankets.id });
    const elsewhere = { ...sending([partOf(scene.pledge, 1)]), site: province.otherSite };

    expect(await no("consignments", cluster, sending([milk]))).toMatchObject([404, "unknown", {}]);
    expect(await no("consignments", cluster, elsewhere)).toEqual([409, "wrong_site"]);
  });
});

describe("what was not promised or sent", () => {
  test("cannot be sent, released or received", async () => {
    const outstanding = [409, "exceeds_promised", { outstanding: 7, unit: "cái", scale: 0 }];
    const receive = (line: object) =>
      no(`consignments/${scene.sent.id}/receipt`, school, receiptOf([{ line: part.id, ...line }]));
    const facts = { sent: 5, unit: "cái", scale: 0, line: part.id };

    expect(await no("consignments", cluster, sending([partOf(scene.pledge, 8)]))).toEqual(
      outstanding,
    );
    expect(
      await no(`pledges/${scene.pledge.id}/release`, cluster, { quantity: 8, ...reason }),
    ).toEqual(outstanding);
    expect(await receive({ good: 6 })).toEqual([409, "exceeds_sent", facts]);
    expect(await receive({ good: 3, damaged: 3 })).toEqual([409, "exceeds_sent", facts]);
    expect(await receive({ good: 3, missing: 1 })).toEqual([
      409,
      "receipt_does_not_add_up",
      { ...facts, counted: 4 },
    ]);
    expect((await receive({ good: 4, surplus: 1 })).slice(0, 2)).toEqual([
      409,
      "receipt_does_not_add_up",
    ]);
  });

  test("of a promise that is wholly sent nothing is left to release", async () => {
    expect(await no(`pledges/${scene.spentPledge.id}/release`, cluster, reason)).toEqual([
      409,
      "nothing_to_release",
    ]);
  });
});

test("money is worth itself, promised or not, and the line says so", async () => {
  const promised = { ...partOf(scene.cashPledge, 1_000), value: 999, basis: "estimate" };

  for (const line of [promised, unpromised("VND", 1_001)]) {
    const body = sending([line], "cash");
    const { issues } = await refused(context, scene, {
      path: "consignments",
      actor: cluster,
      body,
    });
    expect(issues).toMatchObject([{ path: ["lines", 0, "value"], code: "money_differs" }]);
  }

  const body = { ...promising(scene.money, 1_000), value: 999, basis: "estimate" };
  const { issues } = await refused(context, scene, { path: "pledges", actor: cluster, body });
  expect(issues).toMatchObject([{ path: ["value"], code: "money_differs" }]);
});

test("cash and goods travel apart", async () => {
  const mixed = [partOf(scene.pledge, 1), partOf(scene.cashPledge, 1_000)];

  for (const means of ["goods", "cash", "transfer"])
    expect(await no("consignments", cluster, sending(mixed, means))).toEqual([
      409,
      "means_mismatch",
      { means },
    ]);
  const coins = receiptOf([{ item: "VND", surplus: 5_000 }]);
  expect(await no(`consignments/${scene.sent.id}/receipt`, school, coins)).toEqual([
    409,
    "means_mismatch",
  ]);
});
