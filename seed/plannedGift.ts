import { cash, catalogueValue } from "#domain/catalogue.ts";
import type { Item } from "#domain/item.ts";
import { portion } from "#domain/movement.ts";
import type { PlannedLine, PlannedNeed } from "./planNeeds.ts";
import type { Cluster } from "./province.ts";

/**
 * How far a gift has come when the demo starts. `late` is on its way after the day it was expected;
 * `lapsing` is a promise with at most three days left; `dropped` ended with its need; `taken_back`
 * was sent, came back and is promised again.
 */
export type Stage =
  | "received"
  | "way"
  | "late"
  | "promised"
  | "lapsing"
  | "lapsed"
  | "withdrawn"
  | "written_off"
  | "dropped"
  | "taken_back";

/** So much of one item; without a line it is more than anyone asked for. */
export interface Part {
  item: Item;
  line?: PlannedLine;
  quantity: number;
  value: number;
  basis?: "invoice" | "estimate";
  /** What arrived, when it is not simply all of it in good order. */
  arrival?: {
    good: number;
    damaged?: number;
    surplus?: number;
    leftOut?: boolean;
    reason?: string;
  };
}

/** What one cluster does for one need in one go: cash or goods, never both. */
export interface PlannedGift {
  need: PlannedNeed;
  cluster: Cluster;
  stage: Stage;
  parts: Part[];
  /** False for what set out at once, without a promise. */
  promised: boolean;
  /** What was in the truck and on no list. */
  unlisted?: { item: Item; surplus: number; value: number };
}

/** Đồng of cash and of goods, never added up. */
export interface Worth {
  cash: number;
  goods: number;
}

/** So much of an item towards a line, worth what the catalogue says. */
export function partOf(line: PlannedLine, quantity: number): Part {
  const { item } = line;
  return { item, line, quantity, value: catalogueValue(item, quantity) };
}

/** What schools will have confirmed in good order of these gifts, as the ledger will count it. */
export function receivedOf(gifts: readonly PlannedGift[]): Worth {
  const worth: Worth = { cash: 0, goods: 0 };
  for (const { stage, parts, unlisted } of gifts) {
    if (stage !== "received") continue;
    for (const part of parts) worth[part.item.id === cash ? "cash" : "goods"] += goodValue(part);
    worth.goods += unlisted?.value ?? 0;
  }
  return worth;
}

function goodValue({ quantity, value, arrival }: Part): number {
  if (!arrival) return value;
  const { good, surplus = 0 } = arrival;
  const whole = { quantity, value };
  return portion(whole, good).value + portion(whole, surplus).value;
}

/** What no gift has been planned for yet of a line. */
export function roomOf(line: PlannedLine, gifts: readonly PlannedGift[]): number {
  const parts = gifts.flatMap((gift) => gift.parts).filter((part) => part.line?.id === line.id);
  return parts.reduce((room, part) => room - part.quantity, line.approved);
}
