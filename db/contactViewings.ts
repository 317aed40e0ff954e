import { and, desc, eq, lt, max, or, sql } from "drizzle-orm";
import type { Actor } from "#domain/actor.ts";
import type { ContactViewing, Ties } from "#domain/contact.ts";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import { may } from "#domain/may.ts";
import type { Reader, Writer } from "./database.ts";
import { findNeed } from "./needs.ts";
import { contactViewings, needs } from "./schema/needs.ts";
import { users } from "./schema/accounts.ts";
import { consignments, pledges } from "./schema/gifts.ts";
import { clusters, provinces } from "./schema/places.ts";

/**
 * How the promises and consignments of an actor's cluster to a site stand, each state once, in any
 * campaign; none of an actor without a cluster.
 */
export async function tiesTo(read: Reader, site: string, { cluster }: Actor): Promise<Ties> {
  if (!cluster) return { pledges: [], consignments: [] };
  // All that a site got is little beside all that a cluster gave, which SQLite would look through.
  const [promised, sent] = await Promise.all([
    read
      .selectDistinct({ cluster: pledges.cluster, state: pledges.state })
      .from(needs)
      .innerJoin(pledges, eq(pledges.need, needs.id))
      .where(eq(needs.site, site)),
    read
      .selectDistinct({ cluster: consignments.cluster, state: consignments.state })
      .from(consignments)
      .where(eq(consignments.site, site)),
  ]);
  const statesOf = <State>(rows: readonly { cluster: string | null; state: State }[]) =>
    rows.filter((row) => row.cluster === cluster).map(({ state }) => state);
  return { pledges: statesOf(promised), consignments: statesOf(sent) };
}

export type ContactViewingRow = typeof contactViewings.$inferSelect;

export async function insertContactViewing(tx: Writer, row: ContactViewingRow): Promise<void> {
  await tx.insert(contactViewings).values(row);
}

/** When an account last looked at a need's contact in this organisation's name, if ever. */
export async function lastViewedAt(
  read: Reader,
  { need, account, organisation }: Pick<ContactViewingRow, "need" | "account" | "organisation">,
): Promise<number | undefined> {
  const [row] = await read
    .select({ at: max(contactViewings.viewedAt) })
    .from(contactViewings)
    .where(
      and(
        eq(contactViewings.need, need),
        eq(contactViewings.account, account),
        eq(contactViewings.organisation, organisation),
      ),
    );
  return row?.at ?? undefined;
}

/** Where a page of viewings begins: after this one, in the order newest first, then by id. */
export interface ViewingCursor {
  at: number;
  id: string;
}

/**
 * Who looked at the contact of a need, the latest first, at most `limit`. Refuses with `unknown`,
 * or `not_your_site` to another school.
 */
export async function listContactViewings(
  read: Reader,
  reader: Actor | undefined,
  by: { need: string; after?: ViewingCursor | undefined; limit: number },
): Promise<Decision<ContactViewing[], "unknown" | "not_your_site">> {
  const need = await findNeed(read, by.need);
  if (!need) return refuse("unknown", { what: "need", id: by.need });
  if (!may(reader, "see_contact_viewings", need)) return refuse("not_your_site");
  const { after } = by;
  const rows = await read
    .select({
      id: contactViewings.id,
      at: contactViewings.viewedAt,
      role: contactViewings.role,
      organisation: contactViewings.organisation,
      name: sql<string>`coalesce(${clusters.name}, ${provinces.department}, '')`,
      by: sql<string>`coalesce(${users.name}, '')`,
    })
    .from(contactViewings)
    .leftJoin(users, eq(users.id, contactViewings.account))
    .leftJoin(clusters, eq(clusters.id, contactViewings.organisation))
    // There is one province at most.
    .leftJoin(provinces, sql`true`)
    .where(
      and(
        eq(contactViewings.need, need.id),
        after &&
          or(
            lt(contactViewings.viewedAt, after.at),
            and(eq(contactViewings.viewedAt, after.at), lt(contactViewings.id, after.id)),
          ),
      ),
    )
    .orderBy(desc(contactViewings.viewedAt), desc(contactViewings.id))
    .limit(by.limit);
  return accept(
    rows.map(({ organisation, name, ...row }) => ({
      ...row,
      organisation: { id: organisation, name },
    })),
  );
}
