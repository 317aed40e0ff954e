import { signed, type StatementLine } from "./statementLine.ts";
import { toldMax, type Break, type Proof } from "./statementSummary.ts";

/** A balance that a file states for all of its lines, and where. */
export interface Stated {
  row: number;
  dong: number;
}

/** What balances tell of a whole statement. */
export interface Proved {
  proof: Proof;
  opening?: number;
  closing?: number;
}

/**
 * Proves a statement by its balances, wherever they stand: what the lines since one balance come to
 * must make the next. Takes the lines oldest first; keeps a few numbers and the first breaks.
 */
export class Prover {
  readonly #breaks: Break[] = [];
  #breakCount = 0;
  /** The balance seen last, what came since, and in how many lines. */
  #known: number | undefined;
  #since = 0;
  #linesSince = 0;
  #lastRow = 0;
  /** Where the first balance stands, what it makes the opening one, and how many lines it covers. */
  #first: { row: number; opening: number; lines: number } | undefined;

  push(line: StatementLine): void {
    this.#since += signed(line);
    this.#linesSince++;
    this.#lastRow = line.row;
    if (line.balance === undefined) return;
    if (this.#known === undefined) {
      const opening = line.balance - this.#since;
      this.#first = { row: line.row, opening, lines: this.#linesSince };
    } else this.#check(line.row, line.balance - this.#known);
    this.#known = line.balance;
    this.#since = 0;
    this.#linesSince = 0;
  }

  /** What all lines and the balances that the file states for them prove. */
  end(stated: { opening?: Stated | undefined; closing?: Stated | undefined }): Proved {
    const first = this.#first;
    const opening = stated.opening?.dong ?? first?.opening;
    const off = first && opening !== undefined ? first.opening - opening : 0;
    if (first && off !== 0) this.#break({ row: first.row, by: off }, "unshift");
    const known = this.#known ?? stated.opening?.dong;
    const closing = stated.closing?.dong ?? (this.#linesSince === 0 ? known : undefined);
    if (known !== undefined && closing !== undefined)
      this.#check(this.#lastRow || (stated.closing?.row ?? 0), closing - known);
    return {
      proof: this.#proof(stated.opening !== undefined, closing !== undefined),
      ...(opening !== undefined && { opening }),
      ...(closing !== undefined && { closing }),
    };
  }

  /** Whether the lines since the balance seen last come to what it changed by. */
  #check(row: number, change: number): void {
    if (change !== this.#since) this.#break({ row, by: change - this.#since }, "push");
  }

  #break(found: Break, how: "push" | "unshift"): void {
    this.#breakCount++;
    this.#breaks[how](found);
    this.#breaks.splice(toldMax);
  }

  /** A first balance below several lines proves nothing of them unless the one before is stated. */
  #proof(isOpeningStated: boolean, isClosed: boolean): Proof {
    if (this.#breakCount > 0)
      return { kind: "broken", count: this.#breakCount, breaks: this.#breaks };
    if (!this.#first && !(isOpeningStated || isClosed))
      return { kind: "unprovable", lacks: "balances" };
    if (!isOpeningStated && this.#first?.lines !== 1)
      return { kind: "unprovable", lacks: "opening" };
    return isClosed ? { kind: "proven" } : { kind: "unprovable", lacks: "closing" };
  }
}
