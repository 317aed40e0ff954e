import { fold } from "#domain/fold.ts";
import type { SchoolState, SiteState } from "./known.ts";
import type { Places } from "./places.ts";
import type { Row } from "./rows.ts";
import type { SaidOfSite, SiteBook, SiteRow } from "./siteBook.ts";
import { candidatesMax, claim, referred, renamed, type Held, type Things } from "./things.ts";

/** What a list of sites refers to. */
export interface SiteWorld {
  schools: Things<SchoolState>;
  sites: SiteBook;
  places: Places;
}

/** A row of the list with its cells read once, so that each is remarked upon once. */
interface Asked extends SaidOfSite {
  row: Row<"sites">;
  code: string | undefined;
  school: Held<SchoolState> | undefined;
  name: string | undefined;
  isMain: boolean;
  /** What the row says of it; undefined when it says nothing. */
  isClosed: boolean | undefined;
}

/** The most people of a site. */
const peopleMax = 100_000;

/** The cells about a place and who is there, which lists of schools have, too. */
export function saidOfSite(row: SiteRow, places: Places): SaidOfSite {
  return {
    position: places.position(row),
    pupils: row.whole("pupils", peopleMax),
    staff: row.whole("staff", peopleMax),
  };
}

/**
 * Goes through a list of sites. One is known by its code, else by its name within its school; an
 * unnamed one that is marked as the main site is the school's main site. A school that is new has
 * its main site from here: the one that is marked, else the first, unless its own row told of it.
 */
export function planSites(rows: readonly Row<"sites">[], world: SiteWorld): void {
  const asked = rows.flatMap((row) => readRow(row, world) ?? []);
  const marking = new Map<string, Row<"sites">>();
  for (const one of asked) {
    if (!one.isMain || !one.school) continue;
    const first = marking.get(one.school.next.code);
    if (first) one.row.refuse("main", "main_repeated", { facts: { row: first.row } });
    else marking.set(one.school.next.code, one.row);
  }
  for (const one of asked) planSite(one, marking, world);
}

function readRow(row: Row<"sites">, { schools, sites, places }: SiteWorld): Asked | undefined {
  const code = row.code("site");
  const known = code === undefined ? undefined : sites.find(code);
  const named = referred(row, "school", { things: schools, unknown: "school_unknown" });
  const asked = {
    row,
    code,
    school: named ?? (known && schools.find(known.next.school)),
    name: row.text("name"),
    isMain: row.isMarked("main") ?? false,
    isClosed: row.isMarked("closed"),
    ...saidOfSite(row, places),
  };
  if (!asked.school && !row.has("school")) row.refuse("school", "required");
  if (known && named && known.next.school !== named.next.code)
    row.refuse("site", "site_of_another", { facts: { school: known.next.school } });
  return asked.school && (code !== undefined || !row.has("site")) ? asked : undefined;
}

function planSite(asked: Asked, marking: ReadonlyMap<string, Row<"sites">>, world: SiteWorld) {
  const { row, code, school, name, isMain } = asked;
  if (!school) return;
  const known = code === undefined ? sameSite(asked, world) : world.sites.find(code);
  if (known === "several") return;
  const held = known ?? newSite(asked, school.next.code, { marking, sites: world.sites });
  claim(held, row, row.has("site") ? "site" : "name");
  warnOfClosed(asked, held.next);
  if (isMain && !held.next.main && held.next.isClosed) row.refuse("main", "main_closed");
  world.sites.say(held, asked, row);
  warnIfFar(asked, school.next.commune, world.places);
  if (name !== undefined) held.next = { ...held.next, name: renamed(held.next.name, name) };
  if (isMain) world.sites.makeMain(held, row);
}

/** The site that a row without a code means, by its name, or by being the main one. */
function sameSite({ row, school, name, isMain }: Asked, { sites }: SiteWorld) {
  const own = school ? sites.ofSchool(school.next.code) : [];
  const folded = name === undefined ? "" : fold(name);
  const named = own.filter(({ next }) => fold(next.name) === folded);
  if (named.length > 1) {
    const candidates = named.map(({ next }) => next.code).slice(0, candidatesMax);
    row.refuse("name", "name_ambiguous", { candidates });
    return "several";
  }
  const main = own.find(({ id, next, at }) => next.main && id !== undefined && !at);
  return named[0] ?? (isMain ? main : undefined);
}

/** A site that is not known yet: the main one of a new school, or one more. */
function newSite(
  { row, code, name, isMain }: Asked,
  school: string,
  { marking, sites }: { marking: ReadonlyMap<string, unknown>; sites: SiteBook },
): Held<SiteState> {
  if (name === undefined && !row.has("name")) row.refuse("name", "required");
  const lacks = sites.lacksMain(school);
  const isAssumed = lacks === "untold" && !marking.has(school);
  if (isAssumed) row.warn(undefined, "main_assumed");
  return (lacks && isMain) || isAssumed ? sites.addMain(school, code) : sites.add(school, code);
}

/** No list closes or reopens a site, for that asks what is under way there: it is said instead. */
function warnOfClosed({ row, isClosed = false }: Asked, site: SiteState): void {
  if (isClosed === site.isClosed) return;
  const at = row.has("closed") ? "closed" : undefined;
  row.warn(at, site.isClosed ? "site_closed" : "site_not_closed");
}

/** A commune of the mountains reaches some 20 km; what is farther off may be another's. */
const farKm = 25;

function warnIfFar({ row, position }: Asked, commune: string, places: Places): void {
  const km = position && places.kmFrom(commune, position);
  if (km !== undefined && km > farKm)
    row.warn(row.has("position") ? "position" : "lat", "far_from_commune", { facts: { km } });
}
