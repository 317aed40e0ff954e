import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { StatementLine } from "#domain/statements/statementLine.ts";

/**
 * Turns lines round. All have to be kept for that, so they are kept packed: some thirty bytes each
 * instead of several hundred.
 */
export async function* backwards(
  batches: AsyncIterable<StatementLine[]>,
): AsyncGenerator<StatementLine[]> {
  const packed: Buffer[] = [];
  for await (const lines of batches)
    packed.push(deflateRawSync(JSON.stringify(lines), { level: 1 }));
  for (let last = packed.pop(); last; last = packed.pop()) yield unpacked(last).toReversed();
}

/** Numbers and texts alone went in; `readStatement.test.ts` sees them come out the same. */
function unpacked(bytes: Buffer): StatementLine[] {
  return JSON.parse(inflateRawSync(bytes).toString()) as StatementLine[];
}
