import { shareOf, write, type Moved } from "./book.ts";
import { roomFor, unitOf } from "./lines.ts";
import { dayAt } from "./calendar.ts";
import {
  known,
  type Body,
  type Consignment,
  type Model,
  type Person,
  type Request,
  type SentLine,
} from "./model.ts";
import { no, unknown, wrong, type Refused, type Verdict } from "./verdict.ts";
import { listOf } from "./needs.ts";
import { effectiveDay } from "./days.ts";
import { outstandingOf, unpromise, worthOf } from "./pledges.ts";
import { giverOf } from "./rights.ts";
import { spend } from "./spending.ts";

/** A consignment that is about to leave. */
export type Leaving = Omit<Consignment, "state" | "extra" | "lines">;

/** What leaves with it: its lines and what they move. */
export interface Load {
  lines: SentLine[];
  moved: Moved[];
}

/** Something leaves for a site: from a cluster what it promised or gives, or from the fund. */
export function sendConsignment(model: Model, who: Person, request: Request): Verdict {
  const { body } = request;
  const leaving = decideRoute(model, who, request);
  if ("ok" in leaving) return leaving;
  const taken = [leaving.id, ...listOf(body.lines).map(({ id }) => String(id))].find(
    (id) => model.consignments.has(id) || model.taken.loads.has(id),
  );
  if (taken) return no("duplicate_id", { id: taken });
  const lines = listOf(body.lines);
  const load = leaving.cluster
    ? give(model, leaving as Leaving & { cluster: string }, lines)
    : spend(model, leaving, lines);
  if ("ok" in load) return load;
  const day = effectiveDay(model, who, { campaign: leaving.campaign, stated: leaving.sentOn });

  const consignment: Consignment = { ...leaving, state: "sent", lines: load.lines, extra: [] };
  model.consignments.set(leaving.id, consignment);
  for (const { id } of load.lines) model.taken.loads.add(id);
  touch(model, consignment);
  const { seq } = write(model.book, model.now, {
    kind: "consignment",
    campaign: leaving.campaign,
    effectiveOn: day,
    moved: load.moved,
    subjects: { consignment: leaving.id },
  });
  return { ok: true, status: 201, id: leaving.id, seq };
}

/** What an act on a consignment touches: itself, its promises and the needs that it is for. */
export function touch(model: Model, { id, lines }: Consignment) {
  model.touched.consignments.add(id);
  for (const { pledge, line } of lines) {
    if (pledge) model.touched.pledges.add(pledge);
    if (line) model.touched.needs.add(known(model.lines.get(line)).need);
  }
}

function decideRoute(model: Model, who: Person, request: Request): Leaving | Refused {
  const { body } = request;
  const cluster = senderOf(model, who, request);
  if (cluster !== undefined && typeof cluster !== "string") return cluster;
  const campaign = model.campaigns.get(String(body.campaign));
  if (!campaign) return unknown("campaign", String(body.campaign));
  const site = model.sites.get(String(body.site));
  if (!site) return unknown("site", String(body.site));
  const [sentOn, today] = [String(body.sentOn), dayAt(model.now)];
  if (today > campaign.endsOn) return no("campaign_closed", { endedOn: campaign.endsOn });
  if (body.expectedOn !== undefined && String(body.expectedOn) < sentOn)
    return wrong("expectedOn", "before_sent", { sentOn });
  if (sentOn > today) return wrong("sentOn", "date_in_future", { today });
  const { startsOn } = campaign;
  if (sentOn < startsOn) return wrong("sentOn", "date_before_campaign", { startsOn });
  return {
    id: String(body.id),
    campaign: String(body.campaign),
    site: String(body.site),
    school: site.school,
    means: String(body.means),
    sentOn,
    ...(cluster !== undefined && { cluster }),
  };
}

