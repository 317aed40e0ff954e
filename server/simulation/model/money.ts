import { heldAt, inTurn, placesOf, write, type Spot } from "./book.ts";
import { roomFor, unitOf } from "./lines.ts";
import { dayAt } from "./calendar.ts";
import { known, type Model, type Person, type Request } from "./model.ts";
import { no, unknown, type Refused, type Verdict } from "./verdict.ts";

/** Money of the fund that is for no line, and those whom it buys from. */
export const free: Spot = { account: "fund", giver: "fund" };
export const seller: Spot = { account: "outside", giver: "fund" };
/** Where money comes from of which nobody knows yet who gave it. */
export const unknownGift: Spot = { account: "gift", giver: "unknown" };

export function freeIn(model: Model, campaign: string): number {
  return heldAt(model.book, campaign, free, "VND").quantity;
}

/** Where money is held for a line, in the name of who gave it. */
export function heldSpot(model: Model, line: string, giver: string): Spot {
  const { site } = known(model.needs.get(known(model.lines.get(line)).need));
  return { account: "fund", giver, site, needLine: line };
}

/** More than is free is refused, with what is. */
export function decideFree(
  free_: number,
  quantity: number,
  unit: object = {},
): Refused | undefined {
  return quantity > free_ ? no("exceeds_fund", { free: free_, ...unit }) : undefined;
}

/** Holds free money for a line of money that lacks it. */
export function earmark(model: Model, _: Person, { body }: Request): Verdict {
  const line = model.lines.get(String(body.needLine));
  if (!line) return unknown("need_line", String(body.needLine));
  const { campaign } = known(model.needs.get(line.need));
  const { endsOn } = known(model.campaigns.get(campaign));
  if (dayAt(model.now) > endsOn) return no("campaign_closed", { endedOn: endsOn });
  if (line.item !== "VND") return no("not_cash");
  const quantity = Number(body.quantity);
  const bad =
    roomFor(model, line.id, { quantity }) ??
    decideFree(freeIn(model, campaign), quantity, unitOf(model, "VND"));
  if (bad) return bad;
  const to = heldSpot(model, line.id, "fund");
  return moveFund(model, { kind: "earmark", line: line.id, from: free, to, quantity });
}

/** Frees what was earmarked and not spent; what promises brought stays. */
export function freeEarmark(model: Model, _: Person, { body }: Request): Verdict {
  const line = model.lines.get(String(body.needLine));
  if (!line) return unknown("need_line", String(body.needLine));
  const { campaign } = known(model.needs.get(line.need));
  const from = heldSpot(model, line.id, "fund");
  const earmarked = heldAt(model.book, campaign, from, "VND").quantity;
  const quantity = body.quantity === undefined ? earmarked : Number(body.quantity);
  if (earmarked === 0 || quantity > earmarked)
    return no("exceeds_earmarked", { earmarked, ...unitOf(model, line.item) });
  return moveFund(model, { kind: "earmark_freed", line: line.id, from, to: free, quantity });
}

function moveFund(
  model: Model,
  { kind, line, ...moved }: { kind: string; line: string; from: Spot; to: Spot; quantity: number },
): Verdict {
  const { need } = known(model.lines.get(line));
  model.touched.needs.add(need);
  const { seq } = write(model.book, model.now, {
    kind,
    campaign: known(model.needs.get(need)).campaign,
    effectiveOn: dayAt(model.now),
    moved: [{ ...moved, item: "VND", value: moved.quantity }],
    subjects: { need },
  });
  return { ok: true, status: 200, id: line, seq };
}

/** What is held for a line, in the order in which it is spent. */
export function heldFor(model: Model, line: string) {
  return inTurn(placesOf(model.book, "fund", line)).map(({ spot, quantity }) => ({
    spot,
    quantity,
  }));
}
