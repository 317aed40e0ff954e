import { xmlText } from "./xlsxText.ts";

/** The most texts that are kept for a workbook; what comes later stands in its own cell. */
const keptMax = 50_000;

/**
 * Texts that a workbook's cells share (ECMA-376 part 1, 18.4). Names and words come again and again; codes and
 * hashes, which are plain ASCII, do not, and stand in their cells: so a sheet of them takes no memory, and
 * one of names is written three times as fast.
 */
export interface SharedTexts {
  /** The number of a text; undefined where it should stand in its own cell. */
  numberOf(text: string): number | undefined;
  /** The part `xl/sharedStrings.xml`, when all cells are written. */
  part(): Generator<string>;
}

export function createSharedTexts(): SharedTexts {
  const numbers = new Map<string, number>();
  return {
    numberOf(text) {
      const known = numbers.get(text);
      if (known !== undefined || isAscii.test(text) || numbers.size >= keptMax) return known;
      numbers.set(text, numbers.size);
      return numbers.size - 1;
    },
    *part() {
      yield `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`;
      for (const text of numbers.keys()) yield `<si>${textXml(text)}</si>`;
      yield `</sst>`;
    },
  };
}

const isAscii = /^[ -~]*$/;

/** A text inside its element, with the spaces around it. */
export function textXml(text: string): string {
  const space = /^\s|\s$|\n/.test(text) ? ` xml:space="preserve"` : "";
  return `<t${space}>${xmlText(text)}</t>`;
}
