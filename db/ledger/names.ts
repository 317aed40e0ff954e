import { eq, inArray } from "drizzle-orm";
import type { Reader } from "#db/database.ts";
import { preparedIn } from "#db/prepared.ts";
import { consignments, discrepancies, pledges, receipts } from "#db/schema/gifts.ts";
import { needs } from "#db/schema/needs.ts";
import { clusters, items, schools, sites } from "#db/schema/places.ts";
import { codeOf, type Numbered } from "#domain/code.ts";
import type { Entry, Subjects } from "#domain/entry.ts";

/** What entries name, by their ids: names of organisations, sites and items, and units of items. */
export interface Names {
  names: Map<string, string>;
  units: Map<string, { unit: string; scale: number }>;
}

export function createNames(): Names {
  return { names: new Map(), units: new Map() };
}

/** How many names are kept for the pages of a file that come after. */
const keptMax = 20_000;

/** Every organisation, site and item of an entry. */
export function idsOf(entry: Entry): string[] {
  const { organisations, sites: places, items: things } = namedBy(entry);
  return [...new Set([...organisations, ...places, ...things])];
}

function namedBy({ actor, subjects, lost, movements }: Entry) {
  const ends = movements.flatMap(({ from, to }) => [from, to]);
  return {
    organisations: known([
      actor.organisation,
      actor.onBehalfOf,
      ...ends.map(({ giver }) => (nobody.has(giver) ? undefined : giver)),
    ]),
    sites: known([subjects.site, ...ends.map(({ site }) => site)]),
    items: known([lost?.item, ...movements.map(({ item }) => item)]),
  };
}
/** Givers that are no organisation. */
const nobody = new Set(["", "fund", "unknown"]);

function known(ids: readonly (string | undefined)[]): string[] {
  return ids.filter((id): id is string => id !== undefined && id !== "");
}

/** Adds to `to` what these entries name and it does not know yet. */
export async function learnNames(read: Reader, of: readonly Entry[], to: Names): Promise<void> {
  const { names, units } = to;
  if (names.size > keptMax) for (const part of [names, units]) part.clear();
  const all = of.map(namedBy);
  const missing = (which: keyof ReturnType<typeof namedBy>) =>
    [...new Set(all.flatMap((ids) => ids[which]))].filter((id) => !names.has(id));
  const organisations = missing("organisations");
  const [named, owning, placed, listed] = await Promise.all([
    clustersBy(read, organisations),
    schoolsBy(read, organisations),
    sitesBy(read, missing("sites")),
    itemsBy(read, missing("items")),
  ]);
  for (const { id, name } of [...named, ...owning, ...listed]) names.set(id, name);
  for (const { id, name, schoolName } of placed) names.set(id, `${schoolName} · ${name}`);
  for (const { id, unit, scale } of listed) units.set(id, { unit, scale });
}

/** Codes of the things that entries are about, by their ids. */
export async function codesOf(read: Reader, of: readonly Entry[]): Promise<Map<string, string>> {
  const found = await Promise.all(
    numbered.map(async ({ kind, subjects, find }) => {
      const ids = new Set(known(of.flatMap((entry) => subjects.map((one) => entry.subjects[one]))));
      const rows = await find(read, [...ids]);
      return rows.map(({ id, number }) => [id, codeOf(kind, number)] as const);
    }),
  );
  return new Map(found.flat());
}

const clustersBy = preparedIn<string, { id: string; name: string }>((on, ids) =>
  on
    .select({ id: clusters.id, name: clusters.name })
    .from(clusters)
    .where(inArray(clusters.id, ids)),
);

const schoolsBy = preparedIn<string, { id: string; name: string }>((on, ids) =>
  on.select({ id: schools.id, name: schools.name }).from(schools).where(inArray(schools.id, ids)),
);

const sitesBy = preparedIn<string, { id: string; name: string; schoolName: string }>((on, ids) =>
  on
    .select({ id: sites.id, name: sites.name, schoolName: schools.name })
    .from(sites)
    .innerJoin(schools, eq(schools.id, sites.school))
    .where(inArray(sites.id, ids)),
);

const itemsBy = preparedIn<string, { id: string; name: string; unit: string; scale: number }>(
  (on, ids) =>
    on
      .select({ id: items.id, name: items.name, unit: items.unit, scale: items.scale })
      .from(items)
      .where(inArray(items.id, ids)),
);

type NumberedTable =
  | typeof needs
  | typeof pledges
  | typeof consignments
  | typeof receipts
  | typeof discrepancies;

const numbersBy = (table: NumberedTable) =>
  preparedIn<string, { id: string; number: number }>((on, ids) =>
    on.select({ id: table.id, number: table.number }).from(table).where(inArray(table.id, ids)),
  );

/** Under which names the subjects of an entry have a code, and how it is found. */
const numbered = [
  { kind: "need", subjects: ["need", "duplicateOf"], find: numbersBy(needs) },
  { kind: "pledge", subjects: ["pledge"], find: numbersBy(pledges) },
  { kind: "consignment", subjects: ["consignment"], find: numbersBy(consignments) },
  { kind: "receipt", subjects: ["receipt"], find: numbersBy(receipts) },
  { kind: "discrepancy", subjects: ["discrepancy"], find: numbersBy(discrepancies) },
] as const satisfies { kind: Numbered; subjects: (keyof Subjects)[]; find: unknown }[];
