import { findItems } from "#db/catalogue.ts";
import { findCampaign } from "#db/places.ts";
import { postedUnder } from "#db/postedGifts.ts";
import { dayOf } from "#domain/calendar.ts";
import { refuse } from "#domain/decision.ts";
import { reach } from "#domain/may.ts";
import { decidePaperGift, type NewPaperGift } from "#domain/newPaperGift.ts";
import { enteredFrom } from "#domain/paperGift.ts";
import type { Context } from "../context.ts";
import { act, type By, type Hand } from "./act.ts";
import { confirming } from "./confirmReceipt.ts";
import { sending } from "./sendConsignment.ts";

/**
 * Enters one gift that happened on paper, also when its campaign is over: it left and arrived, by
 * the rules that its own cluster and school are held to, and is marked as entered for them. Refuses
 * what they would be refused, a day outside the campaign, and what the ledger has of this paper.
 */
export function recordPaperGift(context: Context, by: By, asked: NewPaperGift) {
  return act(context, by, async (tx) => {
    if (!reach(by.actor.role, "import_gifts"))
      return refuse("not_allowed", { act: "import_gifts" });
    const campaign = await findCampaign(tx, asked.campaign);
    if (!campaign) return refuse("unknown", { what: "campaign", id: asked.campaign });
    const named = asked.lines.map(({ item }) => item);
    const decision = decidePaperGift(asked, {
      campaign,
      items: await findItems(tx, named),
      posted: await postedUnder(tx, asked.campaign, [asked.document]),
      today: dayOf(context.now()),
    });
    if (!decision.ok) return decision;

    const hand: Hand = { actor: by.actor, paper: {} };
    const entered = enteredFrom(decision.value, asked.campaign, context.newId);
    const consignment = { ...entered.consignment, id: asked.id };
    const sent = await sending(context, hand, consignment)(tx);
    if (!sent.ok) return sent;
    const given = { consignment: asked.id, given: entered.receipt };
    const received = await confirming(context, hand, given)(tx);
    if (!received.ok) return received;
    return sent;
  });
}
