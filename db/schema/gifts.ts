import { isNull, sql } from "drizzle-orm";
import { column } from "#db/columns.ts";
import { roles } from "#domain/actor.ts";
import { consignmentStates, meansOfSending } from "#domain/consignment.ts";
import { evidenceStates } from "#domain/evidence.ts";
import { bases } from "#domain/movement.ts";
import { waysIn } from "#domain/onBehalf.ts";
import { pledgeStates } from "#domain/pledge.ts";
import { discrepancyKinds, discrepancyStates } from "#domain/receipt.ts";
import { needLines, needs } from "./needs.ts";
import { campaigns, clusters, items, schools, sites } from "./places.ts";

const { table, index, unique, text, whole, flag, instant, choice } = column;

/**
 * Promises. `released` is what was taken back unsent; `outstanding` is the ledger's `expected` cell
 * of the promise, kept here with each entry by `db/ledger/append.ts` only.
 */
export const pledges = table(
  "pledges",
  {
    id: text().primaryKey(),
    number: whole().notNull(),
    campaign: text()
      .notNull()
      .references(() => campaigns.id),
    cluster: text()
      .notNull()
      .references(() => clusters.id),
    need: text().references(() => needs.id),
    needLine: text().references(() => needLines.id),
    item: text()
      .notNull()
      .references(() => items.id),
    quantity: whole().notNull(),
    value: whole().notNull(),
    released: whole().notNull().default(0),
    state: choice(pledgeStates).notNull(),
    lapsesOn: text().notNull(),
    pledgedAt: instant().notNull(),
  },
  (t) => [
    unique("pledges_number").on(t.number),
    index("pledges_cluster").on(t.cluster, t.state, t.number),
    index("pledges_need").on(t.need, t.number),
    index("pledges_lapse").on(t.state, t.lapsesOn),
    index("pledges_campaign").on(t.campaign, t.number),
    index("pledges_need_line").on(t.needLine),
  ],
);

/** What left for a site. Carrier, plate, driver and the expected day are private. */
export const consignments = table(
  "consignments",
  {
    id: text().primaryKey(),
    number: whole().notNull(),
    campaign: text()
      .notNull()
      .references(() => campaigns.id),
    site: text()
      .notNull()
      .references(() => sites.id),
    school: text()
      .notNull()
      .references(() => schools.id),
    cluster: text().references(() => clusters.id),
    means: choice(meansOfSending).notNull(),
    state: choice(consignmentStates).notNull(),
    sentOn: text().notNull(),
    sentAt: instant().notNull(),
    expectedOn: text(),
    /** The paper it was entered from: the number of a list, a receipt or minutes. */
    document: text(),
    carrier: text(),
    plate: text(),
    driverName: text(),
    driverPhone: text(),
  },
  (t) => [
    unique("consignments_number").on(t.number),
    index("consignments_school").on(t.school, t.number),
    index("consignments_site").on(t.site, t.number),
    index("consignments_cluster").on(t.cluster, t.number),
    index("consignments_campaign").on(t.campaign, t.number),
    index("consignments_state").on(t.campaign, t.state, t.sentOn, t.id),
    index("consignments_fund").on(t.campaign, t.number).where(isNull(t.cluster)),
    index("consignments_document").on(t.campaign, t.document),
  ],
);

/** `promisedValue` is what the promise held for this quantity, to be promised again if it returns. */
export const consignmentLines = table(
  "consignment_lines",
  {
    id: text().primaryKey(),
    consignment: text()
      .notNull()
      .references(() => consignments.id),
    position: whole().notNull(),
    pledge: text().references(() => pledges.id),
    needLine: text().references(() => needLines.id),
    item: text()
      .notNull()
      .references(() => items.id),
    quantity: whole().notNull(),
    value: whole().notNull(),
    basis: choice(bases),
    promisedValue: whole().notNull(),
  },
  (t) => [
    unique("consignment_lines_position").on(t.consignment, t.position),
    index("consignment_lines_pledge").on(t.pledge),
    index("consignment_lines_need_line").on(t.needLine),
  ],
);

export const receipts = table(
  "receipts",
  {
    id: text().primaryKey(),
    number: whole().notNull(),
    consignment: text()
      .notNull()
      .references(() => consignments.id),
    receivedOn: text().notNull(),
    receivedByName: text().notNull(),
    receivedByPosition: text().notNull(),
    ownCluster: flag().notNull(),
    /** How the department came to know of it, when it was entered on behalf of the school. */
    enteredFrom: choice(waysIn),
    /** SHA-256 of the file with the signature that was drawn; a typed one is a text. Private. */
    signature: text(),
    /** Whether it waits for a photo; kept up to date with its photos by `db/evidence.ts` only. */
    evidence: choice(evidenceStates).notNull(),
    confirmedAt: instant().notNull(),
    /** Since when it counts no more; its consignment waits for another. */
    reversedAt: instant(),
  },
  (t) => [
    unique("receipts_number").on(t.number),
    // One receipt a consignment holds even if two commands were to forget to ask.
    unique("receipts_consignment").on(t.consignment).where(isNull(t.reversedAt)),
    // Those that wait are few among all.
    index("receipts_evidence")
      .on(t.confirmedAt, t.id)
      .where(sql`${t.evidence} = 'open'`),
  ],
);

/** What arrived, line by line; a row without `line` is an item that no line names. */
export const receiptLines = table(
  "receipt_lines",
  {
    receipt: text()
      .notNull()
      .references(() => receipts.id),
    position: whole().notNull(),
    line: text().references(() => consignmentLines.id),
    item: text()
      .notNull()
      .references(() => items.id),
    good: whole().notNull(),
    damaged: whole().notNull(),
    missing: whole().notNull(),
    surplus: whole().notNull(),
    value: whole().notNull(),
  },
  (t) => [unique("receipt_lines_position").on(t.receipt, t.position)],
);

/** Differences between what was sent and what the school says arrived. */
export const discrepancies = table(
  "discrepancies",
  {
    id: text().primaryKey(),
    number: whole().notNull(),
    campaign: text()
      .notNull()
      .references(() => campaigns.id),
    consignment: text()
      .notNull()
      .references(() => consignments.id),
    line: text().references(() => consignmentLines.id),
    item: text()
      .notNull()
      .references(() => items.id),
    kind: choice(discrepancyKinds).notNull(),
    quantity: whole().notNull(),
    settled: whole().notNull(),
    state: choice(discrepancyStates).notNull(),
    openedAt: instant().notNull(),
  },
  (t) => [
    unique("discrepancies_number").on(t.number),
    index("discrepancies_consignment").on(t.consignment),
    index("discrepancies_state").on(t.campaign, t.state, t.number),
  ],
);

/** What the parties said of a difference: who and when. The words are in `texts`, under its id. */
export const explanations = table(
  "explanations",
  {
    id: text().primaryKey(),
    discrepancy: text()
      .notNull()
      .references(() => discrepancies.id),
    role: choice(roles).notNull(),
    organisation: text().notNull(),
    explainedAt: instant().notNull(),
  },
  (t) => [index("explanations_discrepancy").on(t.discrepancy, t.explainedAt, t.id)],
);
