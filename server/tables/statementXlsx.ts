import { accept, refuse, type Decision } from "#domain/decision.ts";
import type { StatementRow } from "#domain/statements/statementCell.ts";
import { headerRowsMax } from "#domain/statements/statementTable.ts";
import { checkWorkbook } from "./checkWorkbook.ts";
import { statementLimits } from "#domain/statements/statementLimits.ts";
import type { RowSource } from "./rowSource.ts";
import { UnreadableFile } from "./unreadableFile.ts";
import { readBook } from "./xlsxBook.ts";
import { XlsxParts } from "./xlsxParts.ts";
import { xlsxRows } from "./xlsxRows.ts";

/**
 * The sheets of a workbook that are shown, in its order. Refuses as `readTable` does. hucre, which
 * reads the lists, takes half a gigabyte for the texts of 100,000 rows; here they take their length.
 */
export async function xlsxSources(bytes: Buffer): Promise<Decision<RowSource[]>> {
  const checked = checkWorkbook(bytes, statementLimits.unpackedBytes);
  if (!checked.ok) return checked;
  try {
    const parts = new XlsxParts(bytes);
    const book = await readBook(parts);
    const sources: RowSource[] = [];
    for (const sheet of book.sheets) {
      const rows = () => xlsxRows(parts, book, sheet);
      sources.push({
        first: await firstOf(rows()),
        rows,
        rowsMax: statementLimits.xlsxRows,
        refusal: refuse("statement_columns_unknown"),
      });
    }
    return accept(sources);
  } catch (error) {
    if (error instanceof UnreadableFile) return error.refusal;
    throw error;
  }
}

async function firstOf(rows: AsyncIterable<StatementRow[]>): Promise<StatementRow[]> {
  const first: StatementRow[] = [];
  for await (const some of rows) {
    first.push(...some.slice(0, headerRowsMax - first.length));
    if (first.length >= headerRowsMax) break;
  }
  return first;
}
