import type { FileToZip } from "../log/zip.ts";
import { createSharedTexts, textXml, type SharedTexts } from "./sharedTexts.ts";
import { stylesPart, xlsxStyles, type XlsxStyle } from "./xlsxStyles.ts";
import { columnName, xmlText } from "./xlsxText.ts";

/**
 * A cell. `number` may be the digits of one that no floating point holds exactly; `formula` has beside it the
 * value that it comes to, so that who only looks sees it too.
 */
export interface XlsxCell {
  style: XlsxStyle;
  text?: string;
  number?: number | string;
  formula?: string;
}
export type XlsxRow = readonly (XlsxCell | undefined)[];

/** A sheet that is written as its rows are read. */
export interface XlsxSheet {
  /** At most 31 characters, without `[]:*?/\`. */
  name: string;
  /** The widths of its columns, in characters. */
  widths: readonly number[];
  /** How many rows and columns stay in sight. */
  frozen: { rows: number; columns: number };
  /** Rows that are its head and what may be filtered below it, counted from 1. */
  filtered?: () => { head: number; last: number };
  rows: AsyncIterable<readonly XlsxRow[]>;
}

/** The most rows of a sheet in Excel. */
export const xlsxRowsMax = 1_048_576;

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const declared = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

/**
 * The files of a workbook (ECMA-376), written as its sheets are read, so that nothing of it has to be held.
 * `order` is the order in which sheets are shown, which may differ from that in which they are written: a
 * sheet that speaks of others comes after them. hucre, which reads workbooks here, writes a sheet at a time
 * in this way only, and no formula with its value.
 */
