import * as fc from "fast-check";
import * as v from "valibot";
import { expect, test } from "vitest";
import { coverages, urgencies } from "#domain/needLine.ts";
import { MapFeature } from "#domain/mapViews.ts";
import {
  featureLimit,
  featuresWithin,
  indexSites,
  restand,
  type SitePoint,
} from "./clusterSites.ts";

const world = [-180, -85, 180, 85] as const;
const here = [104.9, 22, 105.1, 22.2] as const;

function point(site: string, more: Partial<SitePoint> = {}): SitePoint {
  const place = { lat: 22.1, lng: 105 };
  return { site, name: `Site ${site}`, ...place, coverage: "lacking", urgency: "normal", ...more };
}

test("a site alone is itself, with its need and name", () => {
  const index = indexSites([point("a", { need: "n", coverage: "partly", urgency: "urgent" })]);

  const features = featuresWithin(index, here, 12);

  expect(features).toEqual([
    {
      type: "Feature",
      id: "a",
      geometry: { type: "Point", coordinates: [105, 22.1] },
      properties: {
        site: "a",
        need: "n",
        name: "Site a",
        sites: 1,
        lacking: 1,
        coverage: "partly",
        urgency: "urgent",
      },
    },
  ]);
});

test("a cluster counts its sites, shows its worst and says where it falls apart", () => {
  const index = indexSites([
    point("a", { coverage: "received", urgency: "critical" }),
    point("b", { coverage: "partly", urgency: "urgent", lng: 105.01 }),
    point("c", { coverage: "covered", urgency: "normal", lng: 105.02 }),
  ]);

  const [cluster, ...others] = featuresWithin(index, world, 5);

  expect(others).toEqual([]);
  expect(cluster!.properties).toMatchObject({
    sites: 3,
    lacking: 1,
    coverage: "partly",
    urgency: "urgent",
  });
  const { expandsAt } = cluster!.properties;
  expect(featuresWithin(index, here, expandsAt!).length).toBeGreaterThan(1);
  expect(featuresWithin(index, here, expandsAt! - 1)).toHaveLength(1);
});

test("a cluster where nothing is lacking shows the worst urgency of all", () => {
  const index = indexSites([
    point("a", { coverage: "received", urgency: "critical" }),
    point("b", { coverage: "covered", urgency: "normal" }),
  ]);

  const [cluster] = featuresWithin(index, world, 3);

  expect(cluster!.properties).toMatchObject({ coverage: "covered", urgency: "critical" });
});

test("sites on one spot are told apart at the highest zooms", () => {
  const index = indexSites([point("a"), point("b")]);

  const street = [104.999, 22.099, 105.001, 22.101] as const;
  const sites = featuresWithin(index, street, 18).map((feature) => feature.properties.site);

  expect(sites.sort()).toEqual(["a", "b"]);
});

test("a view too wide for its zoom is answered as if zoomed out", () => {
  const index = indexSites([point("a"), point("b", { lng: 105.001 })]);

  expect(featuresWithin(index, world, 18)).toHaveLength(1);
});

test("an answer has at most 2,000 features, however much is asked for", () => {
  const many = Array.from({ length: 20_000 }, (_, i) =>
    point(`s${i}`, { lat: 8 + Math.floor(i / 50) / 26, lng: 105 + (i % 50) / 50 }),
  );
  const index = indexSites(many);

  const features = featuresWithin(index, [104.99, 7, 106, 24], 22);

  expect(features.length).toBeGreaterThan(200);
  expect(features.length).toBeLessThanOrEqual(featureLimit);
  expect(features.reduce((sum, feature) => sum + feature.properties.sites, 0)).toBe(20_000);
});

const anyStanding = fc.record({
  coverage: fc.constantFrom(...coverages),
  urgency: fc.constantFrom(...urgencies),
});

test("sites that stand otherwise are shown as if they always had, at every zoom", () => {
  const anyPlace = fc.record({
    lat: fc.double({ min: 21, max: 21.5, noNaN: true }),
    lng: fc.double({ min: 105, max: 105.5, noNaN: true }),
  });
  const anySite = fc.record({ place: anyPlace, was: anyStanding, is: anyStanding });
  fc.assert(
    fc.property(fc.array(anySite, { maxLength: 40 }), (all) => {
      const before = all.map(({ place, was }, at) => point(`s${at}`, { ...place, ...was }));
      const after = all.map(({ place, is }, at) => point(`s${at}`, { ...place, ...is }));
      const index = indexSites(before);

      for (const [at, one] of before.entries()) restand(index, Object.assign(one, after[at]));

      for (let zoom = 0; zoom <= 16; zoom += 2)
        expect(featuresWithin(index, world, zoom)).toEqual(
          featuresWithin(indexSites(after), world, zoom),
        );
    }),
  );
});

test("no site is lost or counted twice, at any zoom", () => {
  const anyPoint = fc.record({
    lat: fc.double({ min: 20, max: 23, noNaN: true }),
    lng: fc.double({ min: 103, max: 107, noNaN: true }),
    coverage: fc.constantFrom(...coverages),
    urgency: fc.constantFrom(...urgencies),
  });
  fc.assert(
    fc.property(
      fc.array(anyPoint, { maxLength: 60 }),
      fc.integer({ min: 0, max: 20 }),
      (all, z) => {
        const index = indexSites(all.map((one, i) => point(`s${i}`, one)));

        const features = featuresWithin(index, world, z);

        const isOpen = ({ coverage }: { coverage: string }) => /lacking|partly/.test(coverage);
        const sum = (of: "sites" | "lacking") =>
          features.reduce((total, feature) => total + feature.properties[of], 0);
        expect(sum("sites")).toBe(all.length);
        expect(sum("lacking")).toBe(all.filter(isOpen).length);
        for (const feature of features) v.assert(MapFeature, feature);
      },
    ),
  );
});
