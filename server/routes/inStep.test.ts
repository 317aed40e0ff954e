import { expect, test } from "vitest";
import { sitesChangedSince } from "#db/changedSites.ts";
import { lastActNumber } from "#db/acts.ts";
import { totalsBy as ways, type TotalsBy } from "#domain/ledgerViews.ts";
import { placesNamed } from "#db/placesNamed.ts";
import { headSeq, totalsBy } from "#db/totals.ts";
import { sharedContext } from "#server/testing.ts";
import { askersOf } from "#server/testing/askers.ts";
import { exampleWorld } from "#server/testing/exampleWorld.ts";
import { featuresWithin } from "../geo/clusterSites.ts";
import { rightsOf } from "./rights.ts";
import { createSiteMaps } from "./siteMaps.ts";

// Maps, sums and names that are kept tell what those made anew tell, whatever was done in between: each act of the API.
const context = await sharedContext();
const { db } = context;
const world = await exampleWorld(context);
const { app, peopleFor, made, ask } = await askersOf(world);
const { campaign, cluster } = world.province;
const filters = [
  {},
  { campaign },
  { campaign, cluster },
  { commune: "00691" },
  { item: "CHAN" },
  { coverage: "lacking" as const },
  { urgency: "critical" as const, text: "hoa" },
  { unconfirmedOn: "2026-12-24" },
];
const maps = createSiteMaps(db);
/** Words of every school, of every cluster, and of a commune. */
const searched = ["mam non", "cum", "ha giang"];

/** What a map shows from afar and from nearby. */
async function shown(ofMap: typeof maps, filter: (typeof filters)[number]) {
  const index = await ofMap(filter);
  return [4, 18].map((zoom) => featuresWithin(index, [-180, -85, 180, 85], zoom));
}

/** What reads, and what is about people: nothing of that is on a map. */
const elsewhere = /^GET | \/api\/(me|auth|invitations|people|second-factor)\b/;

/** Whether somebody did what a route is for: the first who may. */
async function isDone(route: string): Promise<boolean> {
  for (const one of await peopleFor(route))
    for (const example of await made(route, one))
      if ((await ask(route, example, one)).ok) return true;
  return false;
}

/** What totals by place are told, and what they are when they are taken anew. */
async function totals(by: TotalsBy) {
  const told = await app.request(`/api/totals?campaign=${campaign}&by=${by}`);
  return [await told.json(), await totalsBy(db.read, campaign, by)];
}

/** What is found by words, and what one finds who has not looked before. */
async function named(words: string) {
  const passing = await db.passing();
  const found = [await placesNamed(db.read, words), await placesNamed(passing.read, words)];
  await passing.close();
  return found;
}

test("after every act, what was kept of maps, totals and names is what would be made", async () => {
  for (const filter of filters) await shown(maps, filter);
  for (const by of ways) await totals(by);
  for (const words of searched) await named(words);
  let acts = 0;
  for (const route of rightsOf(app).keys()) {
    if (elsewhere.test(route) || !(await isDone(route))) continue;
    acts++;
    for (const filter of filters) {
      const [had, made] = [await shown(maps, filter), await shown(createSiteMaps(db), filter)];
      expect([route, filter, ...had]).toEqual([route, filter, ...made]);
    }
    for (const by of ways) {
      const [told, anew] = await totals(by);
      expect([route, told]).toEqual([route, anew]);
    }
    for (const words of searched) {
      const [found, anew] = await named(words);
      expect([route, found]).toEqual([route, anew]);
    }
  }
  expect(acts).toBeGreaterThan(40);
});

test("only the site that a promise is to is looked at again", async () => {
  const { actors, done, promising, milk, site } = world;
  const upTo = { act: await lastActNumber(db.read), seq: await headSeq(db.read) };

  await done("pledges", actors.otherCluster, promising(milk, 1));

  expect(await sitesChangedSince(db.read, upTo)).toEqual([site]);
});
