/**
 * How a need line stands: what was approved and what has become of it so far, each in the item's
 * smallest unit. The ledger keeps the last four, entry by entry.
 */
export interface Standing {
  approved: number;
  promised: number;
  held: number;
  onTheWay: number;
  received: number;
}

/** What is promised, held, on the way and received, together. */
export function met(line: Standing): number {
  return line.promised + line.held + line.onTheWay + line.received;
}

/** What a line still lacks: the one number against which promises are made. Never below 0. */
export function lacking(line: Standing): number {
  return Math.max(0, line.approved - met(line));
}

/** What came to a line beyond what was approved. Only facts from the field can raise it. */
export function over(line: Standing): number {
  return Math.max(0, met(line) - line.approved);
}

export const coverages = ["lacking", "partly", "covered", "received"] as const;
/**
 * `lacking`: nothing promised yet. `partly`: something, but not all. `covered`: nothing is lacking
 * any more. `received`: everything has arrived in good order.
 */
export type Coverage = (typeof coverages)[number];

/** How a verified need stands, from all its lines; lines approved at 0 do not count. */
export function coverageOf(lines: readonly Standing[]): Coverage {
  const asked = lines.filter((line) => line.approved > 0);
  if (asked.every((line) => line.received >= line.approved)) return "received";
  if (asked.every((line) => lacking(line) === 0)) return "covered";
  return asked.some((line) => met(line) > 0) ? "partly" : "lacking";
}

export const urgencies = ["normal", "urgent", "critical"] as const;
export type Urgency = (typeof urgencies)[number];

/** The most pressing of several urgencies; `normal` of none. */
export function worst(of: readonly Urgency[]): Urgency {
  return urgencies[Math.max(0, ...of.map((urgency) => urgencies.indexOf(urgency)))] ?? "normal";
}
