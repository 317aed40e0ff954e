import { eq } from "drizzle-orm";
import { codeOf } from "#domain/code.ts";
import type { Day } from "#domain/day.ts";
import type { NoticeKind } from "#domain/notice.ts";
import type { Reader } from "./database.ts";
import { totalOf, waitingOf } from "./digests.ts";
import { consignments, pledges } from "./schema/gifts.ts";
import { needs } from "./schema/needs.ts";
import { schools, sites } from "./schema/places.ts";

/** What a notice is about, to be named: `place` is null for the campaign's fund. */
export interface NoticeSubject {
  code: string;
  place: string | null;
}

/**
 * The need, promise or consignment that a notice is about; undefined when it is gone. Of a digest the
 * code is how many things wait today.
 */
export async function noticeSubject(
  read: Reader,
  { kind, subject }: { kind: NoticeKind; subject: string },
  today: Day,
): Promise<NoticeSubject | undefined> {
  switch (kind) {
    case "need_verified":
    case "still_needed":
      return named("need", await needPlace(read, subject));
    case "promised":
    case "promise_lapsing":
      return named("pledge", await pledgePlace(read, subject));
    case "on_the_way":
    case "receipt_overdue":
      return named("consignment", await consignmentPlace(read, subject));
    case "digest":
      return { code: `${totalOf(await waitingOf(read, subject, today))}`, place: null };
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

const needPlace = (read: Reader, id: string): Promise<Placed[]> =>
  read
    .select({ number: needs.number, school: schools.name, site: sites.name })
    .from(needs)
    .innerJoin(sites, eq(sites.id, needs.site))
    .innerJoin(schools, eq(schools.id, sites.school))
    .where(eq(needs.id, id));

const pledgePlace = (read: Reader, id: string): Promise<Placed[]> =>
  read
    .select({ number: pledges.number, school: schools.name, site: sites.name })
    .from(pledges)
    .leftJoin(needs, eq(needs.id, pledges.need))
    .leftJoin(sites, eq(sites.id, needs.site))
    .leftJoin(schools, eq(schools.id, sites.school))
    .where(eq(pledges.id, id));

const consignmentPlace = (read: Reader, id: string): Promise<Placed[]> =>
  read
    .select({ number: consignments.number, school: schools.name, site: sites.name })
    .from(consignments)
    .innerJoin(sites, eq(sites.id, consignments.site))
    .innerJoin(schools, eq(schools.id, sites.school))
    .where(eq(consignments.id, id));
