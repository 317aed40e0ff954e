import { urgencies } from "#domain/needLine.ts";
import type { NeedLineView } from "#domain/needViews.ts";

/** How many lines of a need stand in a list. */
const linesShown = 2;

/** The lines that press most: what lacks something first, then by urgency, then as filed. */
export function topLines(lines: readonly NeedLineView[]): NeedLineView[] {
  const rank = (line: NeedLineView) =>
    (line.lacking > 0 ? urgencies.length : 0) + urgencies.indexOf(line.urgency);
  return [...lines].sort((a, b) => rank(b) - rank(a)).slice(0, linesShown);
}
