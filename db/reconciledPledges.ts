import { and, asc, eq, gt, inArray, isNull, lte, or, sql, sum } from "drizzle-orm";
import { addDays, dayOf, daysBetween } from "#domain/calendar.ts";
import { cash } from "#domain/catalogue.ts";
import { codeOf } from "#domain/code.ts";
import type { Day } from "#domain/day.ts";
import type { Amount } from "#domain/movement.ts";
import { confirmDays, lapsing, lapsingDays, lateSince } from "#domain/reconciliation.ts";
import type { ExceptionView, ReconciliationRow } from "#domain/reconciliationViews.ts";
import type { Reader } from "./database.ts";
import { linesWithoutEvidence, openOfLines, surplusOf, unsettledStates } from "./openOfLines.ts";
import { consignmentLines, consignments, discrepancies, pledges } from "./schema/gifts.ts";
import { cells } from "./schema/ledger.ts";
import { lineLinks } from "./schema/money.ts";
import { needs } from "./schema/needs.ts";
import { clusters, items, schools, sites } from "./schema/places.ts";

/** Which rows of the reconciliation are asked for; `today` is what age is counted to. */
export interface RowsWanted {
  campaign: string;
  cluster?: string | undefined;
  school?: string | undefined;
  /** Only rows that wait for somebody. */
  onlyOpen: boolean;
  today: Day;
  limit: number;
}

/** A row, and where the list goes on after it. */
export interface RowAt<Place> {
  row: ReconciliationRow;
  place: Place;
}

/** What an account that holds nothing holds. */
export const nothing: Amount = { quantity: 0, value: 0 };

/** A row for each promise, in the order of their numbers; `after` is the number of the last one seen. */
export async function reconciledPledges(
  read: Reader,
  by: RowsWanted & { after?: number | undefined },
): Promise<RowAt<number>[]> {
  const rows = await pledgesWanted(read, by);
  const ids = rows.map(({ pledge }) => pledge.id);
  const [standing, lines, brought] = await Promise.all([
    standingOf(read, ids),
    linesOf(read, ids),
    broughtOf(read, ids),
  ]);
  const all = [...lines.values()].flat();
  const [open, surplus] = await Promise.all([
    openOfLines(read, all, by.today),
    surplusOf(read, all),
  ]);
  return rows.map((row) => {
    const { id, number } = row.pledge;
    const own = lines.get(id) ?? [];
    const held = standing.get(id) ?? new Map<string, Amount>();
    const more = own.reduce((total, line) => total + (surplus.get(line) ?? 0), 0);
    const exceptions = own.flatMap((line) => open.get(line) ?? []);
    const known = { held, surplus: more, inFund: brought.get(id) ?? 0, exceptions };
    return { row: rowOf(row, known, by.today), place: number };
  });
}

async function pledgesWanted(read: Reader, by: RowsWanted & { after?: number | undefined }) {
  return read
    .select({
      pledge: pledges,
      cluster: clusters.name,
      item: { name: items.name, unit: items.unit, scale: items.scale },
      needNumber: needs.number,
      site: { id: sites.id, name: sites.name },
      school: { id: schools.id, name: schools.name },
    })
    .from(pledges)
    .innerJoin(clusters, eq(clusters.id, pledges.cluster))
    .innerJoin(items, eq(items.id, pledges.item))
    .leftJoin(needs, eq(needs.id, pledges.need))
    .leftJoin(sites, eq(sites.id, needs.site))
    .leftJoin(schools, eq(schools.id, needs.school))
    .where(
      and(
        eq(pledges.campaign, by.campaign),
        by.cluster ? eq(pledges.cluster, by.cluster) : undefined,
        by.school ? eq(needs.school, by.school) : undefined,
        by.after === undefined ? undefined : gt(pledges.number, by.after),
        by.onlyOpen ? isOpen(read, by) : undefined,
      ),
    )
    .orderBy(asc(pledges.number))
    .limit(by.limit);
}
type Wanted = Awaited<ReturnType<typeof pledgesWanted>>[number];

