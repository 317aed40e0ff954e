import type { NeedLineView } from "#domain/needViews.ts";

/** What the numbers need to know of a need line. */
export type Numbers = Omit<NeedLineView, "id" | "urgency" | "note">;

interface Part {
  name: "received" | "onTheWay" | "held" | "promised";
  class: string;
  value: number;
}

/** Money that is held is part of what was promised and paid in; it is named only when there is any. */
export function partsOf(line: Numbers): Part[] {
  const held: Part[] = line.held > 0 ? [{ name: "held", class: "held", value: line.held }] : [];
  return [
    { name: "received", class: "received", value: line.received },
    { name: "onTheWay", class: "on-the-way", value: line.onTheWay },
    ...held,
    { name: "promised", class: "promised", value: line.promised },
  ];
}

/** The parts that a line has, as percent of all that was asked for; what is left of the bar is lacking. */
export function sharesOf(line: Numbers): { class: string; percent: number }[] {
  const parts = partsOf(line).filter(({ value }) => value > 0);
  const whole = line.lacking + parts.reduce((sum, { value }) => sum + value, 0) || 1;
  return parts.map((part) => ({
    class: part.class,
    percent: Math.floor((part.value / whole) * 1000) / 10,
  }));
}

/** How a line stands, by the name of its word. */
export function standingOf({ approved, lacking, received }: Numbers) {
  if (approved === null) return "unverified";
  if (lacking > 0) return "lacking";
  if (approved === 0) return "notApproved";
  return received >= approved ? "allReceived" : "allPromised";
}

/** How that word looks. */
export const standingLooks = {
  unverified: "soft small",
  lacking: "lack number",
  notApproved: "soft",
  allReceived: "full",
  allPromised: "full",
} as const;
