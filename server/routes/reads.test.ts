import { describe, expect, test } from "vitest";
import * as v from "valibot";
import type { Actor } from "#domain/actor.ts";
import { Item } from "#domain/item.ts";
import { Health, page } from "#domain/answers.ts";
import { FundView } from "#domain/fundViews.ts";
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
  [`fund?campaign=${campaign}`, FundView],
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

test("a tag that a proxy weakened, or one of several, is known as well", async () => {
  for (const actor of [undefined, actors.cluster])
    for (const path of ["/api/needs", "/api/totals?by=item"]) {
      const tag = (await get(path, actor)).headers.get("etag")!.replace(/^W\//, "");

      for (const held of [`W/${tag}`, `"other", ${tag}`, `W/"other" , W/${tag}`])
        expect((await get(path, actor, { "if-none-match": held })).status).toBe(304);
      expect((await get(path, actor, { "if-none-match": tag.slice(1, -1) })).status).toBe(200);
    }
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

  expect(answer.status).toBe(200);
  expect(v.parse(Health, await answer.json()).database).toBe(context.db.kind);
});
