import { toldMax, type Gap } from "./statementSummary.ts";

/**
 * Finds serial numbers that are not there, in the order of the file, whether they count up or down.
 * They count from 1; where they begin at 1 again, as on a new page, nothing is missing.
 */
export class GapFinder {
  /** The first `toldMax` of them. */
  readonly gaps: Gap[] = [];
  count = 0;
  #last: { row: number; serial: number } | undefined;
  /** Undefined until there are two. */
  #countsUp: boolean | undefined;

  /** Takes the serial number of the next line; a text that is none is passed over. */
  push(row: number, text: string): void {
    if (!/^\d{1,9}[.)]?$/.test(text)) return;
    const serial = Number.parseInt(text, 10);
    const last = this.#last;
    this.#last = { row, serial };
    if (!last) return;
    if (this.#countsUp === undefined) {
      this.#countsUp = serial > last.serial || serial === 1;
      if (this.#countsUp) this.#tell(last.row, 1, last.serial - 1);
    }
    if (this.#countsUp) this.#tell(row, last.serial + 1, serial - 1);
    else this.#tell(row, serial + 1, last.serial - 1);
  }

  /** Looks at the end of a count that went down, and at the only line of a file. */
  end(): void {
    if (this.#last && this.#countsUp !== true) this.#tell(this.#last.row, 1, this.#last.serial - 1);
  }

  #tell(row: number, from: number, to: number): void {
    if (to < from) return;
    this.count++;
    if (this.gaps.length < toldMax) this.gaps.push({ row, from, to });
  }
}
