import { describe, expect, test } from "vitest";
import * as v from "valibot";
import type { Actor } from "#domain/actor.ts";
import { Item } from "#domain/item.ts";
import { Health, page } from "#domain/answers.ts";
import { ConsignmentView, DiscrepancyView, PledgeView } from "#domain/giftViews.ts";
import { EntryView, TotalsView, totalsBy } from "#domain/ledgerViews.ts";
import { MapView } from "#domain/mapViews.ts";
import { NeedView } from "#domain/needViews.ts";
import {
  CampaignView,
  ClusterView,
  CommuneView,
  SchoolView,
  SiteView,
} from "#domain/placeViews.ts";
import { sharedContext } from "#server/testing.ts";
import { busyScene } from "#server/testing/scene.ts";
import { verifiedNeed } from "#server/testing/story.ts";

// What can be read: in its described shape, tagged, kept only by whom it is for, and found by
// whatever people type.
const context = await sharedContext();
const scene = await busyScene(context);
const { get, actors, province, campaign, site } = scene;

/** What a reader is told, which must be exactly of the described shape. */
async function read<Schema extends v.GenericSchema>(schema: Schema, path: string, actor?: Actor) {
  const answer = await get(`/api/${path}`, actor);
  expect([path, answer.status]).toEqual([path, 200]);
  const told = (await answer.json()) as unknown;
  const parsed = v.parse(schema, told);
  expect(told).toEqual(parsed);
  return parsed;
}

const bbox = "bbox=100,20,110,25";
const readable: [string, v.GenericSchema][] = [
  ["campaigns", page(CampaignView)],
  ["clusters", page(ClusterView)],
  ["communes", page(CommuneView)],
  ["items", page(Item)],
  ["schools", page(SchoolView)],
  ["sites", page(SiteView)],
  ["needs", page(NeedView)],
  [`needs/${scene.need.id}`, NeedView],
  ["pledges", page(PledgeView)],
  ["consignments", page(ConsignmentView)],
  [`consignments/${scene.received.id}`, ConsignmentView],
  ["discrepancies", page(DiscrepancyView)],
  ["ledger", page(EntryView)],
  ["ledger/1", EntryView],
  [`map?campaign=${campaign}&${bbox}&zoom=6`, MapView],
  [`map?campaign=${campaign}&${bbox}&zoom=18`, MapView],
  ...totalsBy.map((by): [string, v.GenericSchema] => [
    `totals?campaign=${campaign}&by=${by}`,
    TotalsView,
  ]),
];

describe.each(readable)("GET /api/%s", (path, schema) => {
  const readers = { public: undefined, ...actors };

  test("is of its shape for every reader", async () => {
    for (const actor of Object.values(readers)) await read(schema, path, actor);
  });

  test("is tagged, and costs nothing when it has not changed", async () => {
    for (const actor of [undefined, actors.cluster]) {
      const first = await get(`/api/${path}`, actor);
      const tag = first.headers.get("etag") ?? "";

      const again = await get(`/api/${path}`, actor, { "if-none-match": tag });
      const other = await get(`/api/${path}`, actor, { "if-none-match": `"other"` });

      expect(tag).toMatch(/^(W\/)?".+"$/);
      expect([again.status, await again.text()]).toEqual([304, ""]);
      expect(again.headers.get("etag")).toBe(tag);
      expect([other.status, await other.text()]).toEqual([200, await first.text()]);
    }
  });

  test("stays with its reader when someone is signed in", async () => {
    const own = await get(`/api/${path}`, actors.school);
    const open = await get(`/api/${path}`);

    expect(own.headers.get("cache-control")).toMatch(/^private\b/);
    expect(own.headers.get("vary")).toContain("Cookie");
    expect(open.headers.get("cache-control")).toBe("no-cache");
    expect(open.headers.get("vary")).toContain("Cookie");
  });
});

test("what the public was told before is told anew once anything happened", async () => {
  const path = `/api/needs/${scene.need.id}`;
  const before = await get(path);
  const tag = before.headers.get("etag") ?? "";
  await scene.done("pledges", actors.otherCluster, scene.promising(scene.milk, 1));

  const after = await get(path, undefined, { "if-none-match": tag });

  expect(after.status).toBe(200);
  expect(await after.text()).not.toBe(await before.text());
});

test("the public's answer is packed for who takes it packed, and says the same", async () => {
  const plain = await get("/api/ledger");
  const packed = await get("/api/ledger", undefined, { "accept-encoding": "gzip" });

  const unpacked = new Response(packed.body!.pipeThrough(new DecompressionStream("gzip")));
  expect(packed.headers.get("content-encoding")).toBe("gzip");
  expect(await unpacked.text()).toBe(await plain.text());
});

