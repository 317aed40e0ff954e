import { describe, expect, test } from "vitest";
import { v7 } from "uuid";
import { sharedContext } from "#server/testing.ts";
import { problemOf } from "#server/testing/refused.ts";
import { busyScene } from "#server/testing/scene.ts";

// Lists: every row once, in one order, in pages of any size; what cannot be asked is told so.
const context = await sharedContext();
const { get, done, actors, needOf, lineOf, promising, partOf, sending, receiptOf, milk } =
  await busyScene(context);

// The clock stands still, so that all of these have the same instant.
for (let at = 0; at < 5; at++) {
  const need = needOf([lineOf("CHAN", 2)]);
  await done("needs", actors.school, need);
  await done(`needs/${need.id}/verify`, actors.department, { lines: [] });
  const pledge = await done("pledges", actors.cluster, promising(milk, 2));
  const sent = await done("consignments", actors.cluster, sending([partOf(pledge, 2)]));
  await done(`consignments/${sent.id}/receipt`, actors.school, receiptOf([]));
}

type Page = { items: Record<string, unknown>[]; next: string | null };
const page = async (path: string) => (await (await get(`/api/${path}`)).json()) as Page;
const idOf = (row: Record<string, unknown>) => String(row.seq ?? row.id);

const lists = ["needs", "pledges", "consignments", "discrepancies", "ledger", "schools", "sites"];
/** All of these is given when nobody says how much. */
const short = ["clusters", "items"];

test("a need is found by one of its lines, a difference by its id", async () => {
  const { items } = await page("discrepancies?limit=1");
  const [one] = items;

  const need = await page(`needs?line=${milk.id}`);
  const difference = await page(`discrepancies?id=${one?.id}`);

  const lineIds = need.items.map(({ lines }) => (lines as { id: string }[]).map(({ id }) => id));
  expect(lineIds).toEqual([expect.arrayContaining([milk.id])]);
  expect(difference.items).toEqual([one]);
  expect((await page(`needs?line=${v7()}`)).items).toEqual([]);
});

describe.each([...lists, ...short])("the list of %s", (list) => {
  test.each([1, 2, 3, 500])("in pages of %i visits each row exactly once", async (limit) => {
    const all = (await page(`${list}?limit=500`)).items.map(idOf);
    const seen: string[] = [];
    let cursor = "";

    for (let pages = 0; pages <= all.length; pages++) {
      const { items, next } = await page(`${list}?limit=${limit}${cursor}`);
      expect(items.length).toBeLessThanOrEqual(limit);
      seen.push(...items.map(idOf));
      if (next === null) break;
      cursor = `&cursor=${next}`;
    }

    expect(seen).toEqual(all);
    expect(new Set(seen).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(1);
  });

  test.each(["limit=501", "limit=0", "limit=-1", "limit=1.5", "limit=ten", "limit="])(
    "%s is refused",
    async (asked) => {
      const problem = await problemOf(await get(`/api/${list}?${asked}`));

      expect(problem).toMatchObject({ status: 400, code: "invalid_input" });
      expect(problem.issues).toMatchObject([{ path: ["limit"] }]);
    },
  );

  test("takes no cursor that it did not give", async () => {
    const made = (place: unknown) => Buffer.from(JSON.stringify(place)).toString("base64url");
    const wrong = [
      "x",
      made(null),
      made({}),
      made([1]),
      made(1.5),
      made({
        postedAt: 1.5,
        id: "a",
      }),
      made({
        postedAt: 1,
        id: "\0",
      }),
      made("\0"),
      made(1e300),
      "a".repeat(501),
    ];

    for (const cursor of wrong) {
      const answer = await get(`/api/${list}?cursor=${cursor}`);
      expect([cursor, answer.status]).toEqual([cursor, 400]);
      expect((await problemOf(answer)).issues?.[0]?.path[0]).toBe("cursor");
    }
  });
});

test("needs are listed newest first, then by id; a cursor holds its place while more are filed", async () => {
  const first = await page("needs?limit=2");
  const fresh = needOf([lineOf("CHAN", 1)]);
  context.setNow(context.now() + 60_000);
  await done("needs", actors.school, fresh);
  await done(`needs/${fresh.id}/verify`, actors.department, { lines: [] });

  const second = await page(`needs?limit=500&cursor=${first.next}`);
  const again = await page("needs?limit=1");

  const ids = [...first.items, ...second.items].map(idOf);
  expect(ids).not.toContain(fresh.id);
  expect(ids).toEqual(ids.toSorted().toReversed());
  expect(again.items.map(idOf)).toEqual([fresh.id]);
});

describe("what cannot be asked is told, and never an outage", () => {
  test.each([
    ["needs?campaign=1", "campaign"],
    ["needs?urgency=now", "urgency"],
    ["needs?coverage=some", "coverage"],
    ["needs?item=chăn", "item"],
    [`needs?text=${"a".repeat(101)}`, "text"],
    ["pledges?state=open", "state"],
    ["ledger?kind=gift", "kind"],
    ["ledger?from=2026-02-30", "from"],
    ["ledger?to=23/11/2026", "to"],
    ["totals?campaign=open&by=item", "campaign"],
    [`totals?campaign=${v7()}&by=giver`, "by"],
    ["map?bbox=1,2,3&zoom=5", "bbox"],
    ["map?bbox=100,91,110,25&zoom=5", "bbox"],
    ["map?bbox=a,b,c,d&zoom=5", "bbox"],
    ["map?bbox=100,20,110,25", "zoom"],
    ["map?bbox=100,20,110,25&zoom=99", "zoom"],
    ["map?bbox=,,,&zoom=5", "bbox"],
  ])("GET /api/%s", async (path, field) => {
    const problem = await problemOf(await get(`/api/${path}`));

    expect(problem).toMatchObject({ status: 400, code: "invalid_input" });
    expect(problem.issues?.[0]?.path[0]).toBe(field);
  });

  test.each([
    "needs/%00",
    "%00",
    "needs/1",
    "consignments/%00",
    "ledger/x",
    "ledger/-1",
    "ledger/1.5",
    "ledger/9007199254740992",
    "ledger/99999",
    "ledger/%00",
  ])("GET /api/%s is not there", async (path) => {
    expect(await problemOf(await get(`/api/${path}`))).toMatchObject({ status: 404 });
  });

  test.each([
    "ledger?party=%00",
    "ledger?text=%00",
    "needs?commune=%00",
    "needs?text=%00",
    "sites?commune=%00",
    "schools?text=%00",
  ])("GET /api/%s is no outage", async (path) => {
    expect([200, 404]).toContain((await get(`/api/${path}`)).status);
  });
});
