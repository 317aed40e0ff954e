import type { Writer } from "#db/database.ts";
import { freeIn, heldFor } from "#db/fund.ts";
import { findNeedLine } from "#db/needs.ts";
import { findPledge, outstandingOf } from "#db/pledges.ts";
import { cash } from "#domain/catalogue.ts";
import {
  decideSend,
  type Leaving,
  type NewConsignment,
  type NewConsignmentLine,
  type PledgedLine,
  type Sent,
  type UnpromisedLine,
} from "#domain/consignment.ts";
import { accept, assert, refuse, type Decision } from "#domain/decision.ts";
import type { Item } from "#domain/item.ts";
import { decideSpend, type Spending } from "#domain/spend.ts";
import type { Looking } from "./looking.ts";

/** What leaves line by line, which needs it is for, and which promises are sent with it to the end. */
export interface Left {
  sent: Sent[];
  /** The item of each line. */
  items: Item[];
  needs: string[];
  fulfilled: string[];
}

/** A line looked up: what the rules must know of it, and the need that it goes to. */
interface Looked<Line> {
  line: Line;
  need?: string;
}

/** What a cluster gives with a consignment: what it promised, or a gift of its own. */
export async function giving(
  tx: Writer,
  look: Looking,
  route: NewConsignment & { cluster: string },
): Promise<Decision<Left>> {
  const looked = await lookUp(route.lines, (line) => givenLine(tx, look, { line, route }));
  if (!looked.ok) return looked;
  const lines = looked.value.map(({ line }) => line);
  const decision = decideSend(route.means, lines, route);
  if (!decision.ok) return decision;
  const fulfilled = lines.flatMap((leaving) =>
    "promise" in leaving && leaving.promise.amount.quantity === leaving.line.quantity
      ? (leaving.promise.expected.pledge ?? [])
      : [],
  );
  return accept({ sent: decision.value, ...aboutOf(looked.value), fulfilled });
}

/** What the fund pays out or buys with a consignment. */
export async function spending(
  tx: Writer,
  look: Looking,
  route: NewConsignment,
): Promise<Decision<Left>> {
  const looked = await lookUp(route.lines, (line, at) => spentLine(tx, look, { line, at, route }));
  if (!looked.ok) return looked;
  const money = await look.item(cash);
  assert(money, "money is in the catalogue");
  const free = await freeIn(tx, route.campaign);
  const lines = looked.value.map(({ line }) => line);
  const decision = decideSpend(route.means, lines, { free, site: route.site, money });
  return decision.ok
    ? accept({ sent: decision.value, ...aboutOf(looked.value), fulfilled: [] })
    : decision;
}

/** Looks every line up in its order; the first that is refused refuses all. */
async function lookUp<Line>(
  lines: readonly NewConsignmentLine[],
  one: (line: NewConsignmentLine, at: number) => Promise<Decision<Looked<Line>>>,
): Promise<Decision<Looked<Line>[]>> {
  const looked: Looked<Line>[] = [];
  for (const [at, line] of lines.entries()) {
    const found = await one(line, at);
    if (!found.ok) return found;
    looked.push(found.value);
  }
  return accept(looked);
}

type Route = Pick<NewConsignment, "campaign" | "site">;

async function givenLine(
  tx: Writer,
  look: Looking,
  { line, route }: { line: NewConsignmentLine; route: Route & { cluster: string } },
): Promise<Decision<Looked<Leaving>>> {
  if ("pledge" in line) return pledgedLine(tx, look, { line, route });
  const to = await findDestination(tx, look, { line, route });
  if (!to.ok) return to;
  const { item, needLine } = to.value;
  if (!needLine) return accept({ line: { line, item } });
  return accept({ line: { line, item, needLine }, need: needLine.need });
}

async function pledgedLine(
  tx: Writer,
  look: Looking,
  { line, route }: { line: PledgedLine; route: Route & { cluster: string } },
): Promise<Decision<Looked<Leaving>>> {
  const pledge = await findPledge(tx, line.pledge);
  if (!pledge) return refuse("unknown", { what: "pledge", id: line.pledge });
  if (pledge.cluster !== route.cluster) return refuse("not_your_cluster");
  if (pledge.campaign !== route.campaign) return refuse("wrong_campaign");
  const to = pledge.needLine ? await findNeedLine(tx, pledge.needLine) : undefined;
  if (to?.site !== route.site) return refuse("wrong_site");
  const item = await look.item(pledge.item);
  assert(item, "a promise's item is in the catalogue");
  const promise = await outstandingOf(tx, pledge);
  return accept({ line: { line, item, promise }, need: to.need });
}

/** The fund promises nothing: it has no promise to send. */
async function spentLine(
  tx: Writer,
  look: Looking,
  { line, at, route }: { line: NewConsignmentLine; at: number; route: Route },
): Promise<Decision<Looked<Spending>>> {
  if ("pledge" in line)
    return refuse("invalid_input", { path: `lines.${at}.pledge`, problem: "not_a_choice" });
  const to = await findDestination(tx, look, { line, route });
  if (!to.ok) return to;
  const { item, needLine } = to.value;
  if (!needLine) return accept({ line: { line, item, held: [] } });
  const held = item.id === cash ? await heldFor(tx, needLine.id) : [];
  const spent: Spending = { line, item, needLine: { ...needLine, item }, held };
  return accept({ line: spent, need: needLine.need });
}

/** The item of a line without a promise, and the need line it goes to, if it goes to one. */
async function findDestination(
  tx: Writer,
  look: Looking,
  { line, route }: { line: UnpromisedLine; route: Route },
) {
  const item = await look.item(line.item);
  if (!item) return refuse("unknown", { what: "item", id: line.item });
  if (!line.needLine) return accept({ item, needLine: undefined });
  const to = await findNeedLine(tx, line.needLine);
  if (!to) return refuse("unknown", { what: "need_line", id: line.needLine });
  if (to.campaign !== route.campaign) return refuse("wrong_campaign");
  if (to.site !== route.site) return refuse("wrong_site");
  if (to.item !== item.id) return refuse("unknown", { what: "need_line", id: line.needLine });
  return accept({ item, needLine: { ...to, approved: to.approved ?? 0 } });
}

function aboutOf(looked: readonly Looked<{ item: Item }>[]) {
  return {
    items: looked.map(({ line }) => line.item),
    needs: looked.flatMap(({ need }) => need ?? []),
  };
}
