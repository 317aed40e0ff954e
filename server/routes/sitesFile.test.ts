import { expect, test } from "vitest";
import type { MapView } from "#domain/mapViews.ts";
import { headSeq } from "#db/totals.ts";
import { sharedContext } from "#server/testing.ts";
import { busyScene } from "#server/testing/scene.ts";

const context = await sharedContext();
const { get, campaign, site } = await busyScene(context);

const fileOf = async (by: string) => {
  const answer = await get(`/api/export/sites.geojson?campaign=${campaign}${by}`);
  return { answer, file: (await answer.json()) as MapView & { asOfSeq: number } };
};

test("the sites' file is GeoJSON of the map's sites, and says as of which entry", async () => {
  const path = `/api/map?campaign=${campaign}&bbox=100,20,110,25&zoom=22`;
  const shown = (await (await get(path)).json()) as MapView;

  const { answer, file } = await fileOf("");

  const { geometry, properties } = shown.features[0]!;
  const { name, coverage, urgency, need } = properties;
  expect(answer.headers.get("content-type")).toBe("application/geo+json; charset=utf-8");
  expect(file).toEqual({
    type: "FeatureCollection",
    asOfSeq: await headSeq(context.db.read),
    features: [
      { type: "Feature", id: site, geometry, properties: { name, coverage, urgency, need } },
    ],
  });
});

test("it is narrowed as the map is, and nothing is still GeoJSON", async () => {
  const [urgent, normal] = [await fileOf("&urgency=urgent"), await fileOf("&urgency=normal")];

  expect(urgent.file.features).toHaveLength(1);
  expect(normal.file.features).toEqual([]);
});

test("a filter that is none is refused as the map refuses it", async () => {
  const { answer, file } = await fileOf("&coverage=some");

  expect([answer.status, file]).toEqual([400, expect.objectContaining({ code: "invalid_input" })]);
});
