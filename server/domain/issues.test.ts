import { expect, test } from "vitest";
import * as v from "valibot";
import { issuesOf } from "./issues.ts";
import { Id } from "./id.ts";
import { NewPledge } from "./pledge.ts";
import { Quantity } from "./number.ts";

const id = "01a20aa7-e9e6-717f-b9b0-3a52ad0b0048";

/** What is wrong with a value as `path: code`. */
function wrong(schema: v.GenericSchema, value: unknown): string[] {
  const { issues = [] } = v.safeParse(schema, value);
  return issuesOf(issues).map(({ path, code }) => `${path.join(".")}: ${code}`);
}

test("each wrong value is named with its place, in lists too", () => {
  const schema = v.object({ id: Id, lines: v.array(v.object({ quantity: Quantity })) });

  expect(wrong(schema, { id: "1", lines: [{ quantity: 1 }, { quantity: 0 }, {}] })).toEqual([
    "id: id_not_uuid_v7",
    "lines.1.quantity: too_small",
    "lines.2.quantity: required",
  ]);
});

test("of a choice between shapes, only what is wrong with the nearest is told", () => {
  expect(wrong(NewPledge, { id, needLine: id })).toEqual(["quantity: required"]);
  expect(wrong(NewPledge, { id, needLine: id, quantity: "1" })).toEqual(["quantity: not_a_number"]);
  expect(wrong(NewPledge, { id, campaign: id, item: "VND" })).toEqual(["quantity: required"]);
  expect(wrong(NewPledge, { id, quantity: 1 })).toEqual(["needLine: required"]);
});

test("what valibot says and we have no word for is wrong all the same", () => {
  expect(wrong(v.pipe(v.string(), v.email()), "a")).toEqual([": invalid"]);
  expect(wrong(v.object({}), null)).toEqual([": invalid"]);
});
