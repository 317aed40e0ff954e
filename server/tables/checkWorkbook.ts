import { accept, refuse, type Decision } from "#domain/decision.ts";
import { zipParts, type ZipPart } from "./zipParts.ts";

/** Parts that a workbook may have: sheets, styles, pictures. */
const partsMax = 1_000;

/** Looks at an archive from outside: refuses what is no workbook or unpacks to more than so many bytes. */
export function checkWorkbook(bytes: Buffer, unpackedMax: number): Decision<void> {
  const parts = zipParts(bytes);
  if (!parts) return refuse("table_damaged");
  const names = new Set(parts.map(({ name }) => name));
  if (!names.has("[Content_Types].xml")) return refuse("not_a_table");
  if (names.has("xl/workbook.bin")) return refuse("table_in_other_format");
  if (!names.has("xl/workbook.xml")) return refuse("not_a_table");
  const unpacked = parts.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0);
  if (unpacked > unpackedMax || parts.length > partsMax)
    return refuse("table_too_large", { megabytesMax: unpackedMax / 1024 ** 2 });
  return parts.some(hidesItsSize) ? refuse("table_damaged") : accept(undefined);
}

/**
 * The reader unpacks a part up to the size that the directory says, and fails beyond; where that
 * says nothing it would believe what stands elsewhere. Deflating nothing takes two bytes.
 */
function hidesItsSize({ isDeflated, packedBytes, unpackedBytes }: ZipPart): boolean {
  return isDeflated && (packedBytes === 0 || (unpackedBytes === 0 && packedBytes > 2));
}
