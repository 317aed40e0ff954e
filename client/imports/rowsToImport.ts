import type { ImportReport } from "#domain/importViews.ts";

/** How many rows an import would write: what is new and what changed. */
export function rowsToImport({ counts }: Pick<ImportReport, "counts">): number {
  return counts.reduce((sum, { added, changed }) => sum + added + changed, 0);
}
