/** A text as XML of a workbook holds it (ECMA-376 part 1, 22.9.2.19): what XML cannot say is `_x000B_`. */
export function xmlText(text: string): string {
  if (!special.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(unsayable, (sign) => `_x${hex(sign)}_`)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

const special = /[&<>"]|_x|[^\P{Cc}\t\n]|[\uFFFE\uFFFF]|\p{Cs}/u;
/** Signs that XML 1.0 forbids, or that its readers turn into others. */
const unsayable = /[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu;

function hex(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
}

/** `A`, `Z`, `AA`: the name of a column by its place, 0 the first. */
export function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}
