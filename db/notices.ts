import { and, asc, eq, gt, inArray, ne, notExists, sql, type SQL } from "drizzle-orm";
import type { Day } from "#domain/day.ts";
import type { NoticeKind } from "#domain/notice.ts";
import type { Reader, Writer } from "./database.ts";
import { unconfirmed } from "./needFilter.ts";
import { columnsOf, preparedRows } from "./prepared.ts";
import { consignments, pledges } from "./schema/gifts.ts";
import { acts } from "./schema/ledger.ts";
import { needs } from "./schema/needs.ts";
import { notices } from "./schema/notices.ts";
import { campaigns } from "./schema/places.ts";
import { isLapsing, isOverdue } from "./waiting.ts";

/** Something to tell a school, a cluster or both; its key is told once for ever. */
export type NewNotice = Omit<typeof notices.$inferSelect, "id" | "at">;

/** The most things of one kind that one pass looks at; the next goes on, for what was told is known. */
const eachMax = 500;

/** What the acts after one tell, and how far that goes; undefined when nothing happened since. */
export async function noticesOfActs(read: Reader, after: number) {
  const done = await read
    .select({ number: acts.number, kind: acts.kind, subject: acts.subject })
    .from(acts)
    .where(gt(acts.number, after))
    .orderBy(asc(acts.number))
    .limit(eachMax);
  const last = done.at(-1);
  if (!last) return undefined;
  const of = (kind: string) => done.filter((one) => one.kind === kind).map((one) => one.subject);
  const [verified, promised, sent] = await Promise.all([
    read
      .select()
      .from(needs)
      .where(inArray(needs.id, of("need_verified"))),
    read
      .select({ id: pledges.id, school: needs.school })
      .from(pledges)
      .innerJoin(needs, eq(needs.id, pledges.need))
      .where(and(ne(pledges.state, "released"), inArray(pledges.id, of("pledge")))),
    // A gift of the past, entered from its paper, is on its way no more.
    read
      .select()
      .from(consignments)
      .where(and(eq(consignments.state, "sent"), inArray(consignments.id, of("consignment")))),
  ]);
  const toSchool = (kind: NoticeKind) => (row: { id: string; school: string }) =>
    told(kind, row.id, { school: row.school });
  return {
    all: [
      ...verified.map(toSchool("need_verified")),
      ...promised.map(toSchool("promised")),
      ...sent.map(toSchool("on_the_way")),
    ],
    upTo: last.number,
  };
}

/**
 * What a day tells that was not told yet: receipts overdue, promises about to lapse, silent needs. The
 * oldest of a campaign come first, in the order of an index, which is read as far as there is something new.
 * With `among` it says which of those are still to be told, and looks at nothing else.
 */
export async function noticesOfDay(
  read: Reader,
  today: Day,
  among?: readonly NewNotice[],
): Promise<NewNotice[]> {
  const of = (kind: NoticeKind) =>
    among?.filter((one) => one.kind === kind).map((one) => one.subject);
  const late = await untoldConsignments(read, today, of("receipt_overdue"));
  const lapsing = await untoldPledges(read, today, of("promise_lapsing"));
  const silent = await untoldNeeds(read, today, of("still_needed"));
  return [
    ...late.map(({ id, school, cluster }) => told("receipt_overdue", id, { school, cluster })),
    ...lapsing.map(({ id, cluster, lapsesOn }) =>
      told("promise_lapsing", id, { cluster, turn: lapsesOn }),
    ),
    ...silent.map(({ id, school, stillNeededAt }) =>
      told("still_needed", id, { school, turn: `${stillNeededAt}` }),
    ),
  ];
}

/** All campaigns: what is looked for in each has an index that begins with it. */
const everyCampaign = (read: Reader) => read.select({ id: campaigns.id }).from(campaigns);

const untoldConsignments = (read: Reader, today: Day, among?: string[]) =>
  read
    .select()
    .from(consignments)
    .where(
      and(
        among
          ? inArray(consignments.id, among)
          : inArray(consignments.campaign, everyCampaign(read)),
        eq(consignments.state, "sent"),
        isOverdue(today),
        isUntold(read, sql`'receipt_overdue:' || ${consignments.id}`),
      ),
    )
    .orderBy(asc(consignments.campaign), asc(consignments.sentOn), asc(consignments.id))
    .limit(eachMax);

const untoldPledges = (read: Reader, today: Day, among?: string[]) =>
  read
    .select()
    .from(pledges)
    .where(
      and(
        among && inArray(pledges.id, among),
        isLapsing(today),
        isUntold(read, sql`'promise_lapsing:' || ${pledges.id} || ':' || ${pledges.lapsesOn}`),
      ),
    )
    .orderBy(asc(pledges.lapsesOn), asc(pledges.id))
    .limit(eachMax);

const untoldNeeds = (read: Reader, today: Day, among?: string[]) =>
  read
    .select()
    .from(needs)
    .where(
      and(
        among ? inArray(needs.id, among) : inArray(needs.campaign, everyCampaign(read)),
        unconfirmed(read, today),
        isUntold(read, sql`'still_needed:' || ${needs.id} || ':' || ${needs.stillNeededAt}`),
      ),
    )
    .orderBy(asc(needs.campaign), asc(needs.postedAt), asc(needs.id))
    .limit(eachMax);

const isUntold = (read: Reader, key: SQL) =>
  notExists(
    read
      .select({ one: sql`1` })
      .from(notices)
      .where(eq(notices.key, key)),
  );

/** `turn` tells apart what is told of one thing again and again. */
function told(
  kind: NoticeKind,
  subject: string,
  to: { school?: string; cluster?: string | null; turn?: string },
): NewNotice {
  const key = [kind, subject, ...(to.turn === undefined ? [] : [to.turn])].join(":");
  return { key, kind, subject, school: to.school ?? null, cluster: to.cluster ?? null };
}

/** Keeps notices; gives the keys of those that were not there already. */
export async function insertNotices(
  tx: Writer,
  rows: readonly (typeof notices.$inferSelect)[],
): Promise<Set<string>> {
  return new Set((await insertRows(tx, rows)).map(({ key }) => key));
}

const insertRows = preparedRows(columnsOf(notices), (tx, rows) =>
  tx.insert(notices).values(rows).onConflictDoNothing().returning({ key: notices.key }),
);
