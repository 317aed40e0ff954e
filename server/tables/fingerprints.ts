import { hash } from "node:crypto";
import type { BalanceStands } from "#domain/statements/layout.ts";
import { lineKey } from "#domain/statements/lineKey.ts";
import type { StatementLine } from "#domain/statements/statementLine.ts";

/** A line as it is known among those of other files, too: see `lineKey`. */
export interface ReadLine extends StatementLine {
  /** SHA-256 of its key, in hexadecimal. */
  fingerprint: string;
  /** Which of the lines with this fingerprint in its file it is, oldest first, from 1. */
  occurrence: number;
}

/** Tells the lines of one file apart; keeps some eighty bytes of each. */
export class Fingerprints {
  readonly #stands: BalanceStands;
  readonly #counts = new Map<string, number>();

  constructor(stands: BalanceStands) {
    this.#stands = stands;
  }

  with(line: StatementLine): ReadLine {
    const digest = hash("sha256", lineKey(line, this.#stands), "buffer");
    const short = digest.toString("latin1");
    const occurrence = (this.#counts.get(short) ?? 0) + 1;
    this.#counts.set(short, occurrence);
    return { ...line, fingerprint: digest.toString("hex"), occurrence };
  }
}