/** Promises that lapse soon, or of which a consignment, its receipt or a difference is open. */
function isOpen(read: Reader, { campaign, today }: RowsWanted) {
  const late = read
    .select({ pledge: sql<string>`coalesce(${consignmentLines.pledge}, '')` })
    .from(consignments)
    .innerJoin(consignmentLines, eq(consignmentLines.consignment, consignments.id))
    .where(
      and(
        eq(consignments.campaign, campaign),
        eq(consignments.state, "sent"),
        lte(consignments.sentOn, lateSince(today, confirmDays)),
      ),
    );
  const unsettled = read
    .select({ pledge: sql<string>`coalesce(${consignmentLines.pledge}, '')` })
    .from(discrepancies)
    .innerJoin(consignmentLines, eq(consignmentLines.id, discrepancies.line))
    .where(
      and(eq(discrepancies.campaign, campaign), inArray(discrepancies.state, [...unsettledStates])),
    );
  const unseen = linesWithoutEvidence(read, campaign, consignmentLines.pledge);
  const soon = lte(pledges.lapsesOn, addDays(today, lapsingDays));
  return or(
    and(eq(pledges.state, "live"), soon),
    inArray(pledges.id, late),
    inArray(pledges.id, unseen),
    inArray(pledges.id, unsettled),
  );
}

/** What the ledger holds of each promise, by account. */
async function standingOf(read: Reader, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, Map<string, Amount>>();
  const rows = await read
    .select({
      pledge: cells.pledge,
      account: cells.account,
      quantity: sum(cells.quantity).mapWith(Number),
      value: sum(cells.value).mapWith(Number),
    })
    .from(cells)
    .where(inArray(cells.pledge, [...ids]))
    .groupBy(cells.pledge, cells.account);
  const byPledge = Map.groupBy(rows, ({ pledge }) => pledge);
  return new Map(
    [...byPledge].map(([pledge, of]) => [
      pledge,
      new Map(of.map(({ account, quantity, value }) => [account as string, { quantity, value }])),
    ]),
  );
}

/** The consignment lines in which something of each promise left. */
async function linesOf(read: Reader, ids: readonly string[]): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map();
  const rows = await read
    .selectDistinct({ pledge: cells.pledge, line: cells.consignmentLine })
    .from(cells)
    .where(and(inArray(cells.pledge, [...ids]), gt(cells.consignmentLine, "")));
  const byPledge = Map.groupBy(rows, ({ pledge }) => pledge);
  return new Map([...byPledge].map(([pledge, of]) => [pledge, of.map(({ line }) => line)]));
}

/** How much money the bank brought of each promise, as far as it was outstanding; in đồng. */
async function broughtOf(read: Reader, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await read
    .select({ pledge: lineLinks.pledge, amount: sum(lineLinks.fulfilled).mapWith(Number) })
    .from(lineLinks)
    .where(and(inArray(lineLinks.pledge, [...ids]), isNull(lineLinks.endedAt)))
    .groupBy(lineLinks.pledge);
  return new Map(rows.map(({ pledge, amount }) => [pledge ?? "", amount]));
}

interface Known {
  held: ReadonlyMap<string, Amount>;
  surplus: number;
  inFund: number;
  exceptions: readonly ExceptionView[];
}

function rowOf(wanted: Wanted, known: Known, today: Day): ReconciliationRow {
  const { pledge, cluster, item, needNumber, site, school } = wanted;
  const { id, number, quantity, value, released } = pledge;
  const of = (account: string) => known.held.get(account) ?? nothing;
  const outstanding = of("expected");
  const sent = quantity - released - outstanding.quantity;
  const [onTheWay, received] = [of("transit"), of("received")];
  const [damaged, missing] = [of("damaged"), of("missing")];
  const stands = [onTheWay, received, damaged, missing].reduce((all, one) => all + one.quantity, 0);
  const inFund = pledge.item === cash ? known.inFund : 0;
  const late = lapsingOf(pledge, outstanding.quantity, today);
  return {
    kind: "pledge",
    id,
    pledge: { id, code: codeOf("pledge", number) },
    ...(pledge.need &&
      needNumber !== null && { need: { id: pledge.need, code: codeOf("need", needNumber) } }),
    giver: { id: pledge.cluster, name: cluster },
    ...(site && school && { site: { ...site, school } }),
    item: pledge.item,
    ...item,
    promised: { quantity, value },
    released,
    sent,
    inFund,
    goneBack: sent - inFund - (stands - known.surplus),
    surplus: known.surplus,
    outstanding,
    held: nothing,
    onTheWay,
    received,
    damaged,
    missing,
    exceptions: [...(late ? [late] : []), ...known.exceptions],
  };
}

function lapsingOf(
  { id, number, state, lapsesOn, pledgedAt }: Wanted["pledge"],
  quantity: number,
  today: Day,
): ExceptionView | undefined {
  const kind = state === "live" ? lapsing({ lapsesOn }, today) : undefined;
  if (!kind) return undefined;
  const since = dayOf(pledgedAt);
  const about = { of: "pledge" as const, id, code: codeOf("pledge", number) };
  return { kind, since, age: daysBetween(since, today), quantity, about, lapsesOn };
}
