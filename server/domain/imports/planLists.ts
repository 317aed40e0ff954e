import { findTable, headerProblems, type Table } from "./headers.ts";
import type { ClusterState, Known, PersonState, SchoolState, SiteState } from "./known.ts";
import type { ListKind } from "./list.ts";
import { placesOf, type ListedCommune } from "./places.ts";
import { planClusters } from "./planClusters.ts";
import { planGifts, type PlannedGift } from "./planGifts.ts";
import { planPeople } from "./planPeople.ts";
import { planSchools } from "./planSchools.ts";
import { planSites } from "./planSites.ts";
import type { ProblemCode } from "./problem.ts";
import type { GiftWorld } from "./readGift.ts";
import { rowsOf, type Remarks, type Row } from "./rows.ts";
import { settleSites, siteBook } from "./siteBook.ts";
import type { Sheet } from "./table.ts";
import { thingsOf, type Held } from "./things.ts";

/**
 * What importing a file would do. Pure: the same file and the same world, the same plan. It is plain
 * data, which can go from thread to thread.
 */
export interface Plan extends Remarks {
  /** Every sheet that is shown, with its list where it has one. */
  tables: readonly (Table | { sheet: Sheet; kind: undefined })[];
  /** Things that the file speaks of, in the order in which they can be written. */
  clusters: readonly Held<ClusterState>[];
  schools: readonly Held<SchoolState>[];
  sites: readonly Held<SiteState>[];
  people: readonly Held<PersonState>[];
  gifts: readonly PlannedGift[];
}

/** What lists are read against: what there is, and the province's communes. */
export interface World {
  known: Known;
  communes: readonly ListedCommune[];
  /** Whether who imports may add and change people of the office. */
  mayManageOffice: boolean;
  /** What gifts of the past are read against, or why there can be none in the file. */
  gifts: GiftWorld | "campaign_missing" | "gifts_not_yours";
}

/**
 * Plans the import of a file: what would be added, changed or left as it is, and everything that is
 * wrong, row by row. What a list does not say stays as it is, and nothing is ever removed.
 */
export function planLists(
  sheets: readonly Sheet[],
  { known, communes, mayManageOffice, gifts }: World,
): Plan {
  const tables = sheets.map((sheet) => findTable(sheet) ?? { sheet, kind: undefined });
  const found = tables.flatMap((table) => (table.kind ? [table] : []));
  const remarks: Remarks = { problems: [], warnings: [] };
  const rows = <Kind extends ListKind>(kind: Kind): Row<Kind>[] =>
    found.flatMap((table) => (table.kind === kind ? bodyOf<Kind>(table, remarks) : []));

  const places = placesOf(communes);
  const clusters = thingsOf(known.clusters);
  const schools = thingsOf(known.schools);
  const sites = siteBook(known.sites);
  planClusters(rows("clusters"), clusters);
  planSchools(rows("schools"), { clusters, schools, sites, places });
  planSites(rows("sites"), { schools, sites, places });
  settleSites(sites, { schools, places });
  const world = { clusters, schools, mayManageOffice };
  return {
    tables,
    ...remarks,
    clusters: spokenOf(clusters.all),
    schools: spokenOf(schools.all),
    sites: spokenOf(sites.all),
    people: planPeople(rows("people"), known.people, world),
    gifts:
      typeof gifts === "string"
        ? refuseAll(found, gifts, { remarks, rows: rows("gifts") })
        : planGifts(rows("gifts"), gifts, { clusters, schools, sitesOf: sites.ofSchool }),
  };
}

/** Says of every list that tells of gifts why it cannot be imported. */
function refuseAll(
  tables: readonly Table[],
  code: ProblemCode,
  { remarks, rows }: { remarks: Remarks; rows: readonly Row<"gifts">[] },
): [] {
  for (const { kind, sheet, headerRow } of tables)
    if (kind === "gifts" && rows.some((row) => row.sheet === sheet.name))
      remarks.problems.push({ sheet: sheet.name, row: headerRow, code });
  return [];
}

/** The rows of a table; none while its columns cannot tell them apart. */
function bodyOf<Kind extends ListKind>(table: Table, remarks: Remarks): Row<Kind>[] {
  const wrong = headerProblems(table);
  remarks.problems.push(...wrong);
  return wrong.length > 0 ? [] : rowsOf<Kind>(table, remarks);
}

function spokenOf<State>(all: readonly Held<State>[]): Held<State>[] {
  return all.filter(({ at, implied }) => at ?? implied);
}
