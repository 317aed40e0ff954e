import type { Refused } from "#domain/decision.ts";
import type { StatementRow } from "#domain/statements/statementCell.ts";

/** One way to read a file's rows, from the first each time it is asked, some at a time. */
export interface RowSource {
  /** The first rows, in which the header stands. */
  first: readonly StatementRow[];
  rows(): AsyncIterable<readonly StatementRow[]> | Iterable<readonly StatementRow[]>;
  rowsMax: number;
  /** What to say when its columns are not known. */
  refusal: Refused;
}
