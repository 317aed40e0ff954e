import { expect, test } from "vitest";
import type { MapFeature } from "#domain/mapViews.ts";
import { basemapOf } from "../../geo/basemap.ts";
import { mapPicture } from "./mapPicture.ts";

const basemap = basemapOf([
  { name: "Xã Thượng Lâm", lat: 22.9, lng: 104.8 },
  { name: "Xã Bình An", lat: 22.3, lng: 105.1 },
  { name: "Phường Minh Xuân", lat: 21.8, lng: 105.2 },
]);
const [west = 0, south = 0, east = 0, north = 0] = basemap.bbox ?? [];

/** Sites at a place of the map, drawn by the first of these words. */
function sitesAt(lng: number, lat: number, of: Partial<MapFeature["properties"]> = {}): MapFeature {
  return {
    type: "Feature",
    geometry: { type: "Point", coordinates: [lng, lat] },
    properties: { sites: 12, lacking: 5, coverage: "lacking", urgency: "critical", ...of },
  };
}

async function pictureOf(features: MapFeature[]): Promise<string> {
  const bbox: [number, number, number, number] = [west, south, east, north];
  return String(await mapPicture("Bản đồ nhu cầu", { ...basemap, bbox }, features));
}

test("a picture is as high as its land is on the map, and says what it is", async () => {
  const picture = await pictureOf([]);

  const [, width = 0, height = 0] = /viewBox="0 0 (\d+) (\d+)"/.exec(picture)?.map(Number) ?? [];
  // At 22° a degree north is 1.08 times as long as one east in the map's projection.
  expect(height / width).toBeCloseTo(((north - south) * 1.08) / (east - west), 1);
  expect(picture).toContain('role="img"');
  expect(picture).toContain('aria-label="Bản đồ nhu cầu"');
  expect(picture.match(/<path[^>]*class="land/g)).toHaveLength(2);
});

test("pins stand around their places, with the shape, colour and mark of the client's", async () => {
  const picture = await pictureOf([
    sitesAt(west, north),
    sitesAt(east, south, { sites: 1, coverage: "received", urgency: "normal" }),
  ]);

  const drawn = picture.matchAll(/x="(-?\d+)"\s+y="(-?\d+)"\s+width="(\d+)"/g);
  const middles = [...drawn].map(([, x, y, size]) => [
    Number(x) + Number(size) / 2,
    Number(y) + Number(size) / 2,
  ]);
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(picture)?.map(Number) ?? [];
  expect(middles).toEqual([
    [0, 0],
    [width, height],
  ]);
  expect(picture).toMatch(/class="pin-red">[^]*>\s*12\s*</);
  expect(picture).toMatch(/class="pin-leaf">[^]*class="pin-tick"/);
});

test("no more pins are drawn than the map draws", async () => {
  const picture = await pictureOf(Array.from({ length: 600 }, () => sitesAt(105, 22)));

  expect(picture.match(/class="pin-body"/g)).toHaveLength(500);
});
