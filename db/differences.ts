import { and, asc, eq, inArray } from "drizzle-orm";
import type { Difference, Held } from "#domain/discrepancy.ts";
import type { DiscrepancyView } from "#domain/giftViews.ts";
import type { End } from "#domain/movement.ts";
import { inOrder } from "#domain/parts.ts";
import type { Reader, Writer } from "./database.ts";
import { consignments, discrepancies, explanations } from "./schema/gifts.ts";
import { cells } from "./schema/ledger.ts";
import { clusters, items, schools } from "./schema/places.ts";
import { needLines } from "./schema/needs.ts";
import { textsOf } from "./texts.ts";

type ExplanationRow = typeof explanations.$inferSelect;

/** A difference with everything that its rules and its entry need, undefined when it is not known. */
export async function findDifference(read: Reader, id: string) {
  const [row] = await read
    .select({
      discrepancy: discrepancies,
      site: consignments.site,
      school: consignments.school,
      cluster: consignments.cluster,
      item: { id: items.id, unit: items.unit, scale: items.scale },
    })
    .from(discrepancies)
    .innerJoin(consignments, eq(consignments.id, discrepancies.consignment))
    .innerJoin(items, eq(items.id, discrepancies.item))
    .where(eq(discrepancies.id, id));
  if (!row) return undefined;
  const { discrepancy, item, ...where } = row;
  const from = where.cluster ? "cluster" : "fund";
  const difference: Difference = { ...discrepancy, item, from };
  return { ...discrepancy, ...where, item, difference, ...(await heldOf(read, row.discrepancy)) };
}
export type DifferenceRow = NonNullable<Awaited<ReturnType<typeof findDifference>>>;

/** What the ledger holds as missing or damaged of the line; a surplus is held nowhere apart. */
async function heldOf(
  read: Reader,
  { line, kind }: Pick<typeof discrepancies.$inferSelect, "line" | "kind">,
): Promise<{ held?: Held; need?: string }> {
  if (kind === "surplus" || !line) return {};
  const rows = await read
    .select({
      giver: cells.giver,
      site: cells.site,
      needLine: cells.needLine,
      pledge: cells.pledge,
      quantity: cells.quantity,
      value: cells.value,
      need: needLines.need,
    })
    .from(cells)
    .leftJoin(needLines, eq(needLines.id, cells.needLine))
    .where(and(eq(cells.consignmentLine, line), eq(cells.account, kind)));
  const held = rows.map(({ giver, site, needLine, pledge, quantity, value }) => {
    const end: End = {
      account: kind,
      giver,
      ...(site && { site }),
      ...(needLine && { needLine }),
      ...(pledge && { pledge }),
      consignmentLine: line,
    };
    return { end, amount: { quantity, value } };
  });
  const need = rows[0]?.need;
  return { ...(held.length > 0 && { held: inOrder(held) }), ...(need && { need }) };
}

export async function updateDifference(
  tx: Writer,
  id: string,
  change: Pick<typeof discrepancies.$inferSelect, "settled" | "state">,
): Promise<void> {
  await tx.update(discrepancies).set(change).where(eq(discrepancies.id, id));
}

/** Whether a party has said a word of a difference. */
export async function isExplained(read: Reader, discrepancy: string): Promise<boolean> {
  return (await read.$count(explanations, eq(explanations.discrepancy, discrepancy))) > 0;
}

export async function insertExplanation(tx: Writer, row: ExplanationRow): Promise<void> {
  await tx.insert(explanations).values(row);
}

/** What was said of each of these differences, the oldest first, under the organisations' names. */
export async function explanationsOf(read: Reader, ids: readonly string[]) {
  const told = new Map<string, NonNullable<DiscrepancyView["explanations"]>>();
  if (ids.length === 0) return told;
  const rows = await read
    .select({ row: explanations, cluster: clusters.name, school: schools.name })
    .from(explanations)
    .leftJoin(clusters, eq(clusters.id, explanations.organisation))
    .leftJoin(schools, eq(schools.id, explanations.organisation))
    .where(inArray(explanations.discrepancy, [...ids]))
    .orderBy(asc(explanations.explainedAt), asc(explanations.id));
  const words = await textsOf(
    read,
    rows.map(({ row }) => row.id),
    ["explanation"],
  );
  for (const { row, cluster, school } of rows) {
    const { id, discrepancy, role, organisation, explainedAt: at } = row;
    const text = words.get(id)?.explanation ?? "";
    const one = { id, at, role, organisation: cluster ?? school ?? organisation, text };
    told.set(discrepancy, [...(told.get(discrepancy) ?? []), one]);
  }
  return told;
}
