import { eq, inArray } from "drizzle-orm";
import type { Reader } from "#db/database.ts";
import { consignments, discrepancies, pledges, receipts } from "#db/schema/gifts.ts";
import { needs } from "#db/schema/needs.ts";
import { clusters, items, schools, sites } from "#db/schema/places.ts";
import { codeOf } from "#domain/code.ts";
import type { Entry } from "#domain/entry.ts";

/** Every organisation, site and item of an entry. */
export function idsOf(entry: Entry): string[] {
  const { organisation, onBehalfOf = "" } = entry.actor;
  const { site = "" } = entry.subjects;
  const lost = entry.lost?.item ?? "";
  const ends = entry.movements.flatMap(({ from, to, item }) => [
    from.giver,
    to.giver,
    from.site ?? "",
    to.site ?? "",
    item,
  ]);
  return [...new Set([organisation, onBehalfOf, site, lost, ...ends])].filter(Boolean);
}

/** Names of everything that entries name, codes of their subjects, and units of their items. */
export async function namesOf(read: Reader, of: readonly Entry[]) {
  const ids = [...new Set(of.flatMap(idsOf))];
  const subjects = [...new Set(of.flatMap((entry) => Object.values(entry.subjects) as string[]))];
  if (ids.length + subjects.length === 0) return [new Map(), new Map(), new Map()] as Names;
  const [named, owning, placed, listed, ...numbered] = await Promise.all([
    read
      .select({ id: clusters.id, name: clusters.name })
      .from(clusters)
      .where(inArray(clusters.id, ids)),
    read
      .select({ id: schools.id, name: schools.name })
      .from(schools)
      .where(inArray(schools.id, ids)),
    read
      .select({ id: sites.id, name: sites.name, schoolName: schools.name })
      .from(sites)
      .innerJoin(schools, eq(schools.id, sites.school))
      .where(inArray(sites.id, ids)),
    read
      .select({ id: items.id, name: items.name, unit: items.unit, scale: items.scale })
      .from(items)
      .where(inArray(items.id, ids)),
    numbersOf(read, needs, subjects),
    numbersOf(read, pledges, subjects),
    numbersOf(read, consignments, subjects),
    numbersOf(read, receipts, subjects),
    numbersOf(read, discrepancies, subjects),
  ]);
  const names = new Map([...named, ...owning, ...listed].map(({ id, name }) => [id, name]));
  for (const { id, name, schoolName } of placed) names.set(id, `${schoolName} · ${name}`);
  const kinds = ["need", "pledge", "consignment", "receipt", "discrepancy"] as const;
  const codes = new Map(
    numbered.flatMap((rows, at) =>
      rows.map(({ id, number }) => [id, codeOf(kinds[at] ?? "need", number)] as const),
    ),
  );
  const units = new Map(listed.map(({ id, unit, scale }) => [id, { unit, scale }]));
  return [names, codes, units] as Names;
}

type Names = [
  names: Map<string, string>,
  codes: Map<string, string>,
  units: Map<string, { unit: string; scale: number }>,
];

type NumberedTable =
  | typeof needs
  | typeof pledges
  | typeof consignments
  | typeof receipts
  | typeof discrepancies;

async function numbersOf(read: Reader, table: NumberedTable, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return read
    .select({ id: table.id, number: table.number })
    .from(table)
    .where(inArray(table.id, [...ids]));
}
