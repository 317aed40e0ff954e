import { hash } from "node:crypto";
import type { BalanceStands } from "#domain/statements/layout.ts";
import { lineKey } from "#domain/statements/lineKey.ts";
import type { StatementLine } from "#domain/statements/statementLine.ts";

/** A line as it is known among those of other files, too: see `lineKey`. */
export interface ReadLine extends StatementLine {
  /**
   * Its moment and 128 bits of the SHA-256 of its key. The moment comes first so that lines which
   * come together stand together in an index of a million.
   */
  fingerprint: string;
  /** Which of the lines with this fingerprint in its file it is, oldest first, from 1. */
  occurrence: number;
}

/** Characters of six bits each. */
const digestLength = 22;

/** Tells the lines of one file apart; keeps some 150 bytes of each. */
export class Fingerprints {
  readonly #stands: BalanceStands;
  readonly #counts = new Map<string, number>();

  constructor(stands: BalanceStands) {
    this.#stands = stands;
  }

  with(line: StatementLine): ReadLine {
    const digest = hash("sha256", lineKey(line, this.#stands), "base64url");
    const fingerprint = `${line.on} ${line.time ?? ""} ${digest.slice(0, digestLength)}`;
    const occurrence = (this.#counts.get(fingerprint) ?? 0) + 1;
    this.#counts.set(fingerprint, occurrence);
    return { ...line, fingerprint, occurrence };
  }
}
