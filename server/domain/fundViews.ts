import * as v from "valibot";
import { page } from "./answers.ts";

// What the API gives out of the fund: đồng, and nothing of any person.

const id = v.string();
const dong = v.number();

/** Money that is held for one need line, by one giver; a promise's keeps its cluster's name. */
export const HeldView = v.object({
  needLine: id,
  need: v.object({ id, code: v.string() }),
  site: v.object({ id, name: v.string() }),
  school: v.object({ id, name: v.string() }),
  /** A cluster's id, or `fund` for what the department earmarked. */
  giver: v.string(),
  giverName: v.optional(v.string()),
  quantity: dong,
});
export type HeldView = v.InferOutput<typeof HeldView>;

/**
 * A campaign's fund by the ledger. `balance` is all money in it: what is `free`, and what is `held`
 * for need lines, each of which `items` lists by need.
 */
export const FundView = v.object({
  campaign: id,
  /** The last entry that this includes; −1 when there is none. */
  seq: v.number(),
  balance: dong,
  free: dong,
  held: dong,
  ...page(HeldView).entries,
});
export type FundView = v.InferOutput<typeof FundView>;
