import { and, asc, eq, gt, isNull, lte, ne, or } from "drizzle-orm";
import type { Actor } from "#domain/actor.ts";
import type { Day } from "#domain/day.ts";
import type { WaitingView } from "#domain/waiting.ts";
import type { Reader, Writer } from "./database.ts";
import { memberships, sessions, users } from "./schema/accounts.ts";
import { digestMails, noticeSettings, pushSubscriptions } from "./schema/notices.ts";
import { clusters, schools } from "./schema/places.ts";
import { waitingFor } from "./waiting.ts";

/** The most digests that one pass begins; the next goes on. */
const eachMax = 200;

/** Whoever wants a digest, has had none today, and whose quiet hours end by an hour of the day. */
export async function digestsWanted(read: Reader, { today, hour }: { today: Day; hour: number }) {
  return read
    .select({
      account: noticeSettings.account,
      email: noticeSettings.email,
    })
    .from(noticeSettings)
    .innerJoin(users, eq(users.id, noticeSettings.account))
    .where(
      and(
        eq(noticeSettings.way, "digest"),
        lte(noticeSettings.quietTo, hour),
        isNull(users.disabledAt),
        or(isNull(noticeSettings.digestOn), ne(noticeSettings.digestOn, today)),
      ),
    )
    .orderBy(asc(noticeSettings.account))
    .limit(eachMax);
}

/** Notes that a person had the digest of a day. */
export async function markDigest(tx: Writer, account: string, day: Day): Promise<void> {
  await tx.update(noticeSettings).set({ digestOn: day }).where(eq(noticeSettings.account, account));
}

/** What waits for a person, for each of their roles; `organisation` is null where it has no name. */
export async function waitingOf(read: Reader, account: string, today: Day) {
  const held = await read
    .select({
      role: memberships.role,
      school: memberships.school,
      cluster: memberships.cluster,
      schoolName: schools.name,
      clusterName: clusters.name,
    })
    .from(memberships)
    .leftJoin(schools, eq(schools.id, memberships.school))
    .leftJoin(clusters, eq(clusters.id, memberships.cluster))
    .where(eq(memberships.userId, account))
    .orderBy(asc(memberships.id))
    .limit(eachMax);
  const all: { organisation: string | null; waiting: WaitingView }[] = [];
  for (const { role, school, cluster, schoolName, clusterName } of held) {
    const actor: Actor = {
      account,
      role,
      alsoClusters: [],
      ...(school && { school }),
      ...(cluster && { cluster }),
    };
    const waiting = await waitingFor(read, actor, today);
    if (waiting.total > 0) all.push({ organisation: schoolName ?? clusterName, waiting });
  }
  return all;
}
export type WaitingOfPerson = Awaited<ReturnType<typeof waitingOf>>;

/** How much waits in all of a person's roles. */
export function totalOf(all: WaitingOfPerson): number {
  return all.reduce((sum, { waiting }) => sum + waiting.total, 0);
}

/** Devices on which a person is signed in and wants to be told. */
export async function devicesOfPerson(
  read: Reader,
  account: string,
  now: number,
): Promise<string[]> {
  const rows = await read
    .select({ id: pushSubscriptions.id })
    .from(pushSubscriptions)
    .innerJoin(sessions, eq(sessions.id, pushSubscriptions.session))
    .where(and(eq(pushSubscriptions.account, account), gt(sessions.expiresAt, new Date(now))))
    .orderBy(asc(pushSubscriptions.id))
    .limit(eachMax);
  return rows.map(({ id }) => id);
}

export async function insertMail(tx: Writer, row: typeof digestMails.$inferSelect): Promise<void> {
  await tx.insert(digestMails).values(row).onConflictDoNothing();
}

/** Mails that are due, with where they go now, and whether their person still wants and may have them. */
export async function dueMails(read: Reader, now: number, limit: number) {
  return read
    .select({
      mail: digestMails,
      email: noticeSettings.email,
      language: noticeSettings.language,
      way: noticeSettings.way,
      name: users.name,
      disabledAt: users.disabledAt,
    })
    .from(digestMails)
    .innerJoin(users, eq(users.id, digestMails.account))
    .innerJoin(noticeSettings, eq(noticeSettings.account, digestMails.account))
    .where(lte(digestMails.dueAt, now))
    .orderBy(asc(digestMails.dueAt), asc(digestMails.id))
    .limit(limit);
}
export type DueMail = Awaited<ReturnType<typeof dueMails>>[number];

export async function endMail(tx: Writer, id: string): Promise<void> {
  await tx.delete(digestMails).where(eq(digestMails.id, id));
}

export async function putOffMail(
  tx: Writer,
  id: string,
  again: { dueAt: number; tries: number },
): Promise<void> {
  await tx.update(digestMails).set(again).where(eq(digestMails.id, id));
}
