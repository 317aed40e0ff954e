import { writeXlsx, type WriteSheet } from "hucre/xlsx";
import { accept, type Decision } from "#domain/decision.ts";

/** Writes a workbook with these sheets. Slow with many rows: run in `tableWorker.ts`. */
export async function writeTable(sheets: WriteSheet[]): Promise<Decision<Uint8Array>> {
  return accept(await writeXlsx({ sheets, defaultFont: { name: "Calibri", size: 11 } }));
}
