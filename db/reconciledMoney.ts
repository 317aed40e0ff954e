import { and, asc, desc, eq, gt, inArray } from "drizzle-orm";
import { daysBetween } from "#domain/calendar.ts";
import { cash } from "#domain/catalogue.ts";
import type { Day } from "#domain/day.ts";
import { assert } from "#domain/decision.ts";
import type { Item } from "#domain/item.ts";
import { heldDays, heldSince, lateSince } from "#domain/reconciliation.ts";
import type { ReconciliationRow } from "#domain/reconciliationViews.ts";
import type { Reader } from "./database.ts";
import { listHeld, type HeldPlace } from "./fundViews.ts";
import { findItems } from "./catalogue.ts";
import { nothing, type RowAt, type RowsWanted } from "./reconciledPledges.ts";
import { reversalsOf } from "./reversals.ts";
import { entries, mentions, movements } from "./schema/ledger.ts";

/** The most entries that are looked at to tell since when money is held. */
const inflowsMax = 5_000;

/** A row for the money that is held in the fund for each need line, giver by giver. */
export async function reconciledMoney(
  read: Reader,
  by: RowsWanted & { after?: HeldPlace | undefined },
): Promise<RowAt<HeldPlace>[]> {
  const found: RowAt<HeldPlace>[] = [];
  const money = (await findItems(read, [cash])).get(cash);
  assert(money, "money is in the catalogue");
  // Since when money is held is told by its entries: rows that nobody waits for go page by page.
  for (let { after } = by; found.length < by.limit;) {
    const page = await listHeld(read, { ...by, giver: by.cluster, after });
    const since = await sinceOf(read, page);
    const rows = page.map((held) => ({
      row: rowOf(held, money, { since: since.get(keyOf(held.view)), today: by.today }),
      place: held.place,
    }));
    found.push(...rows.filter(({ row }) => !by.onlyOpen || row.exceptions.length > 0));
    if (page.length < by.limit) break;
    after = rows.at(-1)?.place;
  }
  return found.slice(0, by.limit);
}

type Held = Awaited<ReturnType<typeof listHeld>>[number];

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
        inArray(mentions.what, [...new Set(held.map(({ view }) => view.need.id))]),
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
    held.flatMap(({ view }) => {
      const since = heldSince(came.get(keyOf(view)) ?? [], view.quantity);
      return since ? [[keyOf(view), since] as const] : [];
    }),
  );
}

function keyOf({ needLine, giver }: { needLine: string; giver: string }): string {
  return `${needLine} ${giver}`;
}

function rowOf(
  { view: { needLine, need, giver, giverName, quantity, site, school } }: Held,
  { name, unit, scale }: Item,
  { since, today }: { since: Day | undefined; today: Day },
): ReconciliationRow {
  const isLate = since !== undefined && since <= lateSince(today, heldDays);
  const about = { of: "need" as const, ...need };
  const late = isLate && { kind: "money_held" as const, since, age: daysBetween(since, today) };
  return {
    kind: "held",
    id: `${needLine}/${giver}`,
    need,
    giver: { id: giver, name: giverName ?? giver },
    site: { ...site, school },
    item: cash,
    name,
    unit,
    scale,
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
    exceptions: late ? [{ ...late, quantity, about }] : [],
  };
}
