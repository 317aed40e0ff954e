import type { Refused } from "#domain/decision.ts";
import type { StatementRow } from "#domain/statements/statementCell.ts";

/** How large a statement's file may be. */
export const statementLimits = {
  bytes: 150 * 1024 ** 2,
  csvRows: 1_000_000,
  xlsxRows: 100_000,
  /** What an XLSX unpacks to, all its parts together. */
  unpackedBytes: 256 * 1024 ** 2,
} as const;

/** One way to read a file's rows, from the first each time it is asked, some at a time. */
export interface RowSource {
  /** The first rows, in which the header stands. */
  first: readonly StatementRow[];
  rows(): AsyncIterable<readonly StatementRow[]> | Iterable<readonly StatementRow[]>;
  rowsMax: number;
  /** What to say when its columns are not known. */
  refusal: Refused;
}
