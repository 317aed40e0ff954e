import type { BalanceStands } from "./layout.ts";
import { signed, type StatementLine } from "./statementLine.ts";
import type { StatementOrder } from "./statementSummary.ts";

/** So many more steps one way than the other tell the order by clock: clocks of lines may jump. */
const stepsMin = 20;

/**
 * Finds out whether a file stands oldest or newest first: by the first two lines whose balances fit
 * one way only, or whose days differ; else by its clock; else by whether the first or the last line
 * has the balance of the day. A file that tells nothing is taken to be oldest first.
 */
export class OrderFinder {
  /** Undefined until it is sure. */
  order: StatementOrder | undefined;
  readonly #stands: BalanceStands;
  #last: StatementLine | undefined;
  /** Steps forward less steps backward. */
  #steps = 0;
  #firstHasBalance: boolean | undefined;

  constructor(stands: BalanceStands) {
    this.#stands = stands;
  }

  /** Takes the next line of the file. */
  push(line: StatementLine): void {
    const above = this.#last;
    this.#last = line;
    this.#firstHasBalance ??= line.balance !== undefined;
    if (!above || this.order) return;
    this.order = this.#byBalance(above, line) ?? byDay(above, line) ?? this.#byClock(above, line);
  }

  /** The order, once there are no more lines. */
  end(): StatementOrder {
    if (this.order) return this.order;
    if (this.#steps !== 0) return this.#steps > 0 ? "oldest_first" : "newest_first";
    const isBackward =
      this.#stands === "end_of_day" && this.#firstHasBalance && this.#last?.balance === undefined;
    return isBackward ? "newest_first" : "oldest_first";
  }

  #byBalance(above: StatementLine, below: StatementLine): StatementOrder | undefined {
    if (this.#stands !== "each_line" || above.balance === undefined || below.balance === undefined)
      return undefined;
    const isForward = below.balance - above.balance === signed(below);
    const isBackward = above.balance - below.balance === signed(above);
    if (isForward === isBackward) return undefined;
    return isForward ? "oldest_first" : "newest_first";
  }

  #byClock({ time: above }: StatementLine, { time: below }: StatementLine) {
    if (above === undefined || below === undefined || above === below) return undefined;
    this.#steps += below > above ? 1 : -1;
    if (Math.abs(this.#steps) < stepsMin) return undefined;
    return this.#steps > 0 ? "oldest_first" : "newest_first";
  }
}

function byDay({ on: above }: StatementLine, { on: below }: StatementLine) {
  if (above === below) return undefined;
  return below > above ? ("oldest_first" as const) : ("newest_first" as const);
}
