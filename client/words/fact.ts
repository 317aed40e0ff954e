import type { Facts } from "#domain/decision.ts";
import { day, quantity } from "./format.ts";

/** A quantity among the facts of a refusal, with the unit and scale that stand beside it. */
export function quantityFact(facts: Facts, name: string): string {
  const { unit = "", one = unit, scale = 0 } = facts;
  const counted = { unit: `${unit}`, one: `${one}`, scale: Number(scale) };
  return quantity(Number(facts[name] ?? 0), counted);
}

/** A day among the facts, `23/11/2026`; empty when it is not there. */
export function dayFact(facts: Facts, name: string): string {
  const on = facts[name];
  return typeof on === "string" ? day(on) : "";
}
