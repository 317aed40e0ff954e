import { describe, expect, test } from "vitest";
import { v4, v7 } from "uuid";
import { sharedContext } from "#server/testing.ts";
import { problemOf, refused } from "#server/testing/refused.ts";
import { busyScene } from "#server/testing/scene.ts";

// What cannot be meant is told value by value, in both languages, and changes nothing.
const context = await sharedContext();
const scene = await busyScene(context);
const { actors, blankets, milk, sent, part, submitted, needOf, lineOf, sending, receiptOf } = scene;
const { school, cluster, department } = actors;

/** Asks for an act and gives the issues it is refused with as `path: code`. */
async function issues(path: string, actor: typeof school, body: unknown) {
  const problem = await refused(context, scene, { path, actor, body });
  expect(problem).toMatchObject({ status: 400, code: "invalid_input" });
  return problem.issues!.map(({ path: at, code }) => `${at.join(".")}: ${code}`);
}

const quantities: [string, unknown, string][] = [
  ["negative", -1, "too_small"],
  ["nothing", 0, "too_small"],
  ["fractional", 1.5, "not_whole"],
  ["above 10^12", 10 ** 12 + 1, "too_large"],
  ["2^53", 2 ** 53, "not_whole"],
  ["missing", undefined, "required"],
  ["a text", "12", "not_a_number"],
  ["null", null, "not_a_number"],
];

describe.each(quantities)("a quantity that is %s is refused", (_, quantity, code) => {
  test("in a need", async () => {
    const body = needOf([{ ...lineOf("CHAN", 1), quantity }]);
    expect(await issues("needs", school, body)).toContain(`lines.0.quantity: ${code}`);
  });

  test("in a promise", async () => {
    const body = { id: v7(), needLine: blankets.id, quantity };
    expect((await issues("pledges", cluster, body))[0]).toBe(`quantity: ${code}`);
  });

  test("in a consignment", async () => {
    const body = sending([{ ...part, id: v7(), quantity }]);
    expect((await issues("consignments", cluster, body))[0]).toBe(`lines.0.quantity: ${code}`);
  });
});

test("what was counted is whole and not negative", async () => {
  const counted = (line: object) =>
    issues(`consignments/${sent.id}/receipt`, school, receiptOf([{ line: part.id, ...line }]));

  expect(await counted({ good: -1 })).toEqual(["lines.0.good: too_small"]);
  expect(await counted({ good: 0.5 })).toEqual(["lines.0.good: not_whole"]);
  expect(await counted({ good: 1, damaged: "1" })).toEqual(["lines.0.damaged: not_a_number"]);
  expect(await counted({})).toEqual(["lines.0.good: required"]);
});

test("what is approved is whole and not negative", async () => {
  const body = { lines: [{ id: submitted.id, approved: -1 }] };
  expect(await issues(`needs/${submitted.id}/verify`, department, body)).toEqual([
    "lines.0.approved: too_small",
  ]);
});

test("a part to release is a quantity, or not given", async () => {
  const body = { quantity: 0, reason: "Không gom đủ" };
  expect(await issues(`pledges/${scene.pledge.id}/release`, cluster, body)).toEqual([
    "quantity: too_small",
  ]);
});

test("a promise of money to the fund is told about its own fields", async () => {
  const body = { id: v7(), campaign: scene.campaign, item: "VND", quantity: -5 };
  expect(await issues("pledges", cluster, body)).toEqual(["quantity: too_small"]);
});

describe("a day", () => {
  const send = (days: object) =>
    issues("consignments", cluster, { ...sending([{ ...part, id: v7() }]), ...days });
  const receive = (receivedOn: unknown) =>
    issues(`consignments/${sent.id}/receipt`, school, { ...receiptOf([]), receivedOn });

  test("in the future has not happened", async () => {
    expect(await send({ sentOn: "2026-11-24" })).toEqual(["sentOn: date_in_future"]);
    expect(await receive("2026-11-24")).toEqual(["receivedOn: date_in_future"]);
  });

  test("that does not exist is none", async () => {
    expect(await send({ sentOn: "2026-02-30" })).toEqual(["sentOn: day_does_not_exist"]);
    expect(await send({ expectedOn: "2027-02-29" })).toEqual(["expectedOn: day_does_not_exist"]);
    expect(await receive("2026-11-31")).toEqual(["receivedOn: day_does_not_exist"]);
  });

  test("in another form is none", async () => {
    expect(await send({ sentOn: "23/11/2026" })).toEqual(["sentOn: not_a_day"]);
    expect(await receive("")).toEqual(["receivedOn: not_a_day"]);
    expect(await receive(20_261_123)).toEqual(["receivedOn: invalid"]);
  });

  test("before the campaign, or before it was sent, is wrong", async () => {
    expect(await send({ sentOn: "2026-10-13" })).toEqual(["sentOn: date_before_campaign"]);
    expect(await send({ expectedOn: "2026-11-19" })).toEqual(["expectedOn: before_sent"]);
    expect(await receive("2026-11-19")).toEqual(["receivedOn: before_sent"]);
  });
});

