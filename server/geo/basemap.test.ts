import { gzipSync } from "node:zlib";
import * as fc from "fast-check";
import { feature } from "topojson-client";
import { expect, test } from "vitest";
import { basemapOf, blankBasemap } from "./basemap.ts";
import { isInside, type Ring } from "./contour.ts";
import { placeNames, type Place } from "./placeNames.ts";

const somewhere = fc.record({
  name: fc.constantFrom("Xã Bình An", "Phường Minh Xuân", "Xã Thượng Lâm"),
  lat: fc.double({ min: 21, max: 23, noNaN: true }),
  lng: fc.double({ min: 104, max: 106, noNaN: true }),
});

/** As many communes as a large province has, spread evenly but not in rows. */
const province: Place[] = Array.from({ length: 124 }, (_, i) => ({
  name: `Xã Thượng ${i}`,
  lat: 21.5 + ((i * 0.754877) % 1) * 1.8,
  lng: 104.4 + ((i * 0.569841) % 1) * 1.2,
}));

function outlineOf(places: Place[]): Ring[] {
  const basemap = basemapOf(places);
  const { geometry } = feature(basemap, basemap.objects.outline);
  return geometry.coordinates.flat().map((ring) => ring.map(([x = 0, y = 0]) => [x, y]));
}

test("a province's basemap is at most 10 KB gzipped", () => {
  expect(gzipSync(JSON.stringify(basemapOf(province))).length).toBeLessThan(10_000);
});

test("without communes the basemap is empty and still TopoJSON", () => {
  const basemap = basemapOf([]);

  expect(basemap.arcs).toEqual([]);
  expect(basemap.bbox).toBeUndefined();
});

test("a basemap without communes opens on the province's surroundings, or on the country", () => {
  expect(blankBasemap({ lat: 22, lng: 104 })).toMatchObject({
    bbox: [103.1, 21.1, 104.9, 22.9],
    arcs: [],
  });
  expect(blankBasemap(undefined).bbox).toEqual([102, 8, 110, 24]);
});

test("one commune, or several on one spot, get a line around them and no borders", () => {
  const one = { name: "Xã Bình An", lat: 22, lng: 105 };

  for (const places of [[one], [one, one], [one, one, one]]) {
    expect(outlineOf(places)).toHaveLength(1);
    expect(basemapOf(places).objects.borders.arcs).toEqual([]);
  }
});

test("communes on a line are parted by borders across it", () => {
  const row = [0, 1, 2].map((i) => ({ name: `Xã ${i}`, lat: 22, lng: 105 + i / 10 }));

  expect(basemapOf(row).objects.borders.arcs).toHaveLength(2);
});

test("an island far away gets a line of its own", () => {
  const island = { name: "Đặc khu Xa", lat: 19, lng: 109 };

  expect(outlineOf([...province, island])).toHaveLength(2);
});

test("every commune lies inside the outline and at least 5 km from it", () => {
  fc.assert(
    fc.property(fc.array(somewhere, { minLength: 1, maxLength: 30 }), (places) => {
      const rings = outlineOf(places);

      for (const { lat, lng } of places) {
        expect(isInside(rings, [lng, lat])).toBe(true);
        const kmEast = 111.2 * Math.cos((lat * Math.PI) / 180);
        for (const [x, y] of rings.flat())
          expect(Math.hypot((x - lng) * kmEast, (y - lat) * 111.2)).toBeGreaterThan(5);
      }
    }),
    { numRuns: 20 },
  );
});

test("borders stay inside the outline", () => {
  const basemap = basemapOf(province);
  const rings = outlineOf(province);

  const { geometry } = feature(basemap, basemap.objects.borders);

  expect(geometry.coordinates.length).toBeGreaterThan(200);
  for (const [[fromX = 0, fromY = 0] = [], [toX = 0, toY = 0] = []] of geometry.coordinates)
    expect(isInside(rings, [(fromX + toX) / 2, (fromY + toY) / 2])).toBe(true);
});

test("names lose their kind of place, and towns come first", () => {
  const names = placeNames([
    { name: "Xã Ngọc Đường", lat: 22.8, lng: 105.01 },
    { name: "Phường Hà Giang 2", lat: 22.8, lng: 105 },
  ]);

  expect(names.map(({ name }) => name)).toEqual(["Hà Giang 2", "Ngọc Đường"]);
  expect(names[1]!.zoom).toBeGreaterThan(names[0]!.zoom);
});

test("of two names on one spot only one is shown", () => {
  const spot = { lat: 22, lng: 105 };

  expect(
    placeNames([
      { name: "Xã A", ...spot },
      { name: "Xã B", ...spot },
    ]),
  ).toHaveLength(1);
});

test("at no zoom does a name lie on another", () => {
  fc.assert(
    fc.property(fc.array(somewhere, { maxLength: 60 }), (places) => {
      const names = placeNames(places);

      for (let zoom = 6; zoom <= 15; zoom++) {
        const perDegree = (256 * 2 ** zoom) / 360;
        const shown = names.filter((name) => name.zoom <= zoom);
        for (const [i, one] of shown.entries())
          for (const other of shown.slice(i + 1)) {
            const beside = Math.abs(one.lng - other.lng) * perDegree;
            const above = Math.abs(one.lat - other.lat) * perDegree;
            const wide = (one.name.length + other.name.length) * 3.5;
            expect(beside > wide || above > 18).toBe(true);
          }
      }
    }),
  );
});