describe("needs are found", () => {
  const found = async (query: string, actor?: Actor) => {
    const { items } = await read(page(NeedView), `needs?${query}`, actor);
    return items.map(({ id }) => id);
  };
  const { need, submitted, closed } = scene;

  test("by everyone when they were verified, by the rest only by those who handle them", async () => {
    const all = [need.id, submitted.id, closed.id].toSorted();

    expect((await found("")).toSorted()).toEqual([need.id, closed.id].toSorted());
    expect((await found("", actors.otherSchool)).toSorted()).toEqual(
      [need.id, closed.id].toSorted(),
    );
    expect((await found("", actors.school)).toSorted()).toEqual(all);
    expect((await found("", actors.cluster)).toSorted()).toEqual(all);
    expect(await found("status=submitted", actors.department)).toEqual([submitted.id]);
    expect(await found("status=submitted")).toEqual([]);
  });

  test.each([
    ["its campaign", `campaign=${campaign}`],
    ["its school's cluster", `cluster=${province.otherCluster}`],
    ["its commune", "commune=00691"],
    ["its school", `school=${province.school}`],
    ["an item it asks for", "item=SUA"],
    ["its coverage", "coverage=partly"],
    ["its school's name in any letters", "text=MAM%20NON%20hoa%20man&coverage=partly"],
    ["its school's name with accents", `text=${encodeURIComponent("Hoa Mận")}&item=SUA`],
    ["its commune's name", `text=${encodeURIComponent("hà giang")}&item=SUA`],
    ["its code as written", "text=NC-000001-3"],
    ["its code as said", "text=nc%20000001%203"],
  ])("by %s", async (_, query) => {
    expect(await found(query)).toContain(need.id);
  });

  test.each([
    ["another campaign", `campaign=${site}`],
    ["another cluster", `cluster=${province.cluster}`],
    ["another commune", "commune=00001"],
    ["an item nobody asks for", "item=GAO"],
    ["another urgency", "urgency=critical"],
    ["another school's name", "text=Hoa%20Dao"],
    ["another code", "text=NC-000002-6"],
    ["a pledge's code", "text=CK-000001-3"],
    ["what a pattern would match", "text=h_a"],
    ["signs alone", "text=%25"],
  ])("not by %s", async (_, query) => {
    expect(await found(query)).not.toContain(need.id);
  });
});

describe("entries are found", () => {
  const found = async (query: string) => {
    const { items } = await read(page(EntryView), `ledger?${query}`);
    return items;
  };
  const kinds = async (query: string) => new Set((await found(query)).map(({ kind }) => kind));

  test("by kind, campaign and day", async () => {
    expect(await kinds("kind=receipt")).toEqual(new Set(["receipt"]));
    expect(await found(`campaign=${site}`)).toEqual([]);
    expect(await kinds("from=2026-11-20&to=2026-11-20")).toEqual(new Set(["consignment"]));
    expect(await found("to=2026-11-19")).toEqual([]);
  });

  test("by who or what they are about", async () => {
    const { pledge, sent } = scene;

    expect(await kinds(`party=${pledge.id}`)).toEqual(new Set(["pledge", "consignment"]));
    expect(await kinds(`party=${sent.id}`)).toEqual(new Set(["consignment"]));
    expect(await kinds(`party=${province.school}&kind=need_verified`)).toEqual(
      new Set(["need_verified"]),
    );
    expect((await found("item=VND")).map(({ movements }) => movements[0]?.item)).toEqual(["VND"]);
    expect(await found(`party=${province.otherSchool}`)).toEqual([]);
  });

  test("by the names and codes people type", async () => {
    const receipts = await found("text=BN-000001-3");
    const promises = await found("text=ck-000001-3");
    const byName = await kinds(`text=${encodeURIComponent("sữa hộp")}`);
    const entry = await found("text=BT-000001-3");

    expect(receipts.map(({ kind }) => kind)).toEqual(["receipt"]);
    expect(promises.map(({ kind }) => kind)).toEqual(["consignment", "pledge"]);
    expect(byName).toEqual(new Set(["pledge", "consignment", "receipt", "take_back"]));
    expect(entry.map(({ seq }) => seq)).toEqual([1]);
    expect(await found("text=khong%20co%20ai")).toEqual([]);
    expect(await found("text=NC-000001-9")).toEqual([]);
  });
});

test("what was promised, sent and received is listed by who, where and how it stands", async () => {
  const pledges = async (query: string) =>
    (await read(page(PledgeView), `pledges?${query}`)).items.map(({ state }) => state);
  const consignments = async (query: string) =>
    (await read(page(ConsignmentView), `consignments?${query}`)).items;

  expect(await pledges(`cluster=${province.cluster}&need=${scene.need.id}`)).toHaveLength(4);
  expect(new Set(await pledges("state=fulfilled"))).toEqual(new Set(["fulfilled"]));
  expect((await consignments(`site=${site}&state=returned`)).map(({ id }) => id)).toEqual([
    scene.returned.id,
  ]);
  expect(await consignments(`cluster=${province.otherCluster}`)).toEqual([]);
});

describe("the map", () => {
  const features = async (query: string) =>
    (await read(MapView, `map?campaign=${campaign}&${query}`)).features;

  test("shows a site once, with the worst of its needs, inside the view only", async () => {
    await verifiedNeed(context, province, [{ item: "CHAN", quantity: 5 }]);

    const [feature, ...others] = await features(`${bbox}&zoom=18`);

    expect(others).toEqual([]);
    expect(feature?.geometry.coordinates).toEqual([105, 22.8]);
    expect(feature?.properties).toMatchObject({ site, sites: 1, coverage: "lacking" });
    expect(await features("bbox=106,20,110,25&zoom=18")).toEqual([]);
    expect(await features(`${bbox}&zoom=18&item=GAO`)).toEqual([]);
  });
});

test("the server says that it is well, and with which database", async () => {
  const answer = await get("/healthz");

  const health = v.parse(Health, await answer.json());
  expect(answer.status).toBe(200);
  expect(health.database).toBe(context.db.kind);
});
