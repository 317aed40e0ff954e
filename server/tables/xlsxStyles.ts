/** How a cell looks. A number is shown with the reader's own signs: `1.234.567` in Việt Nam. */
export const xlsxStyles = [
  "plain",
  "title",
  "soft",
  "head",
  "whole",
  "decimal",
  "day",
  "instant",
  "sumText",
  "sum",
] as const;
export type XlsxStyle = (typeof xlsxStyles)[number];

/** What a cell of each style is made of, in the order of `xlsxStyles`. */
const formats: Record<XlsxStyle, string> = {
  plain: xf({}),
  title: xf({ font: 1 }),
  soft: xf({ font: 2 }),
  head: xf({ font: 3, fill: 2, border: 1 }, `<alignment vertical="center" wrapText="1"/>`),
  // 3 is the built-in `#,##0`.
  whole: xf({ number: 3 }),
  decimal: xf({ number: 166 }),
  day: xf({ number: 164 }),
  instant: xf({ number: 165 }),
  sumText: xf({ font: 3, border: 2 }),
  sum: xf({ font: 3, border: 2, number: 3 }),
};

interface Parts {
  font?: number;
  fill?: number;
  border?: number;
  number?: number;
}

function xf({ font = 0, fill = 0, border = 0, number = 0 }: Parts, inside = ""): string {
  return (
    `<xf numFmtId="${number}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"` +
    ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"` +
    (inside ? ` applyAlignment="1">${inside}</xf>` : "/>")
  );
}

const font = (size: number, inside = "") =>
  `<font>${inside}<sz val="${size}"/><name val="Calibri"/><family val="2"/></font>`;
const edge = (name: string, style: string) =>
  `<${name} style="${style}"><color rgb="FF2F5D43"/></${name}>`;

/** The part `xl/styles.xml` (ECMA-376 part 1, 18.8). */
export const stylesPart =
  `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
  `<numFmts count="3"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>` +
  `<numFmt numFmtId="165" formatCode="dd/mm/yyyy hh:mm:ss"/>` +
  `<numFmt numFmtId="166" formatCode="#,##0.0##"/></numFmts>` +
  `<fonts count="4">${font(11)}${font(14, "<b/>")}` +
  `<font><sz val="11"/><color rgb="FF5B6660"/><name val="Calibri"/><family val="2"/></font>` +
  `${font(11, "<b/>")}</fonts>` +
  `<fills count="3"><fill><patternFill patternType="none"/></fill>` +
  `<fill><patternFill patternType="gray125"/></fill>` +
  `<fill><patternFill patternType="solid"><fgColor rgb="FFE4EFE7"/></patternFill></fill></fills>` +
  `<borders count="3"><border><left/><right/><top/><bottom/><diagonal/></border>` +
  `<border><left/><right/><top/>${edge("bottom", "thin")}<diagonal/></border>` +
  `<border><left/><right/>${edge("top", "thin")}<bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="${xlsxStyles.length}">` +
  `${xlsxStyles.map((style) => formats[style]).join("")}</cellXfs>` +
  `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>` +
  `</styleSheet>`;
