import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Hono } from "hono";
import { expect, onTestFinished, test } from "vitest";
import type { CommuneView } from "#domain/placeViews.ts";
import { geoRoutes } from "./geo.ts";

const someCommunes: CommuneView[] = [
  {
    id: "00691",
    name: "Phường Hà Giang 2",
    nameEn: "Ward Ha Giang 2",
    lat: 22.86,
    lng: 104.96,
    located: true,
  },
  {
    id: "00700",
    name: "Xã Ngọc Đường",
    nameEn: "Ngoc Duong Commune",
    lat: 22.8,
    lng: 105.11,
    located: true,
  },
];

const rivers = JSON.stringify({ type: "Topology", objects: {}, arcs: [] });

function testGeo(communes = someCommunes) {
  const dataDir = mkdtempSync(join(tmpdir(), "la-lanh-geo-"));
  onTestFinished(() => rmSync(dataDir, { recursive: true }));
  const place = { communes, folder: join(dataDir, "geo"), dataDir };
  const app = new Hono().route(
    "/geo",
    geoRoutes({ communes: () => Promise.resolve(place.communes), folder: place.folder }),
  );
  const get = (path: string, headers: Record<string, string> = {}) =>
    app.request(`/geo/${path}`, { headers });
  return { ...place, get, app, setCommunes: (next: CommuneView[]) => (place.communes = next) };
}

function testPacks() {
  const geo = testGeo();
  mkdirSync(geo.folder);
  writeFileSync(join(geo.folder, "rivers.topo.json"), rivers);
  writeFileSync(join(geo.folder, "province.pmtiles"), "0123456789");
  writeFileSync(join(geo.folder, "notes.txt"), "not for the public");
  writeFileSync(join(geo.dataDir, "secret.topo.json"), "secret");
  return geo;
}

test("the basemap is TopoJSON that may be kept for an hour and asked again by its tag", async () => {
  const { get } = testGeo();

  const first = await get("base.json");
  const again = await get("base.json", { "If-None-Match": first.headers.get("ETag")! });

  expect(first.status).toBe(200);
  expect(first.headers.get("Cache-Control")).toBe("public, max-age=3600");
  expect(first.headers.get("Content-Type")).toBe("application/json");
  expect(await first.json()).toMatchObject({ type: "Topology", objects: { outline: {} } });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe("");
});

test("where no commune's point is known the basemap opens on the province, without names", async () => {
  const nowhere = someCommunes.map((one) => ({ ...one, lat: 22.7, lng: 106.1, located: false }));

  const ofProvince = await (await testGeo(nowhere).get("base.json")).json();
  const ofCountry = await (await testGeo([]).get("base.json")).json();

  expect(ofProvince).toMatchObject({ arcs: [], objects: { places: { geometries: [] } } });
  const [west, south, east, north] = ofProvince.bbox;
  expect([west < 106.1, east > 106.1, south < 22.7, north > 22.7]).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(ofCountry.bbox).toEqual([102, 8, 110, 24]);
});

test("the basemap is sent packed, and its tag still holds", async () => {
  const { get } = testGeo();
  const headers = { "Accept-Encoding": "gzip" };

  const first = await get("base.json", headers);
  const etag = first.headers.get("ETag")!;
  const again = await get("base.json", { ...headers, "If-None-Match": etag });

  expect(first.headers.get("Content-Encoding")).toBe("gzip");
  expect(again.status).toBe(304);
});

test("the basemap changes when the communes do, and only then", async () => {
  const geo = testGeo();
  const tag = async () => (await geo.get("base.json")).headers.get("ETag");

  const first = await tag();
  geo.setCommunes(structuredClone(someCommunes));
  const same = await tag();
  geo.setCommunes(someCommunes.slice(1));
  const other = await tag();

  expect(same).toBe(first);
  expect(other).not.toBe(first);
});

test("without communes the basemap is empty", async () => {
  const response = await testGeo([]).get("base.json");

  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ arcs: [] });
});

test("without a folder there are no packs", async () => {
  const response = await testGeo().get("packs.json");

  expect(await response.json()).toEqual({ packs: [] });
});

