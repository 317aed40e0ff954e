import * as v from "valibot";
import { Day } from "../day.ts";
import { Id } from "../id.ts";
import { Note } from "../text.ts";
import { directions, setAsideReasons } from "./statement.ts";

/** How many lines one act puts aside at most: other writers wait for it. */
export const asideAtOnce = 250;

/** Lines that wait for a decision, of which somebody wants all. */
export const OpenLines = v.object({
  campaign: Id,
  state: v.picklist(["pending", "on_hold"]),
  direction: v.optional(v.picklist(directions)),
  statement: v.optional(Id),
  /** A part of the memo. */
  text: v.optional(
    v.pipe(
      v.string(),
      v.excludes("\0", "hidden_characters"),
      v.trim(),
      v.maxLength(100, "too_long"),
    ),
  ),
});
export type OpenLines = v.InferOutput<typeof OpenLines>;

/** A place among lines, which are ordered by their day. */
export const LinePlace = v.object({ on: Day, id: Id });
export type LinePlace = v.InferOutput<typeof LinePlace>;

/**
 * Puts many lines aside for one reason: the next of those that were counted, after a place. `upTo` is
 * what the count said, so that no line is put aside that came later and nobody has seen.
 */
export const SetManyAside = v.object({
  lines: OpenLines,
  upTo: Id,
  after: v.optional(LinePlace),
  reason: v.picklist(setAsideReasons),
  note: v.optional(Note),
});
export type SetManyAside = v.InferOutput<typeof SetManyAside>;
