import * as v from "valibot";
import { accept, refuse, type Decision } from "./decision.ts";
import { distanceKm } from "./decidePosition.ts";
import { Id } from "./id.ts";
import { ItemCode } from "./item.ts";
import { linesMax } from "./limits.ts";
import { urgencies } from "./needLine.ts";
import { People, Quantity } from "./number.ts";
import { Position } from "./place.ts";
import { Note, Story } from "./text.ts";

/** What of a need somebody looked at before they approve it, as `GET /api/needs/:id` gave it. */
export const SeenNeed = v.object({
  /** Where help would go; not compared when it is left out. */
  site: v.optional(Position),
  situation: v.optional(Story),
  damage: v.optional(Story),
  peopleAffected: v.optional(People),
  lines: v.pipe(
    v.array(
      v.object({
        id: Id,
        item: ItemCode,
        asked: Quantity,
        urgency: v.picklist(urgencies),
        note: v.optional(Note),
      }),
    ),
    v.maxLength(linesMax, "too_many_lines"),
  ),
});
export type SeenNeed = v.InferOutput<typeof SeenNeed>;

/**
 * Whether a need is still what was looked at: its school may write it anew until it is verified, and pins are
 * moved. Refuses with `need_changed`, how many lines were added, changed or went, 1 where what it tells was
 * rewritten, and by how many whole metres it was moved. Photos are no part of it: they may come at any time.
 */
export function decideSeen(seen: SeenNeed, now: SeenNeed): Decision<true, "need_changed"> {
  const before = new Map(seen.lines.map((line) => [line.id, line]));
  const left = now.lines.filter(({ id }) => before.has(id));
  const facts = {
    added: now.lines.length - left.length,
    changed: left.filter((line) => !isSameLine(line, before.get(line.id))).length,
    gone: before.size - left.length,
    rewritten: told.every((field) => seen[field] === now[field]) ? 0 : 1,
    movedM: seen.site && now.site ? Math.round(distanceKm(seen.site, now.site) * 1_000) : 0,
  };
  return Object.values(facts).some((count) => count > 0)
    ? refuse("need_changed", facts)
    : accept(true);
}

const told = ["situation", "damage", "peopleAffected"] as const;

function isSameLine(one: SeenNeed["lines"][number], other: typeof one | undefined): boolean {
  const fields = ["item", "asked", "urgency", "note"] as const;
  return fields.every((field) => one[field] === other?.[field]);
}
