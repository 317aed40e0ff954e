import { assert, refuse } from "#domain/decision.ts";
import { UnreadableFile } from "./unreadableFile.ts";

/** Bytes that are decoded at once. */
const chunkBytes = 256 * 1024;
/** A record that is longer was never closed: no memo comes near. In characters. */
const recordMax = 64 * 1024;

/**
 * The records of a CSV text (RFC 4180), some at a time, so that a large file is never a text as a
 * whole. A quote inside a cell that does not begin with one is a character like others. Throws
 * `UnreadableFile` where a quoted cell does not end, once the records before it were given.
 */
export function* csvRows(
  bytes: Buffer,
  { encoding, delimiter }: { encoding: string; delimiter: string },
): Generator<string[][]> {
  let rest = "";
  for (const { part, isLast } of partsOf(bytes, encoding)) {
    const text = rest + part;
    const { records, end } = recordsIn(text, delimiter, isLast);
    rest = text.slice(end);
    yield records;
    if (rest.length > (isLast ? 0 : recordMax)) throw new UnreadableFile(refuse("table_damaged"));
  }
}

/** Parts of a text that end where a line does; each is decoded by itself. */
function* partsOf(bytes: Buffer, encoding: string) {
  // In UTF-16 a line ends with two bytes, of which the second may be the first of another letter.
  const decoder = encoding.startsWith("utf-16") ? new TextDecoder(encoding) : undefined;
  for (let from = 0; from < bytes.length;) {
    const next = bytes.indexOf(newline, from + chunkBytes) + 1;
    const to = decoder ? Math.min(from + chunkBytes, bytes.length) : next || bytes.length;
    const isLast = to === bytes.length;
    const chunk = bytes.subarray(from, to);
    const part = decoder
      ? decoder.decode(chunk, { stream: !isLast })
      : encoding === "utf-8"
        ? chunk.toString("utf8")
        : new TextDecoder(encoding).decode(chunk);
    yield { part: from === 0 ? part.replace(/^\ufeff/, "") : part, isLast };
    from = to;
  }
}

/** The records that end inside a text, and where the first that does not begins. */
function recordsIn(text: string, delimiter: string, isLast: boolean) {
  const records: string[][] = [];
  const scan: Scan = { text, delimiter, at: 0, isLast };
  let end = 0;
  for (;;) {
    const record = nextRecord(scan);
    if (!record) return { records, end };
    records.push(record);
    end = scan.at;
  }
}

interface Scan {
  text: string;
  delimiter: string;
  at: number;
  isLast: boolean;
}

const [quote, newline, carriage] = [0x22, 0x0a, 0x0d];

/** Undefined when the text ends before the record does. */
function nextRecord(scan: Scan): string[] | undefined {
  const { text, isLast } = scan;
  if (scan.at >= text.length) return undefined;
  const cells: string[] = [];
  for (;;) {
    const cell = text.charCodeAt(scan.at) === quote ? quotedCell(scan) : plainCell(scan);
    if (cell === undefined) return undefined;
    cells.push(cell);
    if (scan.at >= text.length) return isLast ? cells : undefined;
    const mark = text.charCodeAt(scan.at);
    scan.at++;
    if (mark === carriage) {
      // Whether a line feed follows is known only when there is more.
      if (scan.at >= text.length && !isLast) return undefined;
      if (text.charCodeAt(scan.at) === newline) scan.at++;
      return cells;
    }
    if (mark === newline) return cells;
  }
}

/** Up to the next delimiter or end of line, which is left. */
function plainCell(scan: Scan): string {
  const { text, delimiter } = scan;
  const mark = delimiter.charCodeAt(0);
  let end = scan.at;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === mark || code === newline || code === carriage) break;
  }
  const cell = text.slice(scan.at, end);
  scan.at = end;
  return cell;
}

/** Undefined when it does not end. What follows its closing quote belongs to it. */
function quotedCell(scan: Scan): string | undefined {
  assert(scan.text.charCodeAt(scan.at) === quote, "a quoted cell begins with a quote");
  let cell = "";
  for (let from = scan.at + 1; ;) {
    const close = scan.text.indexOf('"', from);
    if (close < 0) return undefined;
    cell += scan.text.slice(from, close);
    if (scan.text.charCodeAt(close + 1) !== quote) {
      // Whether a second quote follows is known only when there is more.
      if (close + 1 >= scan.text.length && !scan.isLast) return undefined;
      scan.at = close + 1;
      return cell + plainCell(scan);
    }
    cell += '"';
    from = close + 2;
  }
}
