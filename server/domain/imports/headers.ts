import { withoutNotes } from "#domain/columnHeader.ts";
import { fold } from "#domain/fold.ts";
import { listKinds, type Column, type ListKind } from "./list.ts";
import { lists } from "./lists.ts";
import type { Problem } from "./problem.ts";
import { textOf, type Cell, type Sheet } from "./table.ts";

/** A sheet whose list is known: which row has its headers, and which column has which field. */
export interface Table {
  kind: ListKind;
  sheet: Sheet;
  /** As Excel numbers it. */
  headerRow: number;
  /** By column; a header that is not known has no field and is ignored. */
  columns: readonly { header: string; field: string | undefined }[];
}

/** Rows in which the headers may stand, below titles and the like. */
const headerRowsMax = 20;

/** A list is known by at least so many of its columns. */
const columnsMin = 2;

/**
 * Finds the list that a sheet holds: its header is the first row that knows most columns of any
 * list. Lists that fit equally well are told apart by the sheet's name; undefined when none fits.
 */
export function findTable(sheet: Sheet): Table | undefined {
  const found = sheet.rows.slice(0, headerRowsMax).flatMap((row, index) => {
    const most = bestFits(row);
    return most.length > 0 ? [{ headerRow: index + 1, fits: most }] : [];
  });
  const [best] = found.toSorted((a, b) => known(b.fits) - known(a.fits));
  const fit = best && likeliest(sheet.name, best.fits);
  return fit && { kind: fit.kind, sheet, headerRow: best.headerRow, columns: fit.columns };
}

/** How many columns of one list the best row knows: what tells whether a text was split rightly. */
export function columnsKnown(rows: Sheet["rows"]): number {
  return Math.max(0, ...rows.slice(0, headerRowsMax).map((row) => known(bestFits(row))));
}

interface Fit {
  kind: ListKind;
  columns: Table["columns"];
  known: number;
}
const known = (fits: readonly Fit[]) => fits[0]?.known ?? 0;

/** The lists that know most of a row's cells; several when they know equally many. */
function bestFits(row: readonly Cell[]): Fit[] {
  const fits = listKinds.map((kind): Fit => {
    const columns = row.map((cell) => ({ header: textOf(cell), field: fieldOf(kind, cell) }));
    const fields = new Set(columns.flatMap(({ field }) => field ?? []));
    return { kind, columns, known: fields.size };
  });
  const most = Math.max(...fits.map((fit) => fit.known));
  return most < columnsMin ? [] : fits.filter((fit) => fit.known === most);
}

/** Of lists that fit equally well, the one that the sheet is named after, else the most complete. */
function likeliest(name: string, fits: readonly Fit[]): Fit | undefined {
  const folded = fold(name);
  /** `Danh sách điểm trường` is rather a list of sites than one of schools. */
  const likeness = ({ kind }: Fit) =>
    Math.max(
      ...[lists[kind].sheet, ...lists[kind].also].map((one) =>
        folded.includes(fold(one)) ? fold(one).length : 0,
      ),
    );
  const lacking = (fit: Fit) => missingKeys(fit).length;
  const [first, second] = fits.toSorted(
    (a, b) => likeness(b) - likeness(a) || lacking(a) - lacking(b),
  );
  if (!first || !second) return first;
  const isTied = likeness(first) === likeness(second) && lacking(first) === lacking(second);
  return isTied ? undefined : first;
}

function missingKeys({ kind, columns }: Pick<Table, "kind" | "columns">): Column[] {
  return lists[kind].columns.filter(
    (column: Column) => column.key && !columns.some(({ field }) => field === column.field),
  );
}

const headersOf = Object.fromEntries(
  listKinds.map((kind) => [
    kind,
    new Map(
      lists[kind].columns.flatMap(({ field, vi, en, also = [] }: Column) =>
        [vi, en, ...also].map((header) => [fold(header), field]),
      ),
    ),
  ]),
) as Record<ListKind, Map<string, string>>;

/** `Số trẻ (năm học 2025–2026) *` is `Số trẻ`; of `Mã cụm / Cluster code` one part is enough. */
function fieldOf(kind: ListKind, cell: Cell): string | undefined {
  const header = typeof cell === "string" ? cell : textOf(cell);
  const bare = withoutNotes(header);
  return [bare, ...bare.split(/[/\n]/)]
    .map((part) => headersOf[kind].get(fold(part)))
    .find((field) => field !== undefined);
}

/** What is wrong with a table before its first row: columns that are missing, or there twice. */
export function headerProblems(table: Table): Problem[] {
  const { sheet, headerRow, columns } = table;
  const at = { sheet: sheet.name, row: headerRow };
  const twice = columns.filter(
    ({ field }, index) => field && columns.findIndex((other) => other.field === field) < index,
  );
  return [
    ...missingKeys(table).map(({ vi }): Problem => ({ ...at, column: vi, code: "column_missing" })),
    ...twice.map(({ header }): Problem => ({ ...at, column: header, code: "column_twice" })),
  ];
}
