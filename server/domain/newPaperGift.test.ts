import * as v from "valibot";
import { v7 } from "uuid";
import { describe, expect, test } from "vitest";
import { items } from "#server/testing/story.ts";
import { issuesOf } from "./issues.ts";
import { decidePaperGift, NewPaperGift } from "./newPaperGift.ts";
import type { PostedGift } from "./postedGift.ts";

const paper: NewPaperGift = {
  id: v7(),
  campaign: v7(),
  cluster: v7(),
  site: v7(),
  givenOn: "2025-10-20",
  document: "BB-01",
  means: "goods",
  lines: [{ item: "CHAN", quantity: 20 }],
};
const catalogue = new Map(items.map((item) => [item.id, item]));
const campaign = { startsOn: "2025-10-01", endsOn: "2025-12-31", lapseDays: 14 };

function decide(more: Partial<NewPaperGift>, posted: PostedGift[] = []) {
  const of = { campaign, items: catalogue, posted, today: "2026-11-25" };
  return decidePaperGift({ ...paper, ...more }, of);
}

describe("a gift that a paper tells of", () => {
  test("is worth what the paper says, else what the catalogue does; money is its own value", () => {
    const goods = decide({
      lines: [
        { item: "CHAN", quantity: 20, value: 3_000_000 },
        { item: "GAO", quantity: 1_500 },
      ],
    });
    const money = decide({ means: "cash", lines: [{ item: "VND", quantity: 2_500_000 }] });

    expect(goods).toMatchObject({
      value: [
        { item: "CHAN", value: 3_000_000, basis: "invoice" },
        { item: "GAO", value: 24_000, basis: "catalogue" },
      ],
    });
    expect(money).toMatchObject({ value: [{ value: 2_500_000, basis: "invoice" }] });
  });

  test("of another day is another gift, of the same paper and item is refused", () => {
    const { cluster, site, givenOn, document } = paper;
    const line = { item: "CHAN", quantity: 20, value: 3_600_000 };
    const posted = { cluster, site, givenOn, document, ...line };

    expect(decide({}, [posted])).toMatchObject({ code: "gift_recorded", facts: { item: "CHAN" } });
    expect(decide({}, [{ ...posted, quantity: 21 }])).toMatchObject({ code: "gift_recorded" });
    expect(decide({}, [{ ...posted, givenOn: "2025-10-21" }]).ok).toBe(true);
    expect(decide({}, [{ ...posted, item: "GAO" }]).ok).toBe(true);
  });

  test.each([
    [{ givenOn: "2026-11-26" }, "date_in_future"],
    [{ givenOn: "2025-09-30" }, "date_before_campaign"],
    [{ givenOn: "2026-01-01" }, "date_after_campaign"],
  ])("on a day that cannot be is refused: %o", (more, problem) => {
    expect(decide(more)).toMatchObject({
      code: "invalid_input",
      facts: { path: "givenOn", problem },
    });
  });

  test("of an item that is not in the catalogue is refused", () => {
    expect(decide({ lines: [{ item: "KHONG-CO", quantity: 1 }] })).toMatchObject({
      code: "unknown",
      facts: { what: "item", id: "KHONG-CO" },
    });
  });
});

test.each<[string, object, (string | number)[]]>([
  ["money_differs", { lines: [{ item: "VND", quantity: 5, value: 6 }] }, ["lines", 0, "value"]],
  ["line_repeated", { lines: [...paper.lines, ...paper.lines] }, ["lines"]],
  ["required", { lines: [] }, ["lines"]],
  ["required", { document: " " }, ["document"]],
])("a request with %s is told where", (code, more, path) => {
  const { issues = [] } = v.safeParse(NewPaperGift, { ...paper, ...more });

  expect(issuesOf(issues)).toEqual([{ path, code }]);
});
