import { parseCsv } from "hucre/csv";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import { columnsKnown } from "#domain/imports/headers.ts";
import type { Cell, Sheet } from "#domain/imports/table.ts";
import { formulaError, isBinary, unicodeOf } from "./fileKind.ts";

const delimiters = [",", ";", "\t"];
/** Characters in which the delimiter is looked for. */
const sampleChars = 64 * 1024;

/**
 * Reads a CSV file as Excel writes it: UTF-8, or UTF-16 with its mark; parted by commas, semicolons
 * or tabs. Refuses other encodings, in which Vietnamese letters would come out wrong.
 */
export function csvSheets(bytes: Buffer, name: string): Decision<Sheet[]> {
  const text = decode(bytes);
  if (text === undefined)
    return refuse(isBinary(bytes.toString("latin1")) ? "not_a_table" : "table_not_unicode");
  if (isBinary(text)) return refuse("not_a_table");
  // What calls itself .xls is often a web page.
  if (/^\s*</.test(text)) return refuse("table_in_other_format");
  const rows = parseCsv(text, { delimiter: delimiterOf(text), skipBom: true });
  return accept([{ name, rows: rows.map((row) => row.map(cellOf)) }]);
}

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder(unicodeOf(bytes) ?? "utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The delimiter with which most headers are known; Excel may say it in a first line, `sep=;`. */
function delimiterOf(text: string): string {
  const said = /^sep=(.)\r?\n/i.exec(text)?.[1];
  if (said) return said;
  const sample = text.slice(0, sampleChars);
  const [best = ","] = delimiters.toSorted((a, b) => fit(sample, b) - fit(sample, a));
  return best;
}

function fit(sample: string, delimiter: string): number {
  return columnsKnown(parseCsv(sample, { delimiter }).map((row) => row.map(cellOf)));
}

function cellOf(value: unknown): Cell {
  const text = typeof value === "string" ? value : "";
  if (formulaError.test(text)) return { wrong: "cell_error", text };
  return text || null;
}