test("packs are listed by name, and nothing else that lies beside them", async () => {
  const response = await testPacks().get("packs.json");

  expect(await response.json()).toEqual({
    packs: [
      { name: "province.pmtiles", bytes: 10 },
      { name: "rivers.topo.json", bytes: rivers.length },
    ],
  });
});

test("a pack is handed out whole, with a tag", async () => {
  const { get } = testPacks();

  const response = await get("rivers.topo.json");
  const again = await get("rivers.topo.json", { "If-None-Match": response.headers.get("ETag")! });

  expect(await response.text()).toBe(rivers);
  expect(response.headers.get("Cache-Control")).toBe("public, max-age=3600");
  expect(response.headers.get("Content-Length")).toBe(String(rivers.length));
  expect(again.status).toBe(304);
});

test.each([
  ["bytes=2-4", "234", "bytes 2-4/10"],
  ["bytes=7-", "789", "bytes 7-9/10"],
  ["bytes=-2", "89", "bytes 8-9/10"],
  ["bytes=8-99", "89", "bytes 8-9/10"],
])("of tiles the range %s is %s", async (range, text, contentRange) => {
  const response = await testPacks().get("province.pmtiles", { Range: range });

  expect(response.status).toBe(206);
  expect(response.headers.get("Content-Range")).toBe(contentRange);
  expect(await response.text()).toBe(text);
});

test("a range beyond the end is refused with the size", async () => {
  const response = await testPacks().get("province.pmtiles", { Range: "bytes=10-" });

  expect(response.status).toBe(416);
  expect(response.headers.get("Content-Range")).toBe("bytes */10");
});

test.each(["bytes=4-2", "bytes=0-1,3-4", "lines=1-2", "bytes=-"])(
  "the range %s is not understood and all is sent",
  async (range) => {
    const response = await testPacks().get("province.pmtiles", { Range: range });

    expect(response.status).toBe(200);
    expect(await response.text()).toBe("0123456789");
  },
);

test("a range of a file that has changed meanwhile is answered with the whole file", async () => {
  const headers = { Range: "bytes=2-4", "If-Range": '"another"' };

  const response = await testPacks().get("province.pmtiles", headers);

  expect(response.status).toBe(200);
});

test("HEAD tells the size without the bytes", async () => {
  const response = await testPacks().app.request("/geo/province.pmtiles", { method: "HEAD" });

  expect(response.headers.get("Content-Length")).toBe("10");
  expect(await response.text()).toBe("");
});

test.each([
  "../secret.topo.json",
  "..%2Fsecret.topo.json",
  "%2e%2e%2fsecret.topo.json",
  "..%5Csecret.topo.json",
  "%252e%252e%252fsecret.topo.json",
  "sub/../../secret.topo.json",
  "notes.txt",
  "rivers.topo.json%00.topo.json",
  "Rivers.topo.json",
  ".topo.json",
  "absent.topo.json",
  "",
])("%s is not found, and nothing outside the folder is", async (path) => {
  const response = await testPacks().get(path);

  expect(response.status).toBe(404);
  expect(await response.text()).not.toContain("secret");
});

test("a folder with a pack's name is not found", async () => {
  const { get, folder } = testPacks();
  mkdirSync(join(folder, "folder.topo.json"));

  expect((await get("folder.topo.json")).status).toBe(404);
});

test("a linked pack is served, for operators keep maps elsewhere", async () => {
  const { get, folder } = testPacks();
  symlinkSync(join(folder, "rivers.topo.json"), join(folder, "linked.topo.json"));

  expect((await get("linked.topo.json")).status).toBe(200);
});

test("a map too large for a phone is neither listed nor served", async () => {
  const { get, folder } = testPacks();
  writeFileSync(join(folder, "huge.topo.json"), "");
  truncateSync(join(folder, "huge.topo.json"), 20_000_001);

  expect((await get("huge.topo.json")).status).toBe(404);
  expect(await (await get("packs.json")).text()).not.toContain("huge");
});
