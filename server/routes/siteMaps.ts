import { latestAct } from "#db/acts.ts";
import { sitesChangedSince, type KnownUpTo } from "#db/changedSites.ts";
import type { Database, Reader } from "#db/database.ts";
import { keptInStep } from "#db/keptInStep.ts";
import { mapPoints, type NeedFilter } from "#db/needFilter.ts";
import { headSeq } from "#db/totals.ts";
import { coverages, worst } from "#domain/needLine.ts";
import { indexSites, restand, type SiteIndex, type SitePoint } from "../geo/clusterSites.ts";

/** How many sites the maps that are kept have in all, at most. */
const sitesMax = 200_000;
/** What a map takes besides its sites, in sites: there may be any number of maps without any. */
const besidesSites = 500;

interface SiteMap extends KnownUpTo {
  points: Map<string, SitePoint>;
  index: SiteIndex;
}

/**
 * The sites with open needs, by what they are narrowed by. Each map is kept and, when something has happened,
 * brought up to it by the sites that it touched: whoever looked for all sites after each promise would do
 * nothing else. Only where sites come, go or move is the map of these laid out anew.
 */
export function createSiteMaps(db: Database) {
  const weightOf = ({ points }: SiteMap) => points.size + besidesSites;
  const mapFor = keptInStep<NeedFilter, SiteMap>(
    { weightOf, weightMax: sitesMax },
    (filter, before) => upToDate(db, filter, before),
  );
  return async (filter: NeedFilter): Promise<SiteIndex> => (await mapFor(filter)).index;
}

async function upToDate(db: Database, filter: NeedFilter, map: SiteMap | undefined) {
  // First what it is up to: what happens while it is made is looked at once more.
  const act = await latestAct(db);
  if (map?.act === act) return map;
  const seq = await headSeq(db.read);
  const changed = map && (await sitesChangedSince(db.read, map));
  if (!map || !changed) return mapOf(await sitesOf(db.read, filter), { act, seq });
  const now = changed.length > 0 ? await sitesOf(db.read, filter, changed) : [];
  return advanced(map, { changed, now, act, seq });
}

function mapOf(points: readonly SitePoint[], upTo: KnownUpTo): SiteMap {
  return {
    ...upTo,
    points: new Map(points.map((point) => [point.site, point])),
    index: indexSites(points),
  };
}

/** The map with how some sites are now. */
function advanced(
  map: SiteMap,
  { changed, now, ...upTo }: KnownUpTo & { changed: readonly string[]; now: readonly SitePoint[] },
): SiteMap {
  const { points, index } = map;
  const found = new Map(now.map((point) => [point.site, point]));
  let isOther = false;
  for (const site of changed) {
    const [known, point] = [points.get(site), found.get(site)];
    if (known && point && isThere(known, point)) {
      // The index holds this very point.
      restand(index, Object.assign(known, point));
      continue;
    }
    isOther ||= known !== point;
    if (point) points.set(site, point);
    else points.delete(site);
  }
  if (!isOther) return Object.assign(map, upTo);
  const inOrder = [...points.values()].toSorted((a, b) => (a.site < b.site ? -1 : 1));
  return mapOf(inOrder, upTo);
}

function isThere(known: SitePoint, point: SitePoint): boolean {
  return known.lat === point.lat && known.lng === point.lng;
}

/** One point a site, though it may have several needs: the worst of them, the newest named. */
export async function sitesOf(
  read: Reader,
  filter: NeedFilter,
  at?: readonly string[],
): Promise<SitePoint[]> {
  const bySite = new Map<string, SitePoint>();
  for (const { site, need, name, siteName, lat, lng, ...row } of await mapPoints(
    read,
    filter,
    at,
  )) {
    const known = bySite.get(site);
    const coverage = row.coverage ?? "lacking";
    const place = { site, need, name: `${name} · ${siteName}`, lat, lng };
    if (!known) bySite.set(site, { ...place, coverage, urgency: row.urgency });
    else {
      known.coverage =
        coverages[Math.min(...[known.coverage, coverage].map((one) => coverages.indexOf(one)))] ??
        coverage;
      known.urgency = worst([known.urgency, row.urgency]);
    }
  }
  return [...bySite.values()];
}
