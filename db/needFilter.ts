import { and, asc, desc, eq, exists, gte, inArray, like, ne, or, sql, type SQL } from "drizzle-orm";
import { addDays, startOf } from "#domain/calendar.ts";
import { readCode } from "#domain/code.ts";
import type { Day } from "#domain/day.ts";
import type { NeedStatus } from "#domain/need.ts";
import type { Coverage, Urgency } from "#domain/needLine.ts";
import { fold } from "#domain/fold.ts";
import type { Reader } from "./database.ts";
import { communesNamed } from "./placesNamed.ts";
import { needLines, needs } from "./schema/needs.ts";
import { campaigns, communes, schools, sites } from "./schema/places.ts";

/** What a list of needs or the map can be narrowed by. */
export interface NeedFilter {
  campaign?: string | undefined;
  cluster?: string | undefined;
  commune?: string | undefined;
  school?: string | undefined;
  item?: string | undefined;
  /** The need of one of whose lines it is. */
  line?: string | undefined;
  urgency?: Urgency | undefined;
  coverage?: Coverage | undefined;
  status?: NeedStatus | undefined;
  /** Those whose school is asked on this day whether it still needs help, and has not said so yet. */
  unconfirmedOn?: Day | undefined;
  text?: string | undefined;
}

/** The conditions of a filter. */
export async function matching(read: Reader, by: NeedFilter): Promise<SQL | undefined> {
  return and(
    by.campaign ? eq(needs.campaign, by.campaign) : undefined,
    by.cluster ? eq(schools.cluster, by.cluster) : undefined,
    by.commune ? eq(schools.commune, by.commune) : undefined,
    by.school ? eq(needs.school, by.school) : undefined,
    by.urgency ? eq(needs.urgency, by.urgency) : undefined,
    by.coverage ? and(eq(needs.coverage, by.coverage), eq(needs.status, "verified")) : undefined,
    by.status ? eq(needs.status, by.status) : undefined,
    by.item ? asksFor(read, by.item) : undefined,
    by.line
      ? inArray(
          needs.id,
          read.select({ need: needLines.need }).from(needLines).where(eq(needLines.id, by.line)),
        )
      : undefined,
    by.unconfirmedOn ? unconfirmed(read, by.unconfirmedOn) : undefined,
    await saying(read, by.text?.trim() ?? ""),
  );
}

/** Needs with a line of an item. */
function asksFor(read: Reader, item: string): SQL {
  return exists(
    read
      .select({ one: sql`1` })
      .from(needLines)
      .where(
        and(
          eq(needLines.need, needs.id),
          // Each is at some position: with it SQLite looks among the need's lines, not among all of the item.
          gte(needLines.position, 0),
          eq(needLines.item, item),
        ),
      ),
  );
}

const dayMs = 86_400_000;

/** Needs that wait for the word of their school on a day, as `server/domain/silence.ts` says. */
export function unconfirmed(read: Reader, day: Day): SQL | undefined {
  const silentUntil = sql`${needs.stillNeededAt} + ${campaigns.silenceDays} * ${dayMs}`;
  return and(
    eq(needs.status, "verified"),
    ne(needs.coverage, "received"),
    exists(
      read
        .select({ one: sql`1` })
        .from(campaigns)
        .where(
          and(
            eq(campaigns.id, needs.campaign),
            gte(campaigns.endsOn, day),
            sql`${silentUntil} < ${startOf(addDays(day, 1))}`,
          ),
        ),
    ),
  );
}

/** A need's code, or words of a school's name or its commune's, also of before; else nothing. */
async function saying(read: Reader, text: string): Promise<SQL | undefined> {
  if (text === "") return undefined;
  const code = readCode(text);
  if (code) return code.kind === "need" ? eq(needs.number, code.number) : sql`1 = 0`;
  const words = fold(text);
  if (words === "") return sql`1 = 0`;
  return or(
    like(schools.search, `%${words}%`),
    like(communes.search, `%${words}%`),
    inArray(schools.commune, await communesNamed(read, text)),
  );
}

/** Verified needs as points for the map: all, or those of some sites. */
export async function mapPoints(read: Reader, by: NeedFilter, at?: readonly string[]) {
  const wanted = await matching(read, by);
  // By way of their ids: to look through all of a campaign would seem shorter to SQLite.
  const there =
    at &&
    read
      .select({ id: needs.id })
      .from(needs)
      .where(inArray(needs.site, [...at]));
  return read
    .select({
      site: needs.site,
      need: needs.id,
      name: schools.name,
      siteName: sites.name,
      lat: sql<number>`coalesce(${needs.lat}, ${sites.lat})`,
      lng: sql<number>`coalesce(${needs.lng}, ${sites.lng})`,
      coverage: needs.coverage,
      urgency: needs.urgency,
    })
    .from(needs)
    .innerJoin(sites, eq(sites.id, needs.site))
    .innerJoin(schools, eq(schools.id, needs.school))
    .innerJoin(communes, eq(communes.id, schools.commune))
    .where(and(eq(needs.status, "verified"), wanted, there && inArray(needs.id, there)))
    .orderBy(asc(needs.site), desc(needs.postedAt), asc(needs.id));
}
