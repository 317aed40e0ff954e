import * as v from "valibot";
import { decideHappened, type CampaignTerms } from "./campaign.ts";
import { cash, catalogueValue } from "./catalogue.ts";
import { meansOfSending } from "./consignment.ts";
import { Day } from "./day.ts";
import { accept, refuse, type Decision } from "./decision.ts";
import { Id } from "./id.ts";
import { ItemCode, type Item } from "./item.ts";
import { linesMax } from "./limits.ts";
import { Dong, Quantity } from "./number.ts";
import type { PaperConsignment, PaperGift } from "./paperGift.ts";
import { compareGifts, type PostedGift } from "./postedGift.ts";
import { Name } from "./text.ts";

/** An item of a paper; `value` in đồng where the paper says it, money is its own. */
const PaperLine = v.pipe(
  v.object({ item: ItemCode, quantity: Quantity, value: v.optional(Dong) }),
  v.forward(
    v.check(
      ({ item, quantity, value = quantity }) => item !== cash || value === quantity,
      "money_differs",
    ),
    ["value"],
  ),
);

/**
 * One gift that happened on paper, as the department enters it for its cluster and its school: what
 * left together on a day and arrived. `id` becomes the consignment's.
 */
export const NewPaperGift = v.object({
  id: Id,
  campaign: Id,
  cluster: Id,
  site: Id,
  givenOn: Day,
  /** The number of the list, the minutes or the receipt. */
  document: Name,
  means: v.picklist(meansOfSending),
  /** Who signed for it, if the paper says. */
  receiver: v.optional(v.object({ name: Name, position: v.optional(Name) })),
  lines: v.pipe(
    v.array(PaperLine),
    v.minLength(1, "required"),
    v.maxLength(linesMax, "too_many_lines"),
    v.check(
      (lines) => new Set(lines.map(({ item }) => item)).size === lines.length,
      "line_repeated",
    ),
  ),
});
export type NewPaperGift = v.InferOutput<typeof NewPaperGift>;

/**
 * Decides which gifts a paper tells of. Refuses with `unknown` for an item, with `invalid_input` a
 * day that is to come or outside the campaign, and with `gift_recorded` what is posted already of
 * this paper and item: the ledger cannot be edited, and nothing is entered twice.
 */
export function decidePaperGift(
  { lines, givenOn, document, cluster, site, means, receiver }: NewPaperGift,
  of: {
    campaign: CampaignTerms;
    items: ReadonlyMap<string, Item>;
    posted: readonly PostedGift[];
    today: Day;
  },
): Decision<PaperConsignment, "unknown" | "invalid_input" | "gift_recorded"> {
  const { endsOn } = of.campaign;
  const day = decideHappened("givenOn", givenOn, of.campaign, of.today);
  if (!day.ok) return day;
  if (givenOn > endsOn)
    return refuse("invalid_input", { path: "givenOn", problem: "date_after_campaign", endsOn });
  const gifts: PaperGift[] = [];
  for (const { item: id, quantity, value } of lines) {
    const item = of.items.get(id);
    if (!item) return refuse("unknown", { what: "item", id });
    const basis = value === undefined && id !== cash ? "catalogue" : "invoice";
    const worth = value ?? catalogueValue(item, quantity);
    const thing = { item: id, quantity, value: worth, basis } as const;
    gifts.push({
      cluster,
      site,
      givenOn,
      document,
      means,
      ...(receiver && { receiver }),
      ...thing,
    });
  }
  const compared = compareGifts(gifts, of.posted);
  const known = gifts.find((_gift, at) => compared[at]?.is !== "new");
  if (known) return refuse("gift_recorded", { document, item: known.item });
  const [first, ...others] = gifts;
  return first ? accept([first, ...others]) : refuse("invalid_input", { path: "lines" });
}
