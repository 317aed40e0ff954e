import { refuse } from "#domain/decision.ts";
import { UnreadableFile } from "./unreadableFile.ts";
import { attributesOf, elementsOf, plainText } from "./xlsxXml.ts";
import type { XlsxParts } from "./xlsxParts.ts";

/** What the cells of a workbook refer to (ECMA-376 part 1, 18.2, 18.4, 18.8). */
export interface XlsxBook {
  /** Sheets that are shown, in their order: the names of their parts. */
  sheets: string[];
  /** Texts by number. */
  texts: string[];
  /** Whether a cell of each style is a date. */
  isDate: boolean[];
  /** Days count from 1904 and not from 1900. */
  is1904: boolean;
}

/** The most texts, and sheets, of a workbook that is read. */
const [textsMax, sheetsMax] = [1_000_000, 20];

/** Reads what cells refer to. Throws `UnreadableFile` when there is no sheet. */
export async function readBook(parts: XlsxParts): Promise<XlsxBook> {
  const workbook = await parts.text("xl/workbook.xml");
  const targets = new Map(
    elementsOf(await parts.text("xl/_rels/workbook.xml.rels"), "Relationship").map(({ open }) => {
      const { Id = "", Target = "" } = attributesOf(open);
      return [Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`];
    }),
  );
  const sheets = elementsOf(workbook, "sheet")
    .map(({ open }) => attributesOf(open))
    .filter(({ state = "visible" }) => state === "visible")
    .flatMap((sheet) => targets.get(sheet["r:id"] ?? "") ?? []);
  if (sheets.length === 0) throw new UnreadableFile(refuse("table_damaged"));
  return {
    sheets: sheets.slice(0, sheetsMax),
    texts: await readTexts(parts),
    isDate: datesOf(await parts.text("xl/styles.xml")),
    is1904: /<(?:\w+:)?workbookPr\b[^>]*\bdate1904="(?:1|true)"/.test(workbook),
  };
}

/** A text may be in several runs with a look of their own; how it is spoken does not count. */
async function readTexts(parts: XlsxParts): Promise<string[]> {
  const texts: string[] = [];
  let rest = "";
  for await (const some of parts.texts("xl/sharedStrings.xml")) {
    const text = rest + some;
    const end = text.lastIndexOf("</si>") + "</si>".length;
    // One that is prefixed, or never ends, is read as a whole at the end.
    rest = end < "</si>".length ? text : text.slice(end);
    if (rest !== text)
      for (const { inside } of elementsOf(text.slice(0, end), "si")) texts.push(plainText(inside));
    if (texts.length > textsMax) throw new UnreadableFile(refuse("table_too_large"));
  }
  for (const { inside } of elementsOf(rest, "si")) texts.push(plainText(inside));
  return texts;
}

/** Formats of dates that have no code of their own (18.8.30). */
const dateFormats = (id: number) => (id >= 14 && id <= 22) || (id >= 45 && id <= 47);

function datesOf(styles: string): boolean[] {
  const codes = new Map(
    elementsOf(styles, "numFmt").map(({ open }) => {
      const { numFmtId, formatCode = "" } = attributesOf(open);
      return [Number(numFmtId), formatCode];
    }),
  );
  const [used] = elementsOf(styles, "cellXfs");
  return elementsOf(used?.inside ?? "", "xf").map(({ open }) => {
    const id = Number(attributesOf(open).numFmtId ?? 0);
    const code = codes.get(id);
    return code === undefined ? dateFormats(id) : isDateCode(code);
  });
}

/** `dd/mm/yyyy` and not `"ngày" 0` or `[Red]0`. */
function isDateCode(code: string): boolean {
  return /[dmyhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""));
}
