import { and, asc, eq, sql } from "drizzle-orm";
import type { LackingView } from "#domain/needViews.ts";
import type { Reader } from "./database.ts";
import { needLines, needs } from "./schema/needs.ts";
import { items } from "./schema/places.ts";

const met = sql`${needLines.promised} + ${needLines.held} + ${needLines.onTheWay} + ${needLines.received}`;
const open = sql`coalesce(${needLines.approved}, 0) - (${met})`;
const lacking = sql<number>`sum(${open})`.mapWith(Number);

/**
 * What a campaign's verified needs still lack, item by item: one row an item that any lacks, by code.
 * What one line has too much of does not lessen what another lacks. Reads every line of the campaign.
 */
export async function lackingOf(read: Reader, campaign: string): Promise<LackingView[]> {
  return read
    .select({
      item: items.id,
      name: items.name,
      unit: items.unit,
      scale: items.scale,
      lacking,
      needs: sql<number>`count(distinct ${needs.id})`.mapWith(Number),
    })
    .from(needLines)
    .innerJoin(needs, eq(needs.id, needLines.need))
    .innerJoin(items, eq(items.id, needLines.item))
    .where(and(eq(needs.campaign, campaign), eq(needs.status, "verified"), sql`${open} > 0`))
    .groupBy(items.id, items.name, items.unit, items.scale)
    .orderBy(asc(items.id));
}
