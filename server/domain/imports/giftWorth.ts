import { cash } from "#domain/catalogue.ts";
import type { ImportReport } from "#domain/importViews.ts";
import type { Plan } from "./planLists.ts";

/**
 * What a file's gifts are worth in đồng, money and goods apart: those that are new, and those that
 * the ledger has already. Undefined when the file has none. A sum beyond 2^53 − 1 would be inexact
 * here; the ledger refuses it.
 */
export function giftWorth(gifts: Plan["gifts"]): ImportReport["gifts"] {
  if (gifts.length === 0) return undefined;
  const worth = (wasPosted: boolean, isCash: boolean) =>
    gifts
      .filter(({ gift, isPosted }) => isPosted === wasPosted && (gift.item === cash) === isCash)
      .reduce((sum, { gift }) => sum + gift.value, 0);
  const both = (wasPosted: boolean) => ({
    cash: worth(wasPosted, true),
    goods: worth(wasPosted, false),
  });
  return { added: both(false), unchanged: both(true) };
}