export async function* writeXlsx(
  sheets: AsyncIterable<XlsxSheet>,
  order: (names: readonly string[]) => readonly string[] = (names) => names,
): AsyncGenerator<FileToZip> {
  const written: Written[] = [];
  const texts = createSharedTexts();
  for await (const sheet of sheets) {
    const id = written.length + 1;
    yield { name: `xl/worksheets/sheet${id}.xml`, content: encoded(sheetPart(sheet, texts)) };
    const { name, filtered, widths } = sheet;
    const head = filtered?.().head;
    const filter = filtered && rangeOf(filtered(), widths.length);
    written.push({ id, name, head, filter });
  }
  const names = order(written.map(({ name }) => name));
  const shown = written.toSorted((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
  yield part("[Content_Types].xml", typesPart(written));
  yield part("_rels/.rels", rootPart);
  yield part("xl/workbook.xml", workbookPart(shown));
  yield part("xl/_rels/workbook.xml.rels", linksPart(written));
  yield part("xl/styles.xml", stylesPart);
  yield { name: "xl/sharedStrings.xml", content: encoded(texts.part()) };
}

interface Written {
  id: number;
  name: string;
  head: number | undefined;
  filter: string | undefined;
}

/** How a formula names cells of another sheet. */
export function sheetRef(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

async function* sheetPart(sheet: XlsxSheet, texts: SharedTexts): AsyncGenerator<string> {
  const { widths, frozen, filtered, rows } = sheet;
  const columns = widths.map((_, at) => columnName(at));
  yield `${declared}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`;
  yield `<sheetViews><sheetView workbookViewId="0" showGridLines="0">${paneOf(frozen)}</sheetView></sheetViews>`;
  yield `<cols>${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join("")}</cols><sheetData>`;
  let row = 0;
  for await (const some of rows) {
    let text = "";
    for (const cells of some) text += rowXml(cells, { row: ++row, columns, texts });
    yield text;
  }
  const filter = filtered && `<autoFilter ref="${rangeOf(filtered(), widths.length)}"/>`;
  yield `</sheetData>${filter ?? ""}<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>`;
  yield `<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;
}

function paneOf({ rows, columns }: XlsxSheet["frozen"]): string {
  if (rows + columns === 0) return "";
  const [x, y] = [columns ? ` xSplit="${columns}"` : "", rows ? ` ySplit="${rows}"` : ""];
  const at = `${columnName(columns)}${rows + 1}`;
  const pane = columns && rows ? "bottomRight" : rows ? "bottomLeft" : "topRight";
  return `<pane${x}${y} topLeftCell="${at}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`;
}

interface Place {
  row: number;
  columns: readonly string[];
  texts: SharedTexts;
}

function rowXml(cells: XlsxRow, { row, columns, texts }: Place): string {
  let text = `<row r="${row}">`;
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at];
    if (cell) text += cellXml(cell, `${columns[at] ?? columnName(at)}${row}`, texts);
  }
  return `${text}</row>`;
}

const styleNumbers = Object.fromEntries(xlsxStyles.map((style, at) => [style, at])) as Record<
  XlsxStyle,
  number
>;

function cellXml({ style, text, number, formula }: XlsxCell, at: string, texts: SharedTexts) {
  const head = `<c r="${at}"${style === "plain" ? "" : ` s="${styleNumbers[style]}"`}`;
  if (formula !== undefined) return `${head}><f>${xmlText(formula)}</f><v>${number ?? 0}</v></c>`;
  if (number !== undefined) return `${head}><v>${number}</v></c>`;
  if (text === undefined || text === "") return `${head}/>`;
  // A text is a text, whatever it begins with: only what is written as a formula is one.
  const shared = texts.numberOf(text);
  return shared === undefined
    ? `${head} t="inlineStr"><is>${textXml(text)}</is></c>`
    : `${head} t="s"><v>${shared}</v></c>`;
}

function rangeOf({ head, last }: { head: number; last: number }, columns: number): string {
  return `A${head}:${columnName(columns - 1)}${Math.max(head, last)}`;
}

function workbookPart(shown: readonly Written[]): string {
  const sheets = shown
    .map(({ id, name }) => `<sheet name="${xmlText(name)}" sheetId="${id}" r:id="rId${id}"/>`)
    .join("");
  const names = shown
    .map(
      ({ name, filter, head }, at) =>
        (filter ? nameXml("_FilterDatabase", at, `${sheetRef(name)}!${absolute(filter)}`) : "") +
        // The head stands above each printed page.
        (head ? nameXml("Print_Titles", at, `${sheetRef(name)}!$${head}:$${head}`) : ""),
    )
    .join("");
  return (
    `<workbook xmlns="${main}" xmlns:r="${relations}"><bookViews><workbookView/></bookViews>` +
    `<sheets>${sheets}</sheets>${names && `<definedNames>${names}</definedNames>`}</workbook>`
  );
}

/** A name that Excel keeps for itself, of one sheet. */
function nameXml(name: "_FilterDatabase" | "Print_Titles", sheet: number, cells: string): string {
  const hidden = name === "_FilterDatabase" ? ' hidden="1"' : "";
  return `<definedName name="_xlnm.${name}" localSheetId="${sheet}"${hidden}>${xmlText(cells)}</definedName>`;
}

function absolute(range: string): string {
  return range.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

function linksPart(written: readonly Written[]): string {
  const sheets = written.map(
    ({ id }) =>
      `<Relationship Id="rId${id}" Type="${relations}/worksheet" Target="worksheets/sheet${id}.xml"/>`,
  );
  const others = ["styles", "sharedStrings"].map(
    (name, at) =>
      `<Relationship Id="rId${written.length + at + 1}" Type="${relations}/${name}" Target="${name}.xml"/>`,
  );
  return `<Relationships xmlns="${packages}/relationships">${[...sheets, ...others].join("")}</Relationships>`;
}

const rootPart =
  `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1"` +
  ` Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

function typesPart(written: readonly Written[]): string {
  const of = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const sheets = written.map(
    ({ id }) =>
      `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${of}.worksheet+xml"/>`,
  );
  return (
    `<Types xmlns="${packages}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${of}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${of}.styles+xml"/>` +
    `<Override PartName="/xl/sharedStrings.xml" ContentType="${of}.sharedStrings+xml"/>${sheets.join("")}</Types>`
  );
}

const encoder = new TextEncoder();

function part(name: string, xml: string): FileToZip {
  return { name, content: encoder.encode(declared + xml) };
}

async function* encoded(
  texts: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<Uint8Array> {
  for await (const text of texts) yield encoder.encode(text);
}
