import * as v from "valibot";
import { cash } from "./catalogue.ts";
import { accept, refuse, type Decision } from "./decision.ts";
import { Id } from "./id.ts";
import type { Item } from "./item.ts";
import { linesMax } from "./limits.ts";
import { theFund, type Amount, type End, type Giver, type Movement } from "./movement.ts";
import { decideFits, type NeedStatus } from "./need.ts";
import type { Standing } from "./needLine.ts";
import { Quantity } from "./number.ts";
import type { Part } from "./parts.ts";

/** Holds free money of the fund for a need line. */
export const NewEarmark = v.object({ needLine: Id, quantity: Quantity });
export type NewEarmark = v.InferOutput<typeof NewEarmark>;

/** Frees what was earmarked for a need line and not spent: all of it unless a quantity is given. */
export const FreedEarmark = v.object({ needLine: Id, quantity: v.optional(Quantity) });
export type FreedEarmark = v.InferOutput<typeof FreedEarmark>;

/** Money in the campaign's account that is for no need in particular. */
export const freeMoney: End = { account: "fund", giver: theFund };

/** What the fund's money is paid to that no school confirms: who sold it goods. */
export const supplier: End = { account: "outside", giver: theFund };

/** Money in the campaign's account that is for one need line; a cluster's keeps its name. */
export function heldMoney(line: { id: string; site: string }, giver: Giver): End {
  return { account: "fund", giver, site: line.site, needLine: line.id };
}

/** A need line as the fund sees it. */
export interface FundedLine extends Standing {
  id: string;
  site: string;
  status: NeedStatus;
  item: Pick<Item, "id" | "unit" | "scale">;
}

/**
 * What earmarking moves: free money is held for a line that asks for money. Refuses with `not_cash`,
 * `need_not_verified`, `exceeds_lacking` and what is lacking, `exceeds_fund` and what is free.
 */
export function decideEarmark(
  line: FundedLine,
  free: number,
  quantity: number,
): Decision<Movement[], "not_cash" | "need_not_verified" | "exceeds_lacking" | "exceeds_fund"> {
  if (line.item.id !== cash) return refuse("not_cash");
  const fits = decideFits(line, quantity);
  if (!fits.ok) return fits;
  const paid = decideFree(free, quantity, line.item);
  if (!paid.ok) return paid;
  return accept([moneyFrom(freeMoney, heldMoney(line, theFund), quantity)]);
}

/**
 * What freeing moves: money that was earmarked for a line and not spent is free again. What a
 * promise brought to the line is freed with that promise, not here. Refuses with
 * `exceeds_earmarked` and how much is, which may be nothing.
 */
export function decideFreed(
  line: Pick<FundedLine, "id" | "site" | "item">,
  earmarked: number,
  quantity = earmarked,
): Decision<Movement[], "exceeds_earmarked"> {
  const { unit, scale } = line.item;
  if (quantity > earmarked || earmarked === 0)
    return refuse("exceeds_earmarked", { earmarked, unit, scale });
  return accept([moneyFrom(heldMoney(line, theFund), freeMoney, quantity)]);
}

/** How many movements of money one entry of freeing holds at most, for its leaf's sake. */
const freedMax = 3 * linesMax;

/**
 * What the end of a need frees: all money that is held for its lines, whoever gave it, in as many
 * entries as it takes.
 */
export function freedAtEnd(held: readonly Part[]): Movement[][] {
  const all = held.map(({ end, amount }) => moneyFrom(end, freeMoney, amount.quantity));
  const entries: Movement[][] = [];
  for (let at = 0; at < all.length; at += freedMax) entries.push(all.slice(at, at + freedMax));
  return entries;
}

/** Whether so much money is free. Refuses with `exceeds_fund` and how much is. */
export function decideFree(
  free: number,
  quantity: number,
  { unit, scale }: Pick<Item, "unit" | "scale">,
): Decision<true, "exceeds_fund"> {
  return quantity > free ? refuse("exceeds_fund", { free, unit, scale }) : accept(true);
}

/** Money that goes from one place to another: it is its own value. */
export function moneyFrom(from: End, to: End, quantity: number): Movement {
  const amount: Amount = { quantity, value: quantity };
  return { from, to, item: cash, ...amount };
}
