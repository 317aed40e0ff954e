import { fold } from "#domain/fold.ts";
import type { SchoolLevel } from "#domain/place.ts";
import type { ClusterState, SchoolState } from "./known.ts";
import type { Places } from "./places.ts";
import type { Row } from "./rows.ts";
import { saidOfSite } from "./planSites.ts";
import type { SiteBook } from "./siteBook.ts";
import { claim, referred, renamed, type Things } from "./things.ts";
import { levelWords } from "./words.ts";

/** What a list of schools refers to. */
export interface SchoolWorld {
  clusters: Things<ClusterState>;
  schools: Things<SchoolState>;
  sites: SiteBook;
  places: Places;
}

/** Goes through a list of schools: one is known by its code; an empty cell leaves it as it is. */
export function planSchools(rows: readonly Row<"schools">[], world: SchoolWorld) {
  for (const row of rows) planSchool(row, world);
}

function planSchool(row: Row<"schools">, world: SchoolWorld): void {
  const { clusters, schools, sites, places } = world;
  const code = row.code("school");
  const name = row.text("name");
  const level = row.choice("level", levelWords);
  const cluster = referred(row, "cluster", { things: clusters, unknown: "cluster_unknown" });
  const commune = places.commune(row);
  const said = saidOfSite(row, places);
  if (!row.has("school")) row.refuse("school", "required");
  if (code === undefined) return;

  const known = schools.find(code);
  const assumed = level ?? levelNamed(name ?? "");
  if (!known) {
    if (!row.has("name")) row.refuse("name", "required");
    if (!row.has("commune")) row.refuse("commune", "required");
    if (!row.has("level") && !assumed) row.refuse("level", "required");
  }
  // What is refused above is never imported; other rows may refer to it and be told of their own.
  const missing = { name: code, level: assumed ?? ("other" as const), commune: "" };
  const held = known ?? schools.add({ code, cluster: null, ...missing });
  claim(held, row, "school");
  held.next = {
    ...held.next,
    ...(name !== undefined && { name: renamed(held.next.name, name) }),
    ...(level !== undefined && { level }),
    ...(cluster && { cluster: cluster.next.code }),
    ...(commune !== undefined && { commune }),
  };
  const main = sites.mainOf(held.next.code);
  if (!known) sites.expectMain(code, row, said);
  else if (main && Object.values(said).some((one) => one !== undefined)) sites.say(main, said, row);
}

const levelNames: readonly (readonly [SchoolLevel, RegExp])[] = [
  ["other", /\b(th va thcs|thcs va thpt|th thcs|thcs thpt|lien cap)\b/],
  ["preschool", /\b(mam non|mau giao|nha tre|mn|mg)\b/],
  ["primary", /\b(tieu hoc|th)\b/],
  ["lower_secondary", /\b(trung hoc co so|thcs)\b/],
  ["upper_secondary", /\b(trung hoc pho thong|thpt)\b/],
];

/** The level that a school's name says: `Mầm non Hoa Ban`. */
function levelNamed(name: string): SchoolLevel | undefined {
  const folded = fold(name);
  return levelNames.find(([, words]) => words.test(folded))?.[0];
}
