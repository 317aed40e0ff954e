import type { Day } from "#domain/day.ts";
import type { LineReader } from "./lineReader.ts";
import { Prover } from "./prover.ts";
import type { StatementLine } from "./statementLine.ts";
import type { StatementOrder, StatementSummary, Sum } from "./statementSummary.ts";
import type { StatementTable } from "./statementTable.ts";

/** Counts, sums and proves the lines of a statement, which are given oldest first. */
export class SummaryMaker {
  readonly #prover = new Prover();
  readonly #credits: Sum = { count: 0, sum: 0 };
  readonly #debits: Sum = { count: 0, sum: 0 };
  #firstOn: Day | undefined;
  #lastOn: Day | undefined;

  push(line: StatementLine): void {
    const { direction, amount, on } = line;
    const sum = direction === "credit" ? this.#credits : this.#debits;
    sum.count++;
    sum.sum += amount;
    if (this.#firstOn === undefined || on < this.#firstOn) this.#firstOn = on;
    if (this.#lastOn === undefined || on > this.#lastOn) this.#lastOn = on;
    this.#prover.push(line);
  }

  /** The summary, with what the reader of all rows met besides lines. */
  end(table: StatementTable, order: StatementOrder, reader: LineReader): StatementSummary {
    const { rows, problems, problemCount, gaps } = reader;
    const { proof, opening, closing } = this.#prover.end(reader);
    return {
      bank: table.bank,
      rows,
      lines: this.#credits.count + this.#debits.count,
      credits: this.#credits,
      debits: this.#debits,
      ...(opening !== undefined && { opening }),
      ...(closing !== undefined && { closing }),
      ...(this.#firstOn && { firstOn: this.#firstOn }),
      ...(this.#lastOn && { lastOn: this.#lastOn }),
      order,
      proof,
      gaps: gaps.gaps,
      gapCount: gaps.count,
      problems,
      problemCount,
    };
  }
}
