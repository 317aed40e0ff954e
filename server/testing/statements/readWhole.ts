import type { Decision } from "#domain/decision.ts";
import type { StatementLayout } from "#domain/statements/layout.ts";
import type { StatementSummary } from "#domain/statements/statementSummary.ts";
import type { ReadLine } from "../../tables/fingerprints.ts";
import { readStatement } from "../../tables/readStatement.ts";

/** All lines of a statement that was read to its end, and what its end said. */
export interface WholeStatement {
  lines: ReadLine[];
  end: Decision<StatementSummary>;
}

/** Reads a file to its end, here and now; for files that fit into a test. */
export async function readWhole(
  bytes: Uint8Array | string,
  layout?: StatementLayout,
): Promise<WholeStatement> {
  const lines: ReadLine[] = [];
  const reading = readStatement(Buffer.from(bytes as string), layout && [layout]);
  for (;;) {
    const { done, value } = await reading.next();
    if (done) return { lines, end: value };
    lines.push(...value);
  }
}

/** As above, of a file that must not be refused. */
export async function readSummary(bytes: Uint8Array | string, layout?: StatementLayout) {
  const { lines, end } = await readWhole(bytes, layout);
  if (!end.ok) throw new Error(`refused: ${end.code}`);
  return { lines, summary: end.value };
}
