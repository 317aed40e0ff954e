import { accept, refuse, type Decision } from "#domain/decision.ts";
import type { StatementRow } from "#domain/statements/statementCell.ts";
import { headerRowsMax } from "#domain/statements/statementTable.ts";
import { statementLimits } from "#domain/statements/statementLimits.ts";
import { csvRows } from "./csvRows.ts";
import { isBinary, unicodeOf } from "./fileKind.ts";
import type { RowSource } from "./rowSource.ts";

const delimiters = [",", ";", "\t", "|"];
/** In which Vietnamese was written before Unicode, and what Excel takes a text for. */
const oldEncodings = ["windows-1258", "windows-1252"];
/** Bytes in which the delimiter is looked for. */
const sampleBytes = 64 * 1024;

/**
 * The ways in which a text may be a CSV file, those with most cells in most rows first. Excel may say
 * the delimiter in a first line, `sep=;`.
 */
export function csvSources(bytes: Buffer): Decision<RowSource[]> {
  const unicode = unicodeOf(bytes);
  const sample = new TextDecoder(unicode ?? "latin1").decode(bytes.subarray(0, sampleBytes));
  if (isBinary(sample)) return refuse("not_a_table");
  // What calls itself .xls is often a web page.
  if (/^\s*</.test(sample)) return refuse("table_in_other_format");
  const said = /^sep=(.)\r?\n/i.exec(sample)?.[1];
  const refusal = refuse(unicode ? "statement_columns_unknown" : "table_not_unicode");
  const sources = (unicode ? [unicode] : oldEncodings).flatMap((encoding) =>
    (said ? [said] : delimiters).map((delimiter): RowSource => {
      const rows = () => numbered(csvRows(bytes, { encoding, delimiter }));
      const [first = []] = rows();
      const { csvRows: rowsMax } = statementLimits;
      return { first: first.slice(0, headerRowsMax), rows, rowsMax, refusal };
    }),
  );
  return accept(sources.toSorted((a, b) => usualWidth(b) - usualWidth(a)));
}

function* numbered(records: Iterable<string[][]>): Generator<StatementRow[]> {
  let row = 0;
  for (const some of records) yield some.map((cells) => ({ row: ++row, cells }));
}

/** How many cells the rows in the middle have. */
function usualWidth({ first }: RowSource): number {
  const widths = first.map(({ cells }) => cells.length).toSorted((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}
