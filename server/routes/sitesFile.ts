import { Hono } from "hono";
import { describeRoute, resolver } from "hono-openapi";
import * as v from "valibot";
import { asOfEntry } from "#db/totals.ts";
import { SitesFile } from "#domain/mapViews.ts";
import type { Context } from "../context.ts";
import type { SitePoint } from "../geo/clusterSites.ts";
import { problems, query, type Signed } from "./asked.ts";
import { textStream } from "./fileStream.ts";
import { sitesOf } from "./siteMaps.ts";
import { needFilter } from "./needs.ts";
import { open } from "./rights.ts";

const type = "application/geo+json";

/** How many sites are written at once. */
const batch = 500;

/** The map's sites for software that draws maps: GeoJSON (RFC 7946), narrowed as the map is. */
export function sitesFileRoutes({ db }: Context) {
  return new Hono<Signed>().get(
    "/sites.geojson",
    described,
    open(),
    query(v.object(needFilter)),
    async (c) => {
      const by = c.req.valid("query");
      const { seq, taken } = await asOfEntry(db.read, () => sitesOf(db.read, by));
      return textStream(collection(taken, seq), { name: "diem-truong.geojson", type });
    },
  );
}

/** `asOfSeq` is a foreign member (RFC 7946, 6.1): the entry as of which coverage is true. */
async function* collection(sites: readonly SitePoint[], asOfSeq: number): AsyncGenerator<string> {
  yield `{"type":"FeatureCollection","asOfSeq":${asOfSeq},"features":[\n`;
  for (let from = 0; from < sites.length; from += batch) {
    const some = sites.slice(from, from + batch).map((site) => JSON.stringify(featureOf(site)));
    yield `${from === 0 ? "" : ",\n"}${some.join(",\n")}`;
  }
  yield "\n]}\n";
}

/** One site: the worst coverage and urgency of its verified needs, and the newest of them. */
function featureOf({ site, need, name, lat, lng, coverage, urgency }: SitePoint) {
  return {
    type: "Feature",
    id: site,
    geometry: { type: "Point", coordinates: [lng, lat] },
    properties: { name, coverage, urgency, need },
  };
}

const described = describeRoute({
  summary: "The map's sites with coverage and urgency, as GeoJSON",
  tags: ["Exports"],
  responses: {
    200: { description: "GeoJSON", content: { [type]: { schema: resolver(SitesFile) } } },
    default: problems,
  },
});
