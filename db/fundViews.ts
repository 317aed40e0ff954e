import { and, asc, eq, gt, or, sql } from "drizzle-orm";
import { cash } from "#domain/catalogue.ts";
import { codeOf } from "#domain/code.ts";
import type { HeldView } from "#domain/fundViews.ts";
import type { Reader } from "./database.ts";
import { freeIn } from "./fund.ts";
import { cells, totals } from "./schema/ledger.ts";
import { needLines, needs } from "./schema/needs.ts";
import { clusters, schools, sites } from "./schema/places.ts";
import { present } from "./needViews.ts";

/** Where a list of what is held goes on: after this need's line and giver. */
export interface HeldPlace {
  need: number;
  position: number;
  giver: string;
}

/** All money in a campaign's fund, and how much of it is free and held, in đồng. */
export async function fundSums(read: Reader, campaign: string) {
  const [row] = await read
    .select({ balance: sql<number>`coalesce(sum(${totals.quantity}), 0)`.mapWith(Number) })
    .from(totals)
    .where(and(eq(totals.campaign, campaign), eq(totals.account, "fund"), eq(totals.item, cash)));
  const balance = row?.balance ?? 0;
  const free = await freeIn(read, campaign);
  return { balance, free, held: balance - free };
}

/** What is held for need lines, giver by giver, in the order of the needs; at most `limit`. */
export async function listHeld(
  read: Reader,
  by: {
    campaign: string;
    giver?: string | undefined;
    school?: string | undefined;
    after?: HeldPlace | undefined;
    limit: number;
  },
): Promise<{ view: HeldView; place: HeldPlace }[]> {
  const rows = await read
    .select({
      needLine: needLines.id,
      position: needLines.position,
      need: { id: needs.id, number: needs.number },
      site: { id: sites.id, name: sites.name },
      school: { id: schools.id, name: schools.name },
      giver: cells.giver,
      giverName: clusters.name,
      quantity: cells.quantity,
    })
    .from(cells)
    .innerJoin(needLines, eq(needLines.id, cells.needLine))
    .innerJoin(needs, eq(needs.id, needLines.need))
    .innerJoin(sites, eq(sites.id, needs.site))
    .innerJoin(schools, eq(schools.id, needs.school))
    .leftJoin(clusters, eq(clusters.id, cells.giver))
    .where(
      and(
        // With these the key finds what is in no promise and no consignment.
        eq(cells.pledge, ""),
        eq(cells.consignmentLine, ""),
        eq(cells.account, "fund"),
        eq(cells.campaign, by.campaign),
        gt(cells.quantity, 0),
        by.giver ? eq(cells.giver, by.giver) : undefined,
        by.school ? eq(needs.school, by.school) : undefined,
        by.after && beyond(by.after),
      ),
    )
    .orderBy(asc(needs.number), asc(needLines.position), asc(cells.giver))
    .limit(by.limit);
  return rows.map(({ need, position, giverName, ...row }) => ({
    view: {
      ...row,
      need: { id: need.id, code: codeOf("need", need.number) },
      ...present({ giverName }),
    },
    place: { need: need.number, position, giver: row.giver },
  }));
}

function beyond({ need, position, giver }: HeldPlace) {
  const sameLine = and(eq(needLines.position, position), gt(cells.giver, giver));
  const sameNeed = and(eq(needs.number, need), or(gt(needLines.position, position), sameLine));
  return or(gt(needs.number, need), sameNeed);
}
