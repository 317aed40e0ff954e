import { heldAt, shareOf, write, type Spot, type Worth } from "./book.ts";
import { byCatalogue, roomFor, unitOf } from "./lines.ts";
import { dayAt, later } from "./calendar.ts";
import { known, type Body, type Model, type Person, type Pledge, type Request } from "./model.ts";
import { no, unknown, wrong, type Refused, type Verdict } from "./verdict.ts";
import { decideCluster, giverOf } from "./rights.ts";

/** Where a promise is held: towards a line of a site, or towards the campaign's fund. */
function spotOf(model: Model, account: string, { id, cluster, line }: Pledge): Spot {
  if (!line) return { account, giver: cluster, pledge: id };
  const { site } = known(model.needs.get(known(model.lines.get(line)).need));
  return { account, giver: cluster, site, needLine: line, pledge: id };
}

/** What of a promise is neither sent nor released. */
export function outstandingOf(model: Model, pledge: Pledge): Worth {
  return heldAt(model.book, pledge.campaign, spotOf(model, "expected", pledge), pledge.item);
}

/** What of a promise left, or came as money. */
export function sentOf(model: Model, pledge: Pledge): number {
  return pledge.quantity - pledge.released - outstandingOf(model, pledge).quantity;
}

/** Live while something is outstanding; then fulfilled if anything was sent, else released. */
export function stateOf(model: Model, pledge: Pledge): string {
  if (outstandingOf(model, pledge).quantity > 0) return "live";
  return sentOf(model, pledge) > 0 ? "fulfilled" : "released";
}

/** So much of a promise is no longer expected: `expected` → `promise`. */
export function unpromise(model: Model, pledge: Pledge, quantity: number) {
  const from = spotOf(model, "expected", pledge);
  const to = spotOf(model, "promise", pledge);
  const part = shareOf(outstandingOf(model, pledge), quantity);
  return { from, to, item: pledge.item, ...part };
}

/** So much of it is expected again: `promise` → `expected`. */
export function promiseAgain(model: Model, pledge: Pledge, worth: Worth) {
  const from = spotOf(model, "promise", pledge);
  return { from, to: spotOf(model, "expected", pledge), item: pledge.item, ...worth };
}

/** A cluster promises something towards a line, or money to the fund. */
export function makePledge(model: Model, who: Person, request: Request): Verdict {
  const { body } = request;
  const cluster = giverOf(model, who, request);
  if (typeof cluster !== "string") return cluster;
  const id = String(body.id);
  if (model.pledges.has(id)) return no("duplicate_id", { id });
  const aim = body.needLine === undefined ? fundAim(body) : lineAim(model, body);
  if ("ok" in aim) return aim;
  const campaign = model.campaigns.get(aim.campaign);
  if (!campaign) return unknown("campaign", aim.campaign);
  const today = dayAt(model.now);
  if (today > campaign.endsOn) return no("campaign_closed", { endedOn: campaign.endsOn });
  const pledge: Pledge = {
    id,
    number: model.pledges.size + 1,
    cluster,
    ...aim,
    released: 0,
    lapsesOn: later(today, campaign.lapseDays),
  };
  model.pledges.set(id, pledge);
  const { seq } = enter(model, pledge, "pledge", [promiseAgain(model, pledge, aim)]);
  return { ok: true, status: 201, id, seq };
}

type Aim = Pick<Pledge, "campaign" | "need" | "line" | "item" | "quantity" | "value">;

function fundAim({ campaign, item, quantity: asked }: Body): Aim {
  const quantity = Number(asked);
  return { campaign: String(campaign), item: String(item), quantity, value: quantity };
}

function lineAim(model: Model, body: Body): Aim | Refused {
  const line = model.lines.get(String(body.needLine));
  if (!line) return unknown("need_line", String(body.needLine));
  const quantity = Number(body.quantity);
  if (line.item === "VND" && body.value !== undefined && body.value !== quantity)
    return wrong("value", "money_differs");
  const full = roomFor(model, line.id, { quantity });
  if (full) return full;
  const { campaign } = known(model.needs.get(line.need));
  const value = worthOf(model, line.item, body);
  return { campaign, need: line.need, line: line.id, item: line.item, quantity, value };
}

/** What a quantity in a body is worth: money itself, goods as stated, else by the catalogue. */
export function worthOf(model: Model, item: string, { quantity, value }: Body): number {
  if (item === "VND") return Number(quantity);
  return value === undefined ? byCatalogue(model, item, Number(quantity)) : Number(value);
}

/** Its cluster, or the department, takes back what was not sent. */
export function releasePledge(model: Model, who: Person, { body }: Request, id: string): Verdict {
  const pledge = model.pledges.get(id);
  if (!pledge) return unknown("pledge", id);
  const mine = decideCluster(who, pledge.cluster);
  if (mine) return mine;
  const outstanding = outstandingOf(model, pledge).quantity;
  const quantity = body.quantity === undefined ? outstanding : Number(body.quantity);
  if (outstanding === 0) return no("nothing_to_release");
  if (quantity > outstanding)
    return no("exceeds_promised", { outstanding, ...unitOf(model, pledge.item) });
  const isTheirs = who.of === pledge.cluster || body.onBehalfOf === pledge.cluster;
  const reason = isTheirs ? "withdrawn" : "written_off";
  const seq = releaseRest(model, pledge, { reason, quantity });
  return { ok: true, status: 200, id, ...(seq !== undefined && { seq }) };
}

/** Releases what is outstanding, or a part of it; nothing when nothing is. */
export function releaseRest(
  model: Model,
  pledge: Pledge,
  { reason, quantity }: { reason: string; quantity?: number },
): number | undefined {
  const part = quantity ?? outstandingOf(model, pledge).quantity;
  if (part === 0) return undefined;
  const moved = [unpromise(model, pledge, part)];
  pledge.released += part;
  return enter(model, pledge, "release", moved, reason).seq;
}

function enter(
  model: Model,
  pledge: Pledge,
  kind: string,
  moved: ReturnType<typeof unpromise>[],
  reason?: string,
) {
  model.touched.pledges.add(pledge.id);
  if (pledge.need) model.touched.needs.add(pledge.need);
  return write(model.book, model.now, {
    kind,
    campaign: pledge.campaign,
    effectiveOn: dayAt(model.now),
    moved,
    subjects: { pledge: pledge.id },
    ...(reason && { reason }),
  });
}
