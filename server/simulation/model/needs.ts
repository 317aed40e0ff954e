import { inTurn, placesOf, write } from "./book.ts";
import { releaseRest } from "./pledges.ts";
import { decideSchool } from "./rights.ts";
import { dayAt } from "./calendar.ts";
import { known, type Json, type Model, type Need, type Person, type Request } from "./model.ts";
import { no, unknown, type Accepted, type Refused, type Verdict } from "./verdict.ts";

/** What a school asks for. */
interface AskedLine {
  id: string;
  item: string;
  quantity: number;
}

/** A school files what a site needs. */
export function fileNeed(model: Model, who: Person, { body }: Request): Verdict {
  const [id, siteId, campaignId] = [String(body.id), String(body.site), String(body.campaign)];
  const site = model.sites.get(siteId);
  if (!site) return unknown("site", siteId);
  const mine = decideSchool(who, site.school);
  if (mine) return mine;
  const campaign = model.campaigns.get(campaignId);
  if (!campaign) return unknown("campaign", campaignId);
  if (dayAt(model.now) > campaign.endsOn)
    return no("campaign_closed", { endedOn: campaign.endsOn });
  if (model.needs.has(id)) return no("duplicate_id", { id });
  const lines = linesIn(body.lines);
  const bad = decideLines(model, lines, []);
  if (bad) return bad;
  const need: Need = {
    id,
    campaign: campaignId,
    site: siteId,
    school: site.school,
    status: "submitted",
    lines: [],
  };
  model.needs.set(id, need);
  setLines(model, need, lines);
  return done(model, need, 201);
}

/** A school writes its need anew while nobody has verified it. */
export function reviseNeed(model: Model, who: Person, request: Request, id: string): Verdict {
  const need = model.needs.get(id);
  if (!need) return unknown("need", id);
  const mine = decideSchool(who, need.school);
  if (mine) return mine;
  if (need.status !== "submitted" && need.status !== "returned")
    return no("need_not_revisable", { status: need.status });
  const lines = linesIn(request.body.lines);
  const bad = decideLines(model, lines, need.lines);
  if (bad) return bad;
  for (const line of need.lines) model.lines.delete(line);
  need.status = "submitted";
  setLines(model, need, lines);
  return done(model, need, 200);
}

/** The department gives a need back, or says no to it. */
export function answerNeed(status: "returned" | "refused") {
  return (model: Model, _: Person, __: Request, id: string): Verdict => {
    const need = waiting(model, id);
    if ("ok" in need) return need;
    need.status = status;
    return done(model, need, 200);
  };
}

/** The department approves a need's lines; what it leaves out is approved as asked. */
export function verifyNeed(model: Model, _: Person, { body }: Request, id: string): Verdict {
  const need = waiting(model, id);
  if ("ok" in need) return need;
  const given = listOf(body.lines).map((line) => ({
    id: String(line.id),
    approved: Number(line.approved),
  }));
  const stray = given.find((line) => !need.lines.includes(line.id));
  if (stray) return unknown("need_line", stray.id);
  for (const line of need.lines.map((one) => known(model.lines.get(one))))
    line.approved = given.find((one) => one.id === line.id)?.approved ?? line.asked;
  need.status = "verified";
  return { ...done(model, need, 200), seq: enter(model, need, "need_verified") };
}

/** The school still needs it: an entry that moves nothing. */
export function confirmNeed(model: Model, who: Person, _: Request, id: string): Verdict {
  const need = model.needs.get(id);
  if (!need) return unknown("need", id);
  const mine = decideSchool(who, need.school);
  if (mine) return mine;
  const { status } = need;
  if (status !== "verified") return no("need_not_verified", { status });
  return { ...done(model, need, 200), seq: enter(model, { ...need, lines: [] }, "need_confirmed") };
}

/** Closes a need: what was promised and not sent, and what the fund holds for it, goes back. */
export function closeNeed(model: Model, who: Person, { body }: Request, id: string): Verdict {
  const need = model.needs.get(id);
  if (!need) return unknown("need", id);
  const mine = decideSchool(who, need.school);
  if (mine) return mine;
  const { status } = need;
  if (status === "closed" || status === "refused") return no("need_closed", { status });
  if (body.duplicateOf !== undefined && !model.needs.has(String(body.duplicateOf)))
    return unknown("need", String(body.duplicateOf));
  for (const pledge of model.pledges.values())
    if (pledge.need === id) releaseRest(model, pledge, { reason: "need_closed" });
  for (const line of need.lines) freeHeld(model, need, line);
  need.status = "closed";
  if (status !== "verified") return done(model, need, 200);
  const seq = enter(model, need, "need_closed", String(body.reason));
  return { ...done(model, need, 200), seq };
}

/** All money that the fund holds for a line is free again, whoever gave it. */
function freeHeld(model: Model, need: Need, line: string) {
  const held = inTurn(placesOf(model.book, "fund", line));
  if (held.length === 0) return;
  const to = { account: "fund", giver: "fund" };
  write(model.book, model.now, {
    kind: "earmark_freed",
    campaign: need.campaign,
    effectiveOn: dayAt(model.now),
    moved: held.map(({ spot, item, quantity, value }) => ({
      from: spot,
      to,
      item,
      quantity,
      value,
    })),
    subjects: { need: need.id },
    reason: "need_closed",
  });
}

function enter(model: Model, need: Need, kind: string, reason?: string): number {
  const lines = need.lines.map((id) => {
    const { asked, approved } = known(model.lines.get(id));
    return { id, asked, approved: approved ?? 0 };
  });
  return write(model.book, model.now, {
    kind,
    campaign: need.campaign,
    effectiveOn: dayAt(model.now),
    moved: [],
    subjects: { need: need.id },
    lines,
    ...(reason && { reason }),
  }).seq;
}

function waiting(model: Model, id: string): Need | Refused {
  const need = model.needs.get(id);
  if (!need) return unknown("need", id);
  return need.status === "submitted" ? need : no("need_not_submitted", { status: need.status });
}

function decideLines(model: Model, lines: AskedLine[], own: string[]): Refused | undefined {
  const taken = lines.find(({ id }) => model.lines.has(id) && !own.includes(id));
  if (taken) return no("duplicate_id", { id: taken.id });
  const stray = lines.find(({ item }) => !model.items.has(item));
  return stray && unknown("item", stray.item);
}

function setLines(model: Model, need: Need, lines: AskedLine[]) {
  need.lines = lines.map(({ id }) => id);
  for (const { id, item, quantity } of lines)
    model.lines.set(id, { id, need: need.id, item, asked: quantity, approved: null });
}

function done(model: Model, { id }: Need, status: 200 | 201): Accepted {
  model.touched.needs.add(id);
  return { ok: true, status, id };
}

function linesIn(lines: Json): AskedLine[] {
  return listOf(lines).map(({ id, item, quantity }) => ({
    id: String(id),
    item: String(item),
    quantity: Number(quantity),
  }));
}

/** A list of things in a body. */
export function listOf(list: Json): { [field: string]: Json }[] {
  return Array.isArray(list) ? (list as { [field: string]: Json }[]) : [];
}
