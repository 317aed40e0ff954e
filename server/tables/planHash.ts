import { createHash } from "node:crypto";
import type { Outcome } from "#domain/imports/report.ts";

/**
 * SHA-256 of everything that an import would add or change, before and after: while it is the same,
 * what was checked is what is imported.
 */
export function planHash(outcomes: readonly Outcome[]): string {
  const doing = outcomes.filter(({ what }) => what !== "unchanged");
  return createHash("sha256").update(JSON.stringify(doing)).digest("hex");
}
