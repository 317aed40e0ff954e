import { asc, eq, sql } from "drizzle-orm";
import type { Reader } from "#db/database.ts";
import { totals } from "#db/schema/ledger.ts";
import { clusters, schools, sites } from "#db/schema/places.ts";
import type { BookRow } from "#domain/journal/book.ts";

/**
 * Every account of a campaign that ever held something of an item, with codes and names. As many
 * rows as there are totals.
 */
export function bookRows(read: Reader, campaign: string): Promise<BookRow[]> {
  return read
    .select({
      account: totals.account,
      giver: totals.giver,
      giverCode: clusters.code,
      giverName: clusters.name,
      site: totals.site,
      siteCode: sites.code,
      siteName: sql<string | null>`${schools.name} || ' · ' || ${sites.name}`,
      item: totals.item,
    })
    .from(totals)
    .leftJoin(clusters, eq(clusters.id, totals.giver))
    .leftJoin(sites, eq(sites.id, totals.site))
    .leftJoin(schools, eq(schools.id, sites.school))
    .where(eq(totals.campaign, campaign))
    .orderBy(
      asc(totals.account),
      asc(clusters.code),
      asc(sites.code),
      asc(totals.giver),
      asc(totals.site),
      asc(totals.item),
    );
}
