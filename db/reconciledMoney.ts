import { and, asc, desc, eq, gt, inArray, or } from "drizzle-orm";
import { daysBetween } from "#domain/calendar.ts";
import { cash } from "#domain/catalogue.ts";
import { codeOf } from "#domain/code.ts";
import { heldDays, heldSince, lateSince } from "#domain/reconciliation.ts";
import type { Day } from "#domain/day.ts";
import type { ReconciliationRow } from "#domain/reconciliationViews.ts";
import type { Reader } from "./database.ts";
import { nothing, type RowAt, type RowsWanted } from "./reconciledPledges.ts";
import { reversalsOf } from "./reversals.ts";
import { cells, entries, mentions, movements } from "./schema/ledger.ts";
import { needLines, needs } from "./schema/needs.ts";
import { clusters, items, schools, sites } from "./schema/places.ts";

/** Where a list of what is held goes on: after this need line's giver. */
export interface HeldPlace {
  need: number;
  position: number;
  giver: string;
}

/** The most entries that are looked at to tell since when money is held. */
const inflowsMax = 5_000;

/** A row for the money that is held in the fund for each need line, giver by giver. */
export async function reconciledMoney(
  read: Reader,
  by: RowsWanted & { after?: HeldPlace | undefined },
): Promise<RowAt<HeldPlace>[]> {
  const found: RowAt<HeldPlace>[] = [];
  // Since when money is held is told by its entries: rows that nobody waits for go page by page.
  for (let { after } = by; found.length < by.limit;) {
    const page = await heldWanted(read, { ...by, after });
    const since = await sinceOf(read, page);
    const rows = page.map((held) => rowAt(held, since.get(keyOf(held)), by.today));
    found.push(...rows.filter(({ row }) => !by.onlyOpen || row.exceptions.length > 0));
    if (page.length < by.limit) break;
    after = rows.at(-1)?.place;
  }
  return found.slice(0, by.limit);
}

async function heldWanted(read: Reader, by: RowsWanted & { after?: HeldPlace | undefined }) {
  return read
    .select({
      needLine: cells.needLine,
      position: needLines.position,
      giver: cells.giver,
      quantity: cells.quantity,
      cluster: clusters.name,
      need: { id: needs.id, number: needs.number },
      site: { id: sites.id, name: sites.name },
      school: { id: schools.id, name: schools.name },
      item: { name: items.name, unit: items.unit, scale: items.scale },
    })
    .from(cells)
    .innerJoin(needLines, eq(needLines.id, cells.needLine))
    .innerJoin(needs, eq(needs.id, needLines.need))
    .innerJoin(sites, eq(sites.id, needs.site))
    .innerJoin(schools, eq(schools.id, needs.school))
    .innerJoin(items, eq(items.id, cells.item))
    .leftJoin(clusters, eq(clusters.id, cells.giver))
    .where(
      and(
        // With these the key finds what is in no promise and no consignment.
        eq(cells.pledge, ""),
        eq(cells.consignmentLine, ""),
        eq(cells.account, "fund"),
        eq(cells.campaign, by.campaign),
        gt(cells.quantity, 0),
        by.cluster ? eq(cells.giver, by.cluster) : undefined,
        by.school ? eq(needs.school, by.school) : undefined,
        by.after && beyond(by.after),
      ),
    )
    .orderBy(asc(needs.number), asc(needLines.position), asc(cells.giver))
    .limit(by.limit);
}
type Held = Awaited<ReturnType<typeof heldWanted>>[number];

function beyond({ need, position, giver }: HeldPlace) {
  const sameLine = and(eq(needLines.position, position), gt(cells.giver, giver));
  const sameNeed = and(eq(needs.number, need), or(gt(needLines.position, position), sameLine));
  return or(gt(needs.number, need), sameNeed);
}

/** Since when what is held has lain there: what came first is paid out first. */
async function sinceOf(read: Reader, held: readonly Held[]): Promise<Map<string, Day>> {
  if (held.length === 0) return new Map();
  const rows = await read
    .select({
      seq: movements.seq,
      on: entries.effectiveOn,
      needLine: movements.toNeedLine,
      giver: movements.toGiver,
      quantity: movements.quantity,
    })
    .from(mentions)
    .innerJoin(entries, eq(entries.seq, mentions.seq))
    .innerJoin(movements, eq(movements.seq, mentions.seq))
    .where(
      and(
        inArray(mentions.what, [...new Set(held.map(({ need }) => need.id))]),
        eq(movements.toAccount, "fund"),
        gt(movements.toNeedLine, ""),
      ),
    )
    .orderBy(desc(movements.seq), asc(movements.position))
    .limit(inflowsMax);
  const undone = await reversalsOf(
    read,
    rows.map(({ seq }) => seq),
  );
  const came = Map.groupBy(
    rows.filter(({ seq }) => !undone.has(seq)),
    keyOf,
  );
  return new Map(
    held.flatMap((row) => {
      const since = heldSince(came.get(keyOf(row)) ?? [], row.quantity);
      return since ? [[keyOf(row), since] as const] : [];
    }),
  );
}

function keyOf({ needLine, giver }: { needLine: string; giver: string }): string {
  return `${needLine} ${giver}`;
}

function rowAt(held: Held, since: Day | undefined, today: Day): RowAt<HeldPlace> {
  const { needLine, position, giver, quantity, cluster, site, school, item } = held;
  const need = { id: held.need.id, code: codeOf("need", held.need.number) };
  const isLate = since !== undefined && since <= lateSince(today, heldDays);
  const row: ReconciliationRow = {
    kind: "held",
    id: `${needLine}/${giver}`,
    need,
    giver: { id: giver, name: cluster ?? giver },
    site: { ...site, school },
    item: cash,
    ...item,
    promised: nothing,
    released: 0,
    sent: 0,
    inFund: 0,
    goneBack: 0,
    surplus: 0,
    outstanding: nothing,
    held: { quantity, value: quantity },
    onTheWay: nothing,
    received: nothing,
    damaged: nothing,
    missing: nothing,
    exceptions: isLate
      ? [
          {
            kind: "money_held",
            since,
            age: daysBetween(since, today),
            quantity,
            about: { of: "need", ...need },
          },
        ]
      : [],
  };
  return { row, place: { need: held.need.number, position, giver } };
}