/** The cluster that sends; nothing when the department spends the fund. */
function senderOf(model: Model, who: Person, request: Request): string | undefined | Refused {
  const { body } = request;
  if (body.from !== "fund") return giverOf(model, who, request);
  if (who.role !== "department") return no("not_allowed", { act: "use_fund" });
  return body.onBehalfOf === undefined ? undefined : wrong("onBehalfOf", "not_a_choice");
}

type Giving = Leaving & { cluster: string };

/** What a cluster gives: every line is looked up first, then each in turn must fit. */
function give(model: Model, leaving: Giving, lines: Body[]): Load | Refused {
  for (const line of lines) {
    const bad =
      line.pledge === undefined
        ? decideAim(model, leaving, line)
        : decidePromise(model, leaving, String(line.pledge));
    if (bad) return bad;
  }
  const load: Load = { lines: [], moved: [] };
  for (const line of lines) {
    const bad = giveLine(model, leaving, { line, load });
    if (bad) return bad;
  }
  return load;
}

function decidePromise(model: Model, leaving: Giving, id: string): Refused | undefined {
  const pledge = model.pledges.get(id);
  if (!pledge) return unknown("pledge", id);
  if (pledge.cluster !== leaving.cluster) return no("not_your_cluster");
  if (pledge.campaign !== leaving.campaign) return no("wrong_campaign");
  const site = pledge.need && known(model.needs.get(pledge.need)).site;
  return site === leaving.site ? undefined : no("wrong_site");
}

/** Whether what was not promised may go where it is said to go. */
export function decideAim(model: Model, leaving: Leaving, line: Body): Refused | undefined {
  const item = String(line.item);
  if (!model.items.has(item)) return unknown("item", item);
  if (line.needLine === undefined) return undefined;
  const aim = model.lines.get(String(line.needLine));
  if (!aim) return unknown("need_line", String(line.needLine));
  const need = known(model.needs.get(aim.need));
  if (need.campaign !== leaving.campaign) return no("wrong_campaign");
  if (need.site !== leaving.site) return no("wrong_site");
  return aim.item === item ? undefined : unknown("need_line", aim.id);
}

function giveLine(
  model: Model,
  { cluster, site, means }: Giving,
  { line, load }: { line: Body; load: Load },
): Refused | undefined {
  const pledge = line.pledge === undefined ? undefined : model.pledges.get(String(line.pledge));
  const item = pledge?.item ?? String(line.item);
  if ((item === "VND") !== (means !== "goods")) return no("means_mismatch", { means });
  const quantity = Number(line.quantity);
  if (item === "VND" && line.value !== undefined && line.value !== quantity)
    return wrong(`lines.${load.lines.length}.value`, "money_differs");
  const aim = pledge
    ? pledge.line
    : line.needLine === undefined
      ? undefined
      : String(line.needLine);
  const promised = pledge && outstandingOf(model, pledge);
  if (promised && quantity > promised.quantity)
    return no("exceeds_promised", { outstanding: promised.quantity, ...unitOf(model, item) });
  if (!pledge && aim) {
    const full = roomFor(model, aim, { quantity, already: brought(load, aim) });
    if (full) return full;
  }
  const promisedValue = promised ? shareOf(promised, quantity).value : 0;
  const takesPromised = promised && line.value === undefined;
  const value = takesPromised ? promisedValue : worthOf(model, item, line);
  const id = String(line.id);
  const where = { giver: cluster, site, needLine: aim, pledge: pledge?.id, consignmentLine: id };
  load.lines.push({
    id,
    item,
    quantity,
    value,
    promisedValue,
    ...(pledge && { pledge: pledge.id }),
    ...(aim && { line: aim }),
  });
  if (pledge) load.moved.push(unpromise(model, pledge, quantity));
  const from = { account: "gift", giver: cluster };
  load.moved.push({ from, to: { account: "transit", ...where }, item, quantity, value });
  return undefined;
}

/** What this load brings to a line already without having been promised. */
function brought({ lines }: Load, aim: string): number {
  return lines
    .filter(({ line, pledge }) => line === aim && !pledge)
    .reduce((sum, { quantity }) => sum + quantity, 0);
}
