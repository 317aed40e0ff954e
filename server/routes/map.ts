import { Hono } from "hono";
import * as v from "valibot";
import { MapView } from "#domain/mapViews.ts";
import type { Context } from "../context.ts";
import { featuresWithin } from "../geo/clusterSites.ts";
import { query, reads, type Signed } from "./asked.ts";
import { needFilter } from "./needs.ts";
import { tell } from "./publicAnswers.ts";
import { open } from "./rights.ts";
import { createSiteMaps } from "./siteMaps.ts";

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
  const mapOf = createSiteMaps(db);
  return new Hono<Signed>().get(
    "/",
    reads(MapView, { summary: "Sites in a view, clustered at low zoom", tag: "Map" }),
    open(),
    query(MapQuery),
    async (c) => {
      const { bbox, zoom, ...filter } = c.req.valid("query");
      const features = featuresWithin(await mapOf(filter), bbox, zoom);
      return tell(c, { type: "FeatureCollection" as const, features });
    },
  );
}
