import { accept, refuse, type Decision } from "#domain/decision.ts";
import type { StatementLayout } from "#domain/statements/layout.ts";
import { LineReader } from "#domain/statements/lineReader.ts";
import { OrderFinder } from "#domain/statements/orderFinder.ts";
import type { StatementLine } from "#domain/statements/statementLine.ts";
import type { StatementOrder, StatementSummary } from "#domain/statements/statementSummary.ts";
import { SummaryMaker } from "#domain/statements/summaryMaker.ts";
import { backwards } from "./backwards.ts";
import { Fingerprints, type ReadLine } from "./fingerprints.ts";
import { openStatement, type StatementFile } from "./statementFile.ts";
import { UnreadableFile } from "./unreadableFile.ts";

/** Lines that are given at once. */
export const batchMax = 500;

/** Gives lines some at a time, and at the end what the whole statement says, or why it is refused. */
export type StatementReading = AsyncGenerator<ReadLine[], Decision<StatementSummary>>;

/**
 * Reads a statement, its lines oldest first. Refuses as `openStatement` does, perhaps after some
 * lines. Keeps little of a large file beside its bytes. Slow: run in `statementWorker.ts`.
 */
export async function* readStatement(
  bytes: Buffer,
  layouts?: readonly StatementLayout[],
): StatementReading {
  const file = await openStatement(bytes, layouts);
  if (!file.ok) return file;
  try {
    return yield* readLines(file.value);
  } catch (error) {
    if (error instanceof UnreadableFile) return error.refusal;
    throw error;
  }
}

async function* readLines(file: StatementFile): StatementReading {
  const { table, rowsMax } = file;
  const order = await orderOf(file);
  const [reader, maker] = [new LineReader(table), new SummaryMaker()];
  const fingerprints = new Fingerprints(table.balanceStands);
  const asTheyStand = linesOf(file, reader);
  const inTime = order === "newest_first" ? backwards(asTheyStand) : asTheyStand;
  for await (const lines of inTime) {
    for (const line of lines) maker.push(line);
    yield lines.map((line) => fingerprints.with(line));
  }
  if (reader.rows > rowsMax) return refuse("table_too_large", { rowsMax });
  const summary = maker.end(table, order, reader);
  const isSafe = Number.isSafeInteger(summary.credits.sum + summary.debits.sum);
  return isSafe ? accept(summary) : refuse("amount_too_large");
}

/** Reads as far as it takes to be sure. */
async function orderOf(file: StatementFile): Promise<StatementOrder> {
  const finder = new OrderFinder(file.table.balanceStands);
  for await (const lines of linesOf(file, new LineReader(file.table)))
    for (const line of lines) {
      finder.push(line);
      if (finder.order) return finder.order;
    }
  return finder.end();
}

/** The lines of a file in its order; a file with too many rows ends after the most that are read. */
async function* linesOf(file: StatementFile, reader: LineReader): AsyncGenerator<StatementLine[]> {
  let lines: StatementLine[] = [];
  for await (const rows of file.rows())
    for (const row of rows) {
      const line = reader.push(row);
      if (reader.rows > file.rowsMax) return;
      if (line && lines.push(line) >= batchMax) {
        yield lines;
        lines = [];
      }
    }
  const last = reader.end();
  if (last) lines.push(last);
  if (lines.length > 0) yield lines;
}
