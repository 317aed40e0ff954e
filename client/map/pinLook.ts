import type { MapFeature } from "#domain/mapViews.ts";

/** How a pin looks. Shape, mark and colour each say enough without the others. */
export interface PinLook {
  shape: "diamond" | "triangle" | "circle";
  colour: "red" | "amber" | "leaf";
  /** Filled, or drawn as a line: what is promised and has not arrived is not there yet. */
  isFilled: boolean;
  /** How many sites, or of one: `!` nothing promised, `½` a part, `✓` all. */
  mark: string;
  /** Pixels across. */
  size: number;
}

/**
 * The look of a site or of a cluster's worst: the shape says how urgent it is while something is on
 * its way or lacking, the colour how urgently something is lacking.
 */
export function lookOf({ sites, coverage, urgency }: MapFeature["properties"]): PinLook {
  const isMet = coverage === "covered" || coverage === "received";
  return {
    shape: coverage === "received" ? "circle" : shapes[urgency],
    colour: isMet ? "leaf" : colours[urgency],
    isFilled: coverage !== "covered",
    mark: sites > 1 && coverage !== "received" ? short(sites) : marks[coverage],
    size: sizeOf(sites),
  };
}

const shapes = { critical: "diamond", urgent: "triangle", normal: "circle" } as const;
const colours = { critical: "red", urgent: "amber", normal: "leaf" } as const;
const marks = { lacking: "!", partly: "½", covered: "✓", received: "✓" } as const;

function short(count: number): string {
  return count < 1_000 ? String(count) : `${Math.floor(count / 1_000)}k`;
}

function sizeOf(sites: number): number {
  if (sites < 2) return 28;
  if (sites < 10) return 32;
  return sites < 100 ? 36 : 42;
}
