import { and, asc, eq, inArray, max, sql } from "drizzle-orm";
import type { Actor } from "#domain/actor.ts";
import type { NewNeed, NeedStatus } from "#domain/need.ts";
import { prepared } from "./prepared.ts";
import type { Reader, Writer } from "./database.ts";
import { sightOf, visibleIn } from "./needSight.ts";
import { needLines, needs } from "./schema/needs.ts";
import { sites } from "./schema/places.ts";

export type NeedRow = typeof needs.$inferSelect;
export type NeedLineRow = typeof needLines.$inferSelect;

export async function findNeed(read: Reader, id: string): Promise<NeedRow | undefined> {
  const [row] = await needById(read, { id });
  return row;
}

const needById = prepared((read: Reader) =>
  read
    .select()
    .from(needs)
    .where(eq(needs.id, sql.placeholder("id"))),
);

/** Whom to call of a need, where its school names somebody. Private. */
export function contactOf({ contactName: name, contactPhone: phone }: NeedRow) {
  return name && phone ? { name, phone } : undefined;
}

/** Where a need is, where its school said so; else it is where its site is. */
export function positionOf({ lat, lng }: NeedRow) {
  return lat === null || lng === null ? undefined : { lat, lng };
}

/** The lines of a need in the order they were written. */
export async function linesOfNeed(read: Reader, need: string): Promise<NeedLineRow[]> {
  return linesByNeed(read, { need });
}

const linesByNeed = prepared((read: Reader) =>
  read
    .select()
    .from(needLines)
    .where(eq(needLines.need, sql.placeholder("need")))
    .orderBy(asc(needLines.position)),
);

/** A need line with what rules ask of its need and site. */
export async function findNeedLine(read: Reader, id: string) {
  const [row] = await lineById(read, { id });
  return row;
}

const lineById = prepared((read: Reader) =>
  read
    .select({
      id: needLines.id,
      need: needLines.need,
      item: needLines.item,
      approved: needLines.approved,
      promised: needLines.promised,
      held: needLines.held,
      onTheWay: needLines.onTheWay,
      received: needLines.received,
      status: needs.status,
      campaign: needs.campaign,
      site: needs.site,
      school: sites.school,
    })
    .from(needLines)
    .innerJoin(needs, eq(needs.id, needLines.need))
    .innerJoin(sites, eq(sites.id, needs.site))
    .where(eq(needLines.id, sql.placeholder("id"))),
);

export async function insertNeed(tx: Writer, row: Omit<NeedRow, "number">): Promise<number> {
  const [last] = await lastNumber(tx);
  const number = (last?.number ?? 0) + 1;
  await tx.insert(needs).values({ ...row, number });
  return number;
}

const lastNumber = prepared((tx: Writer) => tx.select({ number: max(needs.number) }).from(needs));

/** Puts these lines in the place of the need's lines; only while nobody has verified it. */
export async function replaceLines(tx: Writer, need: string, lines: NewNeed["lines"]) {
  await tx.delete(needLines).where(eq(needLines.need, need));
  await tx.insert(needLines).values(
    lines.map(({ id, item, quantity, urgency }, position) => ({
      id,
      need,
      position,
      item,
      asked: quantity,
      urgency,
    })),
  );
}

export async function updateNeed(tx: Writer, id: string, change: Partial<NeedRow>) {
  await tx.update(needs).set(change).where(eq(needs.id, id));
}

export async function setApproved(tx: Writer, line: string, approved: number) {
  await tx.update(needLines).set({ approved }).where(eq(needLines.id, line));
}

/** Needs of a site in a campaign that are not over and that a reader may see, to see a near-duplicate before filing. */
export async function openNeedsOfSite(
  read: Reader,
  reader: Actor | undefined,
  { campaign, site }: { campaign: string; site: string },
) {
  const open: NeedStatus[] = ["submitted", "returned", "verified"];
  const visible = visibleIn(sightOf(reader), reader?.school ?? "");
  return read
    .select({ id: needs.id, number: needs.number, item: needLines.item })
    .from(needs)
    .innerJoin(needLines, eq(needLines.need, needs.id))
    .where(
      and(eq(needs.campaign, campaign), eq(needs.site, site), inArray(needs.status, open), visible),
    )
    .orderBy(asc(needs.number), asc(needLines.position))
    .limit(200);
}
