import { Hono } from "hono";
import * as v from "valibot";
import { mapPoints } from "#db/needFilter.ts";
import type { Reader } from "#db/database.ts";
import { MapView } from "#domain/mapViews.ts";
import { worst } from "#domain/needLine.ts";
import { coverages } from "#domain/needLine.ts";
import type { Context } from "../context.ts";
import { featuresWithin, indexSites, type SitePoint } from "../geo/clusterSites.ts";
import { query, reads, type Signed } from "./asked.ts";
import { createMemo } from "./memo.ts";
import { needFilter } from "./needs.ts";
import { open } from "./rights.ts";

const decimal = v.decimal("not_a_number");
const degrees = (limit: number) =>
  v.pipe(v.string(), decimal, v.transform(Number), v.minValue(-limit), v.maxValue(limit));
const Bbox = v.pipe(
  v.string(),
  v.transform((text) => text.split(",")),
  v.strictTuple([degrees(180), degrees(90), degrees(180), degrees(90)]),
);
const MapQuery = v.object({
  bbox: Bbox,
  zoom: v.pipe(v.string(), decimal, v.transform(Number), v.minValue(0), v.maxValue(22)),
  ...needFilter,
});

/** Sites with verified needs as GeoJSON (RFC 7946), clustered where they are close. */
export function mapRoutes({ db }: Context) {
  const memo = createMemo<ReturnType<typeof indexSites>>(db.read, { isPatient: true });
  return new Hono<Signed>().get(
    "/",
    reads(MapView, { summary: "Sites in a view, clustered at low zoom", tag: "Map" }),
    open(),
    query(MapQuery),
    async (c) => {
      const { bbox, zoom, ...filter } = c.req.valid("query");
      const index = await memo(JSON.stringify(filter), async () =>
        indexSites(await sitesOf(db.read, filter)),
      );
      const features = featuresWithin(index, bbox, zoom);
      return c.json({ type: "FeatureCollection" as const, features });
    },
  );
}

/** One point a site, though it may have several needs: the worst of them, the newest named. */
export async function sitesOf(
  read: Reader,
  filter: Parameters<typeof mapPoints>[1],
): Promise<SitePoint[]> {
  const bySite = new Map<string, SitePoint>();
  for (const { site, need, name, siteName, lat, lng, coverage, urgency } of await mapPoints(
    read,
    filter,
  )) {
    const known = bySite.get(site);
    const covered = coverage ?? "lacking";
    if (!known)
      bySite.set(site, {
        site,
        need,
        name: `${name} · ${siteName}`,
        lat,
        lng,
        coverage: covered,
        urgency,
      });
    else {
      known.coverage =
        coverages[Math.min(coverages.indexOf(known.coverage), coverages.indexOf(covered))] ??
        covered;
      known.urgency = worst([known.urgency, urgency]);
    }
  }
  return [...bySite.values()];
}