describe("a body", () => {
  test("that is not JSON is told so", async () => {
    expect(await issues("needs", school, `{"id": "`)).toEqual([": malformed_json"]);
    expect(await issues("pledges", cluster, "quantity=12")).toEqual([": malformed_json"]);
  });

  test("that is not UTF-8 is told so: names would be recorded with letters replaced", async () => {
    const bytes = Buffer.from(`{"contact": {"name": "Lâm"}}`, "latin1");

    expect(await issues("needs", school, bytes)).toEqual([": malformed_json"]);
  });

  test("that is not said to be JSON is told so, not taken for an empty one", async () => {
    for (const type of ["application/x-www-form-urlencoded", "text/plain;charset=UTF-8", ""])
      expect(
        await problemOf(
          await scene.post(`/api/items/CHAN/change`, department, { value: 1 }, v7(), {
            "content-type": type,
          }),
        ),
      ).toMatchObject({ status: 400, issues: [{ path: [], code: "malformed_json" }] });
  });

  test("may be left out where nothing has to be said, whatever its type", async () => {
    const path = `/api/needs/${scene.need.id}/confirm`;

    const answer = await scene.post(path, school, "", v7(), { "content-type": "text/plain" });

    expect(answer.status).toBe(200);
  });

  test("of 1 MB is too large, whatever it says", async () => {
    const situation = "á".repeat(2 ** 19);

    const problem = await refused(context, scene, {
      path: "needs",
      actor: school,
      body: { ...needOf([lineOf("CHAN", 1)]), situation },
    });

    expect(problem).toMatchObject({ status: 413, code: "too_large" });
  });

  test.each([["null"], ["[]"], ["12"], [`"text"`], ["{}"]])("of %s is refused", async (body) => {
    expect(await issues("needs", school, body)).not.toEqual([]);
  });
});

test("an id that is not a UUIDv7 in lower case is refused", async () => {
  const line = lineOf("CHAN", 1);

  for (const id of [v4(), v7().toUpperCase(), "1", ""])
    expect(await issues("needs", school, { ...needOf([line]), id })).toEqual([
      "id: id_not_uuid_v7",
    ]);
});

describe("a text", () => {
  const file = (fields: object) =>
    issues("needs", school, { ...needOf([lineOf("CHAN", 1)]), ...fields });

  test("of 2,001 characters is too long; one of 2,000 is not", async () => {
    expect(await file({ situation: "á".repeat(2_001) })).toEqual(["situation: too_long"]);
    expect(await file({ situation: "á".repeat(2_000), campaign: "" })).toEqual([
      "campaign: id_not_uuid_v7",
    ]);
  });

  test.each([
    ["a control character", "a\u0000b"],
    ["a bidirectional override", "a\u202eb"],
    ["a zero-width space", "a\u200bb"],
    ["a byte order mark within", "a\ufeffb"],
  ])("with %s is refused", async (_, situation) => {
    expect(await file({ situation })).toEqual(["situation: hidden_characters"]);
  });

  test("of spaces alone is missing where one is required", async () => {
    expect(await file({ situation: "   " })).toEqual(["situation: required"]);
  });

  test("that is no telephone number is none", async () => {
    expect(await file({ contact: { name: "Cô An", phone: "gọi sau" } })).toEqual([
      "contact.phone: not_a_phone",
    ]);
  });
});

describe("lines", () => {
  test("more than thirty are too many, and none are too few", async () => {
    const lines = Array.from({ length: 31 }, () => lineOf("CHAN", 1));

    expect(await issues("needs", school, needOf(lines))).toEqual(["lines: too_many_lines"]);
    expect(await issues("needs", school, needOf([]))).toEqual(["lines: required"]);
    expect(await issues("consignments", cluster, sending([]))).toEqual(["lines: required"]);
  });

  test("the same one twice is refused", async () => {
    const line = lineOf("CHAN", 1);
    const twice = [part, { ...part, id: v7() }].map((sentPart) => ({ ...sentPart, quantity: 1 }));

    expect(await issues("needs", school, needOf([line, line]))).toEqual(["lines: line_repeated"]);
    expect(await issues("consignments", cluster, sending(twice))).toEqual([
      "lines: pledge_repeated",
    ]);
    const again = [part, part].map(({ id }) => ({ line: id, good: 1 }));
    expect(await issues(`consignments/${sent.id}/receipt`, school, receiptOf(again))).toEqual([
      "lines: line_repeated",
    ]);
  });

  test("of no item, or a wrong urgency, are refused", async () => {
    const lines = [{ ...milk, id: v7(), item: "sữa" }];
    expect(await issues("needs", school, needOf(lines))).toEqual(["lines.0.item: not_an_item"]);
    const urgent = [{ ...lineOf("CHAN", 1), urgency: "now" }];
    expect(await issues("needs", school, needOf(urgent))).toEqual([
      "lines.0.urgency: not_a_choice",
    ]);
  });
});

test("the department names the cluster for which it enters something", async () => {
  const body = { id: v7(), needLine: blankets.id, quantity: 1 };
  expect(await issues("pledges", department, body)).toEqual(["onBehalfOf: required"]);
});
