import { and, eq, ne, type SQL } from "drizzle-orm";
import { codeOf } from "#domain/code.ts";
import type { Day } from "#domain/day.ts";
import type { NoticeKind } from "#domain/notice.ts";
import type { Reader } from "./database.ts";
import { totalOf, waitingOf } from "./digests.ts";
import { unconfirmed } from "./needFilter.ts";
import { consignments, pledges } from "./schema/gifts.ts";
import { needs } from "./schema/needs.ts";
import { schools, sites } from "./schema/places.ts";
import { isLapsing, isOverdue } from "./waiting.ts";

/** What a notice is about, to be named: `place` is null for the campaign's fund. */
export interface NoticeSubject {
  code: string;
  place: string | null;
}

/**
 * The need, promise or consignment that a notice is about; undefined when what it tells is no longer
 * so: quiet hours, or a push service that was away, have kept it for hours. Of a digest the code is how
 * many things wait today.
 */
export async function noticeSubject(
  read: Reader,
  { kind, subject }: { kind: NoticeKind; subject: string },
  today: Day,
): Promise<NoticeSubject | undefined> {
  switch (kind) {
    case "need_verified":
      return needNow(read, subject, eq(needs.status, "verified"));
    case "still_needed":
      return needNow(read, subject, unconfirmed(read, today));
    case "promised":
      return pledgeNow(read, subject, ne(pledges.state, "released"));
    case "promise_lapsing":
      return pledgeNow(read, subject, isLapsing(today));
    case "on_the_way":
      return consignmentNow(read, subject, eq(consignments.state, "sent"));
    case "receipt_overdue":
      return consignmentNow(read, subject, and(eq(consignments.state, "sent"), isOverdue(today)));
    case "digest": {
      const total = totalOf(await waitingOf(read, subject, today));
      return total === 0 ? undefined : { code: `${total}`, place: null };
    }
    default:
      return kind satisfies never;
  }
}

interface Placed {
  number: number;
  school: string | null;
  site: string | null;
}

function named(kind: "need" | "pledge" | "consignment", [row]: Placed[]) {
  if (!row) return undefined;
  const place = row.school === null ? null : `${row.school} · ${row.site}`;
  return { code: codeOf(kind, row.number), place };
}

const needNow = async (read: Reader, id: string, isSo: SQL | undefined) =>
  named(
    "need",
    await read
      .select({ number: needs.number, school: schools.name, site: sites.name })
      .from(needs)
      .innerJoin(sites, eq(sites.id, needs.site))
      .innerJoin(schools, eq(schools.id, sites.school))
      .where(and(eq(needs.id, id), isSo)),
  );

const pledgeNow = async (read: Reader, id: string, isSo: SQL | undefined) =>
  named(
    "pledge",
    await read
      .select({ number: pledges.number, school: schools.name, site: sites.name })
      .from(pledges)
      .leftJoin(needs, eq(needs.id, pledges.need))
      .leftJoin(sites, eq(sites.id, needs.site))
      .leftJoin(schools, eq(schools.id, sites.school))
      .where(and(eq(pledges.id, id), isSo)),
  );

const consignmentNow = async (read: Reader, id: string, isSo: SQL | undefined) =>
  named(
    "consignment",
    await read
      .select({ number: consignments.number, school: schools.name, site: sites.name })
      .from(consignments)
      .innerJoin(sites, eq(sites.id, consignments.site))
      .innerJoin(schools, eq(schools.id, sites.school))
      .where(and(eq(consignments.id, id), isSo)),
  );
