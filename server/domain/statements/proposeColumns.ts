import { bankLayouts } from "./bankLayouts.ts";
import { statementFields, type ColumnChoice, type StatementField } from "./layout.ts";
import { cellText, type StatementRow } from "./statementCell.ts";
import { columnsOf, headerRowsMax, type Columns } from "./statementTable.ts";

/** The first rows of a file for a person to choose columns from, with a choice that seems likely. */
export interface ProposedColumns {
  /** Texts of cells, cut short; the first row is row 1 unless rows above it are empty. */
  rows: readonly { row: number; cells: readonly string[] }[];
  /** The row that looks like a header; 0 when none does. */
  headerRow: number;
  chosen: Partial<Record<StatementField, ColumnChoice>>;
}

/** The most columns, and characters of a cell, that are shown. */
const [columnsMax, charactersMax] = [60, 200];

/** Proposes columns by what the banks that are known call theirs. */
export function proposeColumns(first: readonly StatementRow[]): ProposedColumns {
  const rows = first.slice(0, headerRowsMax).map(({ row, cells }) => ({
    row,
    cells: cells.slice(0, columnsMax).map((cell) => cellText(cell).slice(0, charactersMax)),
  }));
  const [best] = rows
    .map(({ row, cells }) => ({ row, cells, columns: allColumnsOf(cells) }))
    .toSorted((a, b) => Object.keys(b.columns).length - Object.keys(a.columns).length);
  if (!best || Object.keys(best.columns).length < 2) return { rows, headerRow: 0, chosen: {} };
  return { rows, headerRow: best.row, chosen: choicesOf(best.columns, best.cells) };
}

/** By the names of all banks together; amounts in two columns rather than in one. */
function allColumnsOf(headers: readonly string[]): Columns {
  const found: Columns = {};
  for (const layout of bankLayouts)
    for (const [field, at] of Object.entries(columnsOf(headers, layout)))
      found[field as StatementField] ??= at;
  if (found.credit !== undefined) delete found.amount;
  return found;
}

/** By header, or by number where another column is called the same. */
function choicesOf(columns: Columns, headers: readonly string[]): ProposedColumns["chosen"] {
  return Object.fromEntries(
    statementFields.flatMap((field) => {
      const at = columns[field];
      if (at === undefined) return [];
      const header = headers[at] ?? "";
      return [[field, headers.indexOf(header) === at ? header : at + 1]];
    }),
  );
}
