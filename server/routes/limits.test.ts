import { afterEach, describe, expect, test } from "vitest";
import { v7 } from "uuid";
import { startOf } from "#domain/calendar.ts";
import { openCampaign } from "#server/commands/openCampaign.ts";
import { noon, sharedContext } from "#server/testing.ts";
import { problemOf, refusals } from "#server/testing/refused.ts";
import { busyScene } from "#server/testing/scene.ts";
import { accepted, by } from "#server/testing/story.ts";

// Where something ends: what is not there, what is over, what is more than a ledger can hold.
const context = await sharedContext();
const scene = await busyScene(context);
const no = refusals(context, scene);
const { actors, needOf, lineOf, sending, receiptOf, promising, partOf, part } = scene;
const { school, cluster, department } = actors;
const reason = { reason: "Đường sạt lở" };

afterEach(() => context.setNow(noon));

describe("what is not there is unknown", () => {
  const id = v7();
  const unknown = (what: string, of = id) => [404, "unknown", { what, id: of }];

  test("in an address", async () => {
    expect(await no(`needs/${id}/verify`, department, { lines: [] })).toEqual(unknown("need"));
    expect(await no(`needs/${id}/close`, school, { reason: "received" })).toEqual(unknown("need"));
    expect(await no(`pledges/${id}/release`, cluster, reason)).toEqual(unknown("pledge"));
    expect(await no(`consignments/${id}/receipt`, school, receiptOf([]))).toEqual(
      unknown("consignment"),
    );
    expect(await no(`consignments/${id}/return`, cluster, reason)).toEqual(unknown("consignment"));
    expect(await no("needs/1/verify", department, { lines: [] })).toEqual(unknown("need", "1"));
  });

  test("in a body", async () => {
    const { sent, need } = scene;
    const received = receiptOf([{ line: id, good: 1 }]);
    const stray = { lines: [{ id, approved: 1 }] };
    const extra = receiptOf([{ item: "XE-TAI", surplus: 1 }]);
    const onBehalf = { ...promising(scene.milk, 1), onBehalfOf: id };

    expect(await no("needs", school, { ...needOf([lineOf("CHAN", 1)]), site: id })).toEqual(
      unknown("site"),
    );
    expect(await no("needs", school, { ...needOf([lineOf("CHAN", 1)]), campaign: id })).toEqual(
      unknown("campaign"),
    );
    expect(await no("needs", school, needOf([lineOf("XE-TAI", 1)]))).toEqual(
      unknown("item", "XE-TAI"),
    );
    expect(await no("pledges", cluster, promising({ id }, 1))).toEqual(unknown("need_line"));
    expect(await no("pledges", department, onBehalf)).toEqual(unknown("cluster"));
    expect(await no("consignments", cluster, sending([partOf({ id }, 1)]))).toEqual(
      unknown("pledge"),
    );
    expect(await no(`needs/${scene.submitted.id}/verify`, department, stray)).toEqual(
      unknown("need_line"),
    );
    expect(await no(`consignments/${sent.id}/receipt`, school, received)).toEqual(
      unknown("consignment_line"),
    );
    expect(await no(`consignments/${sent.id}/receipt`, school, extra)).toEqual(
      unknown("item", "XE-TAI"),
    );
    const duplicate = { reason: "duplicate", duplicateOf: id };
    expect(await no(`needs/${need.id}/close`, school, duplicate)).toEqual(unknown("need"));
  });

  test.each(["/api/nothing", "/api", "/api/needs/1/2/3"])("at %s", async (path) => {
    const problem = await problemOf(await scene.get(path));

    expect(problem).toMatchObject({ status: 404, code: "unknown" });
  });
});

describe("a campaign that is over", () => {
  const dayAfter = startOf("2027-01-13");

  test("takes no need, promise or consignment, and says since when", async () => {
    context.setNow(dayAfter);
    const over = [409, "campaign_closed", { endedOn: "2027-01-12" }];

    expect(await no("needs", school, needOf([lineOf("CHAN", 1)]))).toEqual(over);
    expect(await no("pledges", cluster, promising(scene.milk, 1))).toEqual(over);
    expect(await no("consignments", cluster, sending([partOf(scene.pledge, 1)]))).toEqual(over);
  });

  test("still takes them in the last minute of its last day in Việt Nam", async () => {
    context.setNow(dayAfter - 60_000);

    const answer = await scene.post("/api/pledges", cluster, promising(scene.milk, 1));

    expect(answer.status).toBe(201);
  });

  test("still hears what arrived", async () => {
    const sent = await scene.done("consignments", cluster, sending([partOf(scene.pledge, 1)]));
    context.setNow(dayAfter);

    const answer = await scene.post(
      `/api/consignments/${sent.id}/receipt`,
      school,
      receiptOf([{ line: (sent.lines[0] as { id: string }).id, good: 1 }]),
    );

    expect(answer.status).toBe(201);
  });
});

test("a promise is kept within its campaign", async () => {
  const id = v7();
  accepted(
    await openCampaign(context, by(department), {
      id,
      name: "Lũ tháng 11",
      hazard: "flood",
      communes: [],
      memoPrefix: "TQL",
      startsOn: "2026-11-01",
      endsOn: "2027-02-01",
      lapseDays: 14,
      silenceDays: 10,
      receiptEvidence: "not_asked",
      noEvidenceReason: "too_urgent",
    }),
  );

  const elsewhere = { ...sending([partOf(scene.pledge, 1)]), campaign: id };
  expect(await no("consignments", cluster, elsewhere)).toEqual([409, "wrong_campaign"]);
});

describe("what is worth more than a ledger can count is refused", () => {
  const tooMuch = [409, "amount_too_large"];
  const most = 10 ** 12;

  test("a promise by the catalogue", async () => {
    const need = needOf([lineOf("CHAN", most)]);
    await scene.done("needs", school, need);
    await scene.done(`needs/${need.id}/verify`, department, { lines: [] });

    // 10^12 blankets at 180,000 ₫ each are more than 2^53.
    expect(await no("pledges", cluster, promising(need.lines[0] as { id: string }, most))).toEqual(
      tooMuch,
    );
  });

  test("what arrived beyond what was sent", async () => {
    const beyond = [{ line: part.id, good: 5, surplus: most }];
    const unlisted = [{ item: "CHAN", surplus: most }];
    const gift = { id: v7(), item: "SUA", quantity: 1, value: most, basis: "invoice" };
    const dear = await scene.done("consignments", cluster, sending([gift]));
    const receipt = (of: { id: string }, lines: object[]) =>
      no(`consignments/${of.id}/receipt`, school, receiptOf(lines));

    expect(await receipt(scene.sent, beyond)).toEqual(tooMuch);
    expect(await receipt(scene.sent, unlisted)).toEqual(tooMuch);
    expect(await receipt(dear, [{ line: gift.id, good: 1, surplus: most }])).toEqual(tooMuch);
  });
});
