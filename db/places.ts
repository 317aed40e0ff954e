import {
  and,
  asc,
  eq,
  exists,
  gt,
  inArray,
  isNotNull,
  isNull,
  like,
  or,
  sql,
  type SQL,
} from "drizzle-orm";
import type { CampaignView } from "#domain/placeViews.ts";
import type { Reader, Writer } from "./database.ts";
import { communesNamed } from "./placesNamed.ts";
import { prepared } from "./prepared.ts";
import { needs } from "./schema/needs.ts";
import { campaigns, communes, schools, sites } from "./schema/places.ts";

export type CampaignRow = typeof campaigns.$inferSelect;
export type SiteRow = typeof sites.$inferSelect & { commune: string; cluster: string | null };

export async function findCampaign(read: Reader, id: string): Promise<CampaignRow | undefined> {
  const [row] = await campaignById(read, { id });
  return row;
}

const campaignById = prepared((read: Reader) =>
  read
    .select()
    .from(campaigns)
    .where(eq(campaigns.id, sql.placeholder("id"))),
);

/** Every campaign, the newest first; there are few. */
export async function allCampaigns(read: Reader, today: string): Promise<CampaignView[]> {
  const rows = await read
    .select()
    .from(campaigns)
    .orderBy(asc(campaigns.startsOn), asc(campaigns.id));
  return rows.toReversed().map((row) => campaignView(row, today));
}

function campaignView(row: CampaignRow, today: string): CampaignView {
  const { glide, bankBin: bin, bankAccount: account, bankHolder: holder } = row;
  const { id, name, hazard, startsOn, endsOn, communes, lapseDays, silenceDays } = row;
  const { memoPrefix, receiptEvidence, reversalLimit } = row;
  return {
    id,
    name,
    hazard,
    startsOn,
    endsOn,
    communes,
    lapseDays,
    silenceDays,
    ...(glide && { glide }),
    memoPrefix,
    receiptEvidence,
    ...(bin && account && holder && { bank: { bin, account, holder } }),
    ...(reversalLimit !== null && { reversalLimit }),
    open: today <= endsOn,
  };
}

/** The campaign that is meant when nobody names one: the newest open one, else the newest. */
export async function currentCampaign(read: Reader, today: string): Promise<string | undefined> {
  const all = await allCampaigns(read, today);
  return (all.find(({ open }) => open) ?? all[0])?.id;
}

export async function insertCampaign(tx: Writer, row: typeof campaigns.$inferInsert) {
  await tx.insert(campaigns).values(row);
}

/** A site with its school's name, commune and cluster. */
export async function findSite(read: Reader, id: string) {
  const [row] = await siteById(read, { id });
  return row;
}

const siteColumns = {
  id: sites.id,
  code: sites.code,
  name: sites.name,
  main: sites.main,
  lat: sites.lat,
  lng: sites.lng,
  positionFrom: sites.positionFrom,
  pupils: sites.pupils,
  staff: sites.staff,
  closedAt: sites.closedAt,
  school: sites.school,
  schoolName: schools.name,
  cluster: schools.cluster,
  commune: schools.commune,
  communeName: communes.name,
};

const siteById = prepared((read: Reader) =>
  read
    .select(siteColumns)
    .from(sites)
    .innerJoin(schools, eq(schools.id, sites.school))
    .innerJoin(communes, eq(communes.id, schools.commune))
    .where(eq(sites.id, sql.placeholder("id"))),
);

/**
 * Sites by id after a cursor, of one school, cluster or commune if given; `text` is folded and finds
 * their schools as `listSchools` does; `unknown` leaves open ones of which nobody has said where
 * they are. A closed one only if it has needs: of the others nothing is left to be told, unless
 * `closed` asks for them.
 */
export async function listSites(
  read: Reader,
  by: {
    school?: string | undefined;
    cluster?: string | undefined;
    commune?: string | undefined;
    text?: string | undefined;
    position?: "unknown" | undefined;
    closed?: boolean;
    after: string;
    limit: number;
  },
) {
  const named = await schoolsNamed(read, by.text);
  return read
    .select(siteColumns)
    .from(sites)
    .innerJoin(schools, eq(schools.id, sites.school))
    .innerJoin(communes, eq(communes.id, schools.commune))
    .where(
      and(
        gt(sites.id, by.after),
        by.school ? eq(sites.school, by.school) : undefined,
        by.commune ? eq(schools.commune, by.commune) : undefined,
        by.cluster ? eq(schools.cluster, by.cluster) : undefined,
        named,
        by.position && and(isNull(sites.closedAt), inArray(sites.positionFrom, unsaid)),
        by.closed ? undefined : or(isNull(sites.closedAt), hasNeeds(read)),
      ),
    )
    .orderBy(asc(sites.id))
    .limit(by.limit);
}

/** Every site that was closed, by its id. */
export async function closedSites(read: Reader): Promise<string[]> {
  const rows = await read
    .select({ id: sites.id })
    .from(sites)
    .where(isNotNull(sites.closedAt))
    .orderBy(asc(sites.id));
  return rows.map(({ id }) => id);
}

/** Where a site stands until someone says its place. */
const unsaid = ["commune", "province"] as const;

const hasNeeds = (read: Reader) =>
  exists(read.select({ id: needs.id }).from(needs).where(eq(needs.site, sites.id)));

/**
 * Schools by code after a cursor; `text` is folded and matches anywhere in name or code, or what their
 * commune is called, or was until 1 July 2025, its district too.
 */
export async function listSchools(
  read: Reader,
  by: {
    cluster?: string | undefined;
    commune?: string | undefined;
    text?: string | undefined;
    after: string;
    limit: number;
  },
) {
  const named = await schoolsNamed(read, by.text);
  return read
    .select({
      id: schools.id,
      code: schools.code,
      name: schools.name,
      level: schools.level,
      cluster: schools.cluster,
      commune: schools.commune,
    })
    .from(schools)
    .where(
      and(
        gt(schools.code, by.after),
        by.cluster ? eq(schools.cluster, by.cluster) : undefined,
        by.commune ? eq(schools.commune, by.commune) : undefined,
        named,
      ),
    )
    .orderBy(asc(schools.code), asc(schools.id))
    .limit(by.limit);
}

async function schoolsNamed(read: Reader, text: string | undefined): Promise<SQL | undefined> {
  if (!text) return undefined;
  const within = inArray(schools.commune, await communesNamed(read, text));
  return or(like(schools.search, `%${text}%`), within);
}

export async function findSchool(read: Reader, id: string) {
  const [row] = await schoolById(read, { id });
  return row;
}

const schoolById = prepared((read: Reader) =>
  read
    .select()
    .from(schools)
    .where(eq(schools.id, sql.placeholder("id"))),
);
