import { and, asc, eq, gt, sql } from "drizzle-orm";
import type { LackingView } from "#domain/needViews.ts";
import type { Reader } from "./database.ts";
import { prepared } from "./prepared.ts";
import { lacks } from "./schema/ledger.ts";
import { items } from "./schema/places.ts";

/**
 * What a campaign's verified needs still lack, item by item: one row an item that any lacks, by code.
 * What one line has too much of does not lessen what another lacks. Costs the same however many needs
 * there are: what is lacking is counted with each write (`db/ledger/standing.ts`).
 */
export async function lackingOf(read: Reader, campaign: string): Promise<LackingView[]> {
  return lackedIn(read, { campaign });
}

const lackedIn = prepared((read: Reader) =>
  read
    .select({
      item: items.id,
      name: items.name,
      unit: items.unit,
      scale: items.scale,
      lacking: lacks.quantity,
      needs: lacks.needs,
    })
    .from(lacks)
    .innerJoin(items, eq(items.id, lacks.item))
    .where(and(eq(lacks.campaign, sql.placeholder("campaign")), gt(lacks.quantity, 0)))
    .orderBy(asc(items.id)),
);
