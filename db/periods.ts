import { and, asc, desc, eq, inArray, max, sql } from "drizzle-orm";
import type { Reader, Writer } from "./database.ts";
import { prepared } from "./prepared.ts";
import { users } from "./schema/accounts.ts";
import { carriedThings, periods } from "./schema/periods.ts";

export type PeriodRow = typeof periods.$inferSelect;
export type CarriedRow = typeof carriedThings.$inferSelect;

/** The most periods of a campaign. */
const periodsMax = 500;

export async function findPeriod(read: Reader, id: string): Promise<PeriodRow | undefined> {
  const [row] = await read.select().from(periods).where(eq(periods.id, id));
  return row;
}

/** The last day that a closed period of a campaign shuts; undefined when none does. */
export async function closedUntil(read: Reader, campaign: string): Promise<string | undefined> {
  const [row] = await lastClosed(read, { campaign });
  return row?.until ?? undefined;
}

const lastClosed = prepared((read: Reader) =>
  read
    .select({ until: max(periods.until) })
    .from(periods)
    .where(and(eq(periods.campaign, sql.placeholder("campaign")), eq(periods.state, "closed"))),
);

/** The campaign's period that was counted and waits for a signature: at most one. */
export async function countedOf(read: Reader, campaign: string): Promise<PeriodRow | undefined> {
  const [row] = await read
    .select()
    .from(periods)
    .where(and(eq(periods.campaign, campaign), eq(periods.state, "counted")))
    .orderBy(asc(periods.id))
    .limit(1);
  return row;
}

export async function insertPeriod(
  tx: Writer,
  row: Omit<PeriodRow, "closedBy" | "closedAt" | "seq" | "state">,
  carried: readonly Omit<CarriedRow, "period">[],
): Promise<void> {
  const open = { closedBy: null, closedAt: null, seq: null, state: "counted" as const };
  await tx.insert(periods).values({ ...row, ...open });
  if (carried.length > 0)
    await tx.insert(carriedThings).values(carried.map((one) => ({ ...one, period: row.id })));
}

export async function updatePeriod(
  tx: Writer,
  id: string,
  change: Partial<Pick<PeriodRow, "state" | "closedBy" | "closedAt" | "seq">>,
): Promise<void> {
  await tx.update(periods).set(change).where(eq(periods.id, id));
}

/** A campaign's periods that were not withdrawn, the latest first. */
export async function listPeriods(read: Reader, campaign: string): Promise<PeriodRow[]> {
  return read
    .select()
    .from(periods)
    .where(and(eq(periods.campaign, campaign), inArray(periods.state, ["counted", "closed"])))
    .orderBy(desc(periods.until), desc(periods.id))
    .limit(periodsMax);
}

/** What periods carry over, by period. */
export async function carriedOf(
  read: Reader,
  ids: readonly string[],
): Promise<Map<string, CarriedRow[]>> {
  if (ids.length === 0) return new Map();
  const rows = await read
    .select()
    .from(carriedThings)
    .where(inArray(carriedThings.period, [...ids]))
    .orderBy(asc(carriedThings.period), asc(carriedThings.since), asc(carriedThings.thing));
  return Map.groupBy(rows, ({ period }) => period);
}

/** The names of people by their accounts. */
export async function namesOfPeople(
  read: Reader,
  accounts: readonly string[],
): Promise<Map<string, string>> {
  const rows = await read
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(inArray(users.id, [...new Set(accounts)]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
