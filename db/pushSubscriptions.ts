import { and, asc, eq, gt, isNull, lte, or, sql } from "drizzle-orm";
import { usualSettings, type NoticeSettings } from "#domain/notice.ts";
import type { Reader, Writer } from "./database.ts";
import { prepared } from "./prepared.ts";
import { memberships, sessions, users } from "./schema/accounts.ts";
import { noticeDeliveries, noticeSettings, notices, pushSubscriptions } from "./schema/notices.ts";

export type SubscriptionRow = typeof pushSubscriptions.$inferSelect;

/** How a person wants to be told. */
export async function settingsOf(read: Reader, account: string): Promise<NoticeSettings> {
  const [row] = await read.select().from(noticeSettings).where(eq(noticeSettings.account, account));
  if (!row) return usualSettings;
  const { way, quietFrom, quietTo, email, language } = row;
  return { way, quietFrom, quietTo, language, ...(email !== null && { email }) };
}

export async function putSettings(
  tx: Writer,
  account: string,
  {
    email = null,
    ...chosen
  }: Omit<NoticeSettings, "email"> & { email?: string | null | undefined },
): Promise<void> {
  const set = { ...chosen, email };
  await tx
    .insert(noticeSettings)
    .values({ account, digestOn: null, ...set })
    .onConflictDoUpdate({ target: noticeSettings.account, set });
}

export async function forgetEmail(tx: Writer, account: string): Promise<void> {
  await tx.update(noticeSettings).set({ email: null }).where(eq(noticeSettings.account, account));
}

/** The subscription of a session, if it has one. */
export async function subscriptionOf(read: Reader, session: string) {
  const [row] = await read
    .select()
    .from(pushSubscriptions)
    .where(eq(pushSubscriptions.session, session));
  return row;
}

/** Puts a session's subscription in the place of what it had, and of what the same device had. */
export async function putSubscription(tx: Writer, row: SubscriptionRow): Promise<void> {
  const { session, endpoint } = row;
  await tx
    .delete(pushSubscriptions)
    .where(or(eq(pushSubscriptions.session, session), eq(pushSubscriptions.endpoint, endpoint)));
  await tx.insert(pushSubscriptions).values(row);
}

/**
 * Puts what a browser has renewed in the place of what its session had, so that what waits for the device
 * still reaches it. A session that had nothing gets nothing.
 */
export async function renewSubscription(
  tx: Writer,
  session: string,
  renewed: Pick<SubscriptionRow, "endpoint" | "p256dh" | "auth">,
): Promise<void> {
  await tx.update(pushSubscriptions).set(renewed).where(eq(pushSubscriptions.session, session));
}

export async function deleteSubscription(tx: Writer, of: { session: string }): Promise<void> {
  await tx.delete(pushSubscriptions).where(eq(pushSubscriptions.session, of.session));
}

/** Forgets a subscription that its push service does not know any more, and what waits for it. */
export async function forgetSubscription(tx: Writer, id: string): Promise<void> {
  await tx.delete(pushSubscriptions).where(eq(pushSubscriptions.id, id));
}

/** Devices on which whoever acts for a school or a cluster is signed in, and how each wants to be told. */
export async function devicesOf(
  read: Reader,
  { school, cluster }: { school: string | null; cluster: string | null },
  now: number,
) {
  if (!school && !cluster) return [];
  const rows = await devices(read, { school, cluster, now: new Date(now) });
  return rows.map(({ id, way, quietFrom, quietTo }) => ({
    id,
    settings:
      way !== null && quietFrom !== null && quietTo !== null
        ? { ...usualSettings, way, quietFrom, quietTo }
        : usualSettings,
  }));
}

/** A school and a cluster have a few people with a few devices each. */
const devicesMax = 200;

const devices = prepared((read: Reader) =>
  read
    .selectDistinct({
      id: pushSubscriptions.id,
      way: noticeSettings.way,
      quietFrom: noticeSettings.quietFrom,
      quietTo: noticeSettings.quietTo,
    })
    .from(pushSubscriptions)
    .innerJoin(memberships, eq(memberships.userId, pushSubscriptions.account))
    .innerJoin(users, eq(users.id, pushSubscriptions.account))
    .innerJoin(sessions, eq(sessions.id, pushSubscriptions.session))
    .leftJoin(noticeSettings, eq(noticeSettings.account, pushSubscriptions.account))
    .where(
      and(
        or(
          eq(memberships.school, sql.placeholder("school")),
          eq(memberships.cluster, sql.placeholder("cluster")),
        ),
        isNull(users.disabledAt),
        gt(sessions.expiresAt, sql.param(sql.placeholder("now"), sessions.expiresAt)),
      ),
    )
    .orderBy(asc(pushSubscriptions.id))
    .limit(devicesMax),
);

export async function insertDelivery(
  tx: Writer,
  row: typeof noticeDeliveries.$inferSelect,
): Promise<void> {
  await tx.insert(noticeDeliveries).values(row).onConflictDoNothing();
}

/**
 * What is due at an instant, the longest due first, with all that sending it needs. `membership` is the one
 * for which the person is told; null of a digest, and of who has left the school or cluster since.
 */
export async function dueDeliveries(read: Reader, now: number, limit: number) {
  return read
    .select({
      delivery: noticeDeliveries,
      notice: notices,
      subscription: pushSubscriptions,
      username: users.username,
      membership: sql<string | null>`(${read
        .select({ id: sql`min(${memberships.id})` })
        .from(memberships)
        .where(
          and(
            eq(memberships.userId, pushSubscriptions.account),
            or(eq(memberships.school, notices.school), eq(memberships.cluster, notices.cluster)),
          ),
        )})`,
    })
    .from(noticeDeliveries)
    .innerJoin(notices, eq(notices.id, noticeDeliveries.notice))
    .innerJoin(pushSubscriptions, eq(pushSubscriptions.id, noticeDeliveries.subscription))
    .innerJoin(users, eq(users.id, pushSubscriptions.account))
    .where(lte(noticeDeliveries.dueAt, now))
    .orderBy(asc(noticeDeliveries.dueAt), asc(noticeDeliveries.id))
    .limit(limit);
}
export type DueDelivery = Awaited<ReturnType<typeof dueDeliveries>>[number];

export async function endDelivery(tx: Writer, id: string): Promise<void> {
  await tx.delete(noticeDeliveries).where(eq(noticeDeliveries.id, id));
}

export async function putOffDelivery(
  tx: Writer,
  id: string,
  again: { dueAt: number; tries: number },
): Promise<void> {
  await tx.update(noticeDeliveries).set(again).where(eq(noticeDeliveries.id, id));
}
