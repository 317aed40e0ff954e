import { asc, eq, inArray, sql } from "drizzle-orm";
import type { Reader } from "#db/database.ts";
import { totals } from "#db/schema/ledger.ts";
import { clusters, schools, sites } from "#db/schema/places.ts";
import type { BookRow, BookRows, Named } from "#domain/journal/book.ts";

/**
 * Every account of a campaign that ever held something, by the codes of who is meant, and the items that any held.
 * There may be a dozen for each site: who is meant is told once, and shared.
 */
export async function bookRows(read: Reader, campaign: string): Promise<BookRows> {
  const of = eq(totals.campaign, campaign);
  const key = [totals.account, clusters.code, sites.code, totals.giver, totals.site] as const;
  const rows = await read
    .select({ account: totals.account, giver: totals.giver, site: totals.site })
    .from(totals)
    .leftJoin(clusters, eq(clusters.id, totals.giver))
    .leftJoin(sites, eq(sites.id, totals.site))
    .where(of)
    .groupBy(...key)
    .orderBy(...key.map((column) => asc(column)));
  const known = await namesIn(read, campaign);
  const nameOf = (id: string) => known.get(id) ?? { id, code: null, name: null };
  const accounts = rows.map(({ account, giver, site }): BookRow => {
    const who = nameOf(giver);
    return site === "" ? { account, giver: who } : { account, giver: who, site: nameOf(site) };
  });
  const items = await read.selectDistinct({ item: totals.item }).from(totals).where(of);
  return { accounts, items: items.map(({ item }) => item) };
}

/** Who gives, and the sites that a campaign's totals are of, by their ids. */
async function namesIn(read: Reader, campaign: string): Promise<Map<string, Named>> {
  const moved = read
    .select({ site: totals.site })
    .from(totals)
    .where(eq(totals.campaign, campaign));
  const [givers, places] = [
    await read.select({ id: clusters.id, code: clusters.code, name: clusters.name }).from(clusters),
    await read
      .select({
        id: sites.id,
        code: sites.code,
        name: sql<string>`${schools.name} || ' · ' || ${sites.name}`,
      })
      .from(sites)
      .innerJoin(schools, eq(schools.id, sites.school))
      .where(inArray(sites.id, moved)),
  ];
  return new Map([...givers, ...places].map((one) => [one.id, one]));
}
