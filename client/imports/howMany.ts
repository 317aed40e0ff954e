import type { ImportReport } from "#domain/importViews.ts";

/** How many things an import would write: what is new and what changed. */
export function howMany({ counts }: Pick<ImportReport, "counts">): number {
  return counts.reduce((sum, { added, changed }) => sum + added + changed, 0);
}
