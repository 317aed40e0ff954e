import type { Cell as XlsxCell, CellStyle, CellValue, WriteSheet } from "hucre/xlsx";
import type { Cell, Sheet } from "#domain/imports/table.ts";

/** What is said of one cell of a file, or of a whole row. */
export interface Mark {
  sheet: string;
  /** As Excel numbers it. */
  row: number;
  column?: string | undefined;
  message: string;
  candidates?: readonly string[] | undefined;
  isProblem: boolean;
}

/** The header above what is wrong with each row. It is no column of any list, and is ignored. */
const markHeader = "Cần sửa";

const filled = (rgb: string): CellStyle => ({
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb } },
});
const wrongStyle = filled("F8CBAD");
const doubtStyle = filled("FFF2CC");
const sayStyle: CellStyle = {
  font: { color: { rgb: "9C0006" } },
  alignment: { wrapText: true, vertical: "top" },
};
const dayFormat = "dd/mm/yyyy";

/** A sheet as it was read, with its headers where a list was recognised. */
interface ReadSheet {
  sheet: Sheet;
  headerRow?: number;
  columns?: readonly { header: string }[];
}

/**
 * The sheets of a file as they were, with a first column that says what is wrong with each row and
 * with the wrong cells coloured. The column of an earlier time gives way to the new one.
 */
export function markedSheets(tables: readonly ReadSheet[], marks: readonly Mark[]): WriteSheet[] {
  const bySheet = Map.groupBy(marks, ({ sheet }) => sheet);
  return tables.map(({ sheet, headerRow = 0, columns = [] }) => {
    const byRow = Map.groupBy(bySheet.get(sheet.name) ?? [], ({ row }) => row);
    const from = columns[0]?.header === markHeader ? 1 : 0;
    const cells = new Map<string, Partial<XlsxCell>>();
    const rows = sheet.rows.map((row, at): CellValue[] => {
      const said = byRow.get(at + 1) ?? [];
      if (said.length > 0) cells.set(`${at},0`, { value: wordsOf(said), style: sayStyle });
      row.slice(from).forEach((cell, column) => {
        const mark = said.find((one) => one.column === columns[column + from]?.header);
        const style = styleOf(cell, mark);
        if (style) cells.set(`${at},${column + 1}`, { value: valueOf(cell), style });
      });
      return [at + 1 === headerRow ? markHeader : null, ...row.slice(from).map(valueOf)];
    });
    const frozen = headerRow > 0 && { freezePane: { rows: headerRow, columns: 1 } };
    return { name: nameOf(sheet), columns: [{ width: 60 }], rows, cells, ...frozen };
  });
}

/** Excel allows 31 characters and no brackets; a CSV file's sheet is called as the file is. */
function nameOf({ name }: Sheet): string {
  return (
    name
      .replace(/[[\]:*?/\\']/g, " ")
      .trim()
      .slice(0, 31) || "Bảng"
  );
}

function styleOf(cell: Cell, mark: Mark | undefined): CellStyle | undefined {
  const colour = mark && (mark.isProblem ? wrongStyle : doubtStyle);
  return valueOf(cell) instanceof Date ? { ...colour, numFmt: dayFormat } : colour;
}

/** `Cấp học: Không có lựa chọn này. (Mầm non, Tiểu học)`, one on each line. */
function wordsOf(marks: readonly Mark[]): string {
  return marks
    .map(({ column, message, candidates = [] }) => {
      const hint = candidates.length > 0 ? ` (${candidates.join(", ")})` : "";
      return `${column ? `${column}: ` : ""}${message}${hint}`;
    })
    .join("\n");
}

function valueOf(cell: Cell): CellValue {
  if (typeof cell !== "object" || cell === null) return cell;
  return "day" in cell ? new Date(`${cell.day}T00:00:00Z`) : cell.text;
}
