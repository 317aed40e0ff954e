import { readXlsx, streamXlsxRows, type CellValue } from "hucre/xlsx";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import type { StatementCell, StatementRow } from "#domain/statements/statementCell.ts";
import { headerRowsMax } from "#domain/statements/statementTable.ts";
import { statementLimits } from "#domain/statements/statementLimits.ts";
import { formulaError } from "./readCsv.ts";
import { checkWorkbook, unreadable } from "./readXlsx.ts";
import type { RowSource } from "./rowSource.ts";
import { UnreadableFile } from "./unreadableFile.ts";

/** Sheets in which a statement is looked for. */
const sheetsMax = 20;
/** Rows that are given at once. */
const atOnce = 500;

/** The sheets of a workbook that are shown, in its order. Refuses as `readTable` does. */
export async function xlsxSources(bytes: Buffer): Promise<Decision<RowSource[]>> {
  const checked = checkWorkbook(bytes, statementLimits.unpackedBytes);
  if (!checked.ok) return checked;
  try {
    const sources: RowSource[] = [];
    for (const name of await shownSheets(bytes))
      sources.push({
        first: await firstRows(bytes, name),
        rows: () => someRows(bytes, name),
        rowsMax: statementLimits.xlsxRows,
        refusal: refuse("statement_columns_unknown"),
      });
    return accept(sources);
  } catch (error) {
    return unreadable(error);
  }
}

async function shownSheets(bytes: Buffer): Promise<string[]> {
  const names: string[] = [];
  await readXlsx(bytes, {
    sheets: ({ name, hidden, veryHidden }) => {
      if (!hidden && !veryHidden) names.push(name);
      return false;
    },
  });
  return names.slice(0, sheetsMax);
}

async function firstRows(bytes: Buffer, sheet: string): Promise<StatementRow[]> {
  const first: StatementRow[] = [];
  for await (const { index, values } of streamXlsxRows(bytes, { sheet, maxRows: headerRowsMax }))
    first.push({ row: index + 1, cells: values.map(cellOf) });
  return first;
}

async function* someRows(bytes: Buffer, sheet: string): AsyncGenerator<StatementRow[]> {
  const rows = streamXlsxRows(bytes, { sheet });
  let some: StatementRow[] = [];
  for (;;) {
    const next = await rows.next().catch((error) => {
      throw new UnreadableFile(unreadable(error));
    });
    if (next.done) break;
    some.push({ row: next.value.index + 1, cells: next.value.values.map(cellOf) });
    if (some.length < atOnce) continue;
    yield some;
    some = [];
  }
  yield some;
}

/** hucre reads a date as the same wall clock in UTC. */
function cellOf(value: CellValue): StatementCell {
  if (value instanceof Date) return momentOf(value);
  if (typeof value === "string" && formulaError.test(value))
    return { wrong: "cell_error", text: value };
  return value;
}

/** To the nearest second: Excel's parts of a day are rounded. */
function momentOf(date: Date): StatementCell {
  if (Number.isNaN(date.getTime())) return null;
  const iso = new Date(Math.round(date.getTime() / 1_000) * 1_000).toISOString();
  return { day: iso.slice(0, 10), time: iso.slice(11, 19) };
}
