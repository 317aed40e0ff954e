import type { Cell as XlsxCell, CellStyle, WriteSheet } from "hucre/xlsx";
import type { Said } from "#domain/imports/cells.ts";
import { listKinds, type Column, type ListKind } from "#domain/imports/list.ts";
import type { WrittenList } from "#domain/imports/listRows.ts";
import { lists } from "#domain/imports/lists.ts";
import { exampleMark } from "#domain/imports/rows.ts";
import { tableLimits } from "#domain/imports/table.ts";
import { levelWords, roleWords } from "#domain/imports/words.ts";

const headStyle: CellStyle = {
  font: { bold: true, color: { rgb: "FFFFFF" } },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "1F6B3F" } },
  alignment: { vertical: "center", wrapText: true },
};
const exampleStyle: CellStyle = { font: { italic: true, color: { rgb: "808080" } } };

/** Printed, all columns of a row stand on one page. */
const onePageWide = {
  orientation: "landscape",
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const;

/** What may be chosen in a column, by its field. */
const choices: Record<string, string[]> = {
  level: Object.values(levelWords).map(([word]) => word),
  role: Object.values(roleWords).map(([word]) => word),
};

/** A workbook to fill in: a sheet for each list with an example, and the communes to copy from. */
export function templateSheets(communes: readonly { id: string; name: string }[]): WriteSheet[] {
  const kinds = listKinds.filter((kind) => lists[kind].columns.length > 0);
  const empty = kinds.map((kind) => {
    const all: readonly Column[] = lists[kind].columns;
    const columns = all.filter(({ told }) => !told);
    const example = columns.map(({ example: said }, at) =>
      at === 0 ? `${exampleMark}: ${said}` : said || null,
    );
    return sheetOf(kind, columns, { rows: [example], style: exampleStyle });
  });
  return [...empty, communeSheet(communes)];
}

/** A workbook with everything that there is, to change and to import again. */
export function filledSheets(
  written: readonly WrittenList[],
  communes: readonly { id: string; name: string }[],
): WriteSheet[] {
  const filled = written.map(({ kind, fields, rows }) => {
    const all: readonly Column[] = lists[kind].columns;
    const columns = fields.flatMap((field) => all.find((column) => column.field === field) ?? []);
    return sheetOf(kind, columns, { rows });
  });
  return [...filled, communeSheet(communes)];
}

function sheetOf(
  kind: ListKind,
  columns: readonly Column[],
  { rows, style }: { rows: readonly (readonly Said[])[]; style?: CellStyle },
): WriteSheet {
  const cells = new Map<string, Partial<XlsxCell>>();
  columns.forEach((column, at) => cells.set(`0,${at}`, headOf(column)));
  if (style)
    rows.forEach((row, below) =>
      row.forEach((value, at) => cells.set(`${below + 1},${at}`, { value, style })),
    );
  return {
    name: lists[kind].sheet,
    columns: columns.map(({ width }) => ({ width })),
    rows: [columns.map(headerOf), ...rows.map((row) => [...row])],
    cells,
    freezePane: { rows: 1 },
    pageSetup: onePageWide,
    dataValidations: columns.flatMap(({ field }, at) => {
      const values = choices[field];
      const column = columnName(at);
      const range = `${column}2:${column}${tableLimits.rows}`;
      return values ? [{ type: "list" as const, values, range, allowBlank: true }] : [];
    }),
  };
}

/** A star marks what a new row cannot do without. */
const headerOf = ({ vi, required }: Column) => (required ? `${vi} *` : vi);

function headOf(column: Column): Partial<XlsxCell> {
  const [vi, en] = column.hint;
  const text = `${vi}\n${column.en}: ${en}`;
  return { value: headerOf(column), style: headStyle, comment: { author: "Lá Lành", text } };
}

function communeSheet(communes: readonly { id: string; name: string }[]): WriteSheet {
  const head = ["Mã xã", "Tên xã, phường"];
  return {
    name: "Xã, phường",
    columns: [{ width: 10 }, { width: 32 }],
    rows: [head, ...communes.map(({ id, name }) => [id, name])],
    cells: new Map(head.map((value, at) => [`0,${at}`, { value, style: headStyle }])),
    freezePane: { rows: 1 },
  };
}

/** `A` of the first column; lists have fewer than 26. */
function columnName(at: number): string {
  return String.fromCharCode("A".charCodeAt(0) + at);
}
