import { Hono } from "hono";
import * as v from "valibot";
import { allCommunes } from "#db/communes.ts";
import { allClusters } from "#db/clusters.ts";
import { allItems } from "#db/catalogue.ts";
import { allCampaigns, findSchool, findSite, listSchools, listSites } from "#db/places.ts";
import { searchCommunes } from "#db/placesNamed.ts";
import { dayOf } from "#domain/calendar.ts";
import type { SearchedCommune } from "#domain/communeSearch.ts";
import { Id } from "#domain/id.ts";
import { Item } from "#domain/item.ts";
import { fold } from "#domain/fold.ts";
import {
  CampaignView,
  ClusterView,
  CommuneView,
  SchoolView,
  SchoolWithSites,
  SiteView,
} from "#domain/placeViews.ts";
import { page } from "#domain/answers.ts";
import { Code } from "#domain/text.ts";
import type { Context } from "../context.ts";
import { problem } from "../problems.ts";
import { query, reads, type Signed } from "./asked.ts";
import { limitMax, pageOf, paging, Place, Short, shortPage, shortPaging } from "./paging.ts";
import { open } from "./rights.ts";

const tag = "Reference data";
const Communes = v.object({
  ...shortPaging,
  text: v.optional(v.pipe(v.string(), v.maxLength(200))),
});
const Schools = v.object({
  ...paging(Code),
  cluster: v.optional(Id),
  commune: v.optional(v.string()),
  text: v.optional(v.pipe(v.string(), v.maxLength(100))),
});
const Sites = v.object({
  ...paging(Place),
  school: v.optional(Id),
  cluster: v.optional(Id),
  commune: v.optional(v.string()),
  text: v.optional(v.pipe(v.string(), v.maxLength(100))),
  /** `unknown`: only sites of which nobody has said where exactly they are. */
  position: v.optional(v.literal("unknown")),
});

/** What everything else refers to: campaigns, clusters, schools, sites, communes, items. */
export function referenceRoutes({ db, now }: Context) {
  return new Hono<Signed>()
    .get(
      "/campaigns",
      reads(page(CampaignView), { summary: "Campaigns, the newest first", tag }),
      open(),
      query(Short),
      async (c) => shortPage(c, await allCampaigns(db.read, dayOf(now())), c.req.valid("query")),
    )
    .get(
      "/clusters",
      reads(page(ClusterView), { summary: "Clusters by code", tag }),
      open(),
      query(Short),
      async (c) => shortPage(c, await allClusters(db.read), c.req.valid("query")),
    )
    .get(
      "/communes",
      reads(page(CommuneView), { summary: "Communes by code, or by what people call them", tag }),
      open(),
      query(Communes),
      async (c) => {
        const { text, ...asked } = c.req.valid("query");
        const all = await allCommunes(db.read);
        if (!text) return shortPage(c, all, asked);
        const named = found(all, await searchCommunes(db.read, text));
        return shortPage(c, named, asked);
      },
    )
    .get(
      "/items",
      reads(page(Item), { summary: "The catalogue", tag }),
      open(),
      query(Short),
      async (c) => shortPage(c, await allItems(db.read), c.req.valid("query")),
    )
    .get(
      "/schools",
      reads(page(SchoolView), { summary: "Schools", tag }),
      open(),
      query(Schools),
      async (c) => {
        const { limit, cursor, text, ...of } = c.req.valid("query");
        const by = { ...of, text: text && fold(text), after: cursor ?? "", limit: limit + 1 };
        return c.json(pageOf(await listSchools(db.read, by), limit, ({ code }) => code));
      },
    )
    .get(
      "/schools/:id",
      reads(SchoolWithSites, { summary: "A school with all its sites", tag }),
      open(),
      async (c) => {
        const school = await findSchool(db.read, c.req.param("id"));
        if (!school) return problem(c, "unknown");
        const { search: _, ...known } = school;
        const by = { school: known.id, closed: true, after: "", limit: limitMax };
        return c.json({ ...known, sites: (await listSites(db.read, by)).map(siteView) });
      },
    )
    .get(
      "/sites",
      reads(page(SiteView), { summary: "Sites of schools", tag }),
      open(),
      query(Sites),
      async (c) => {
        const { limit, cursor, text, ...of } = c.req.valid("query");
        const by = { ...of, text: text && fold(text), after: cursor ?? "", limit: limit + 1 };
        const rows = await listSites(db.read, by);
        return c.json(pageOf(rows.map(siteView), limit, ({ id }) => id));
      },
    )
    .get("/sites/:id", reads(SiteView, { summary: "A site", tag }), open(), async (c) => {
      const site = await findSite(db.read, c.req.param("id"));
      return site ? c.json(siteView(site)) : problem(c, "unknown");
    });
}

/** The communes that a search found, in its order. */
function found(all: readonly CommuneView[], searched: readonly SearchedCommune[]): CommuneView[] {
  const byId = new Map(all.map((commune) => [commune.id, commune]));
  return searched.flatMap(({ id, formerly }) => {
    const commune = byId.get(id);
    const olds = formerly.map(({ name, district }) => ({ name, district }));
    return commune ? [{ ...commune, ...(olds.length > 0 && { formerly: olds }) }] : [];
  });
}

function siteView(row: Awaited<ReturnType<typeof listSites>>[number]): SiteView {
  const { school, schoolName, commune, communeName, cluster: _, closedAt, ...site } = row;
  return {
    ...site,
    ...(closedAt !== null && { closedAt }),
    school: { id: school, name: schoolName },
    commune: { id: commune, name: communeName },
  };
}
