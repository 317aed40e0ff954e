import { sql } from "drizzle-orm";
import { column } from "#db/columns.ts";
import { directions, lineStates, statementStates, tiers } from "#domain/statements/statement.ts";
import { consignments, pledges } from "./gifts.ts";
import { campaigns, clusters } from "./places.ts";

const { table, index, unique, primaryKey, text, whole, instant, choice, list } = column;

/**
 * Bank statements. One that is being read or waits for a yes is out of sight, and all of it goes
 * when it is cancelled. `posted` is how many of its new lines are in the ledger.
 */
export const statements = table(
  "statements",
  {
    id: text().primaryKey(),
    number: whole().notNull(),
    campaign: text()
      .notNull()
      .references(() => campaigns.id),
    /** Who brought it, and what its file is called: private. */
    account: text().notNull(),
    fileName: text().notNull(),
    sha256: text().notNull(),
    state: choice(statementStates).notNull(),
    broughtAt: instant().notNull(),
    /** Lines read so far, and how many of them were not there before. */
    lines: whole().notNull(),
    added: whole().notNull(),
    /** The first and the last day of those that were not there before. */
    addedFirstOn: text(),
    addedLastOn: text(),
    posted: whole().notNull(),
    /** The position of the last line that is in the ledger; −1 when none is. */
    postedUpTo: whole().notNull(),
    /** What it brought into the ledger, in đồng: the balance before it, if it is the first, and sums. */
    opening: whole().notNull(),
    creditSum: whole().notNull(),
    debitSum: whole().notNull(),
    /** What the whole file says, as JSON, once it is read. */
    summary: text(),
  },
  (t) => [
    unique("statements_number").on(t.number),
    index("statements_campaign").on(t.campaign, t.number),
    index("statements_state").on(t.state, t.number),
  ],
);

/**
 * What the bank says happened on a campaign's account, each transaction once, however many files
 * hold it. Memo and payer are private. `linked` is how much of a line is tied to promises, givers or
 * payments. The entry that put a credit into the fund has the line's own id.
 */
export const statementLines = table(
  "statement_lines",
  {
    id: text().primaryKey(),
    statement: text()
      .notNull()
      .references(() => statements.id),
    campaign: text()
      .notNull()
      .references(() => campaigns.id),
    position: whole().notNull(),
    row: whole().notNull(),
    on: text().notNull(),
    time: text(),
    direction: choice(directions).notNull(),
    amount: whole().notNull(),
    balance: whole(),
    memo: text().notNull(),
    reference: text(),
    payerAccount: text(),
    payerName: text(),
    fingerprint: text().notNull(),
    occurrence: whole().notNull(),
    state: choice(lineStates).notNull(),
    linked: whole().notNull(),
    /** Why it is set aside; a reason code. */
    reason: text(),
  },
  (t) => [
    unique("statement_lines_once").on(t.campaign, t.fingerprint, t.occurrence),
    unique("statement_lines_position").on(t.statement, t.position),
    index("statement_lines_day").on(t.campaign, t.on, t.id),
    // What waits may be few among the lines of a great day, or all of them to be counted.
    index("statement_lines_state")
      .on(t.campaign, t.state, t.on, t.id, t.direction)
      .where(sql`${t.state} <> 'staged'`),
  ],
);

/**
 * What a line of a statement was tied to, by which entry and on what evidence: a credit to a promise
 * or its giver, a debit to a payment. A link ends when its entry is reversed.
 */
export const lineLinks = table(
  "line_links",
  {
    id: text().primaryKey(),
    line: text()
      .notNull()
      .references(() => statementLines.id),
    seq: whole().notNull(),
    pledge: text().references(() => pledges.id),
    cluster: text().references(() => clusters.id),
    consignment: text().references(() => consignments.id),
    amount: whole().notNull(),
    /** How much of it a promise was still expected to bring. */
    fulfilled: whole().notNull(),
    tier: choice(tiers).notNull(),
    /** What spoke for it, as short codes. */
    evidence: list().notNull(),
    endedAt: instant(),
  },
  (t) => [
    index("line_links_line").on(t.line, t.id),
    index("line_links_seq").on(t.seq),
    index("line_links_pledge").on(t.pledge),
    index("line_links_consignment").on(t.consignment),
  ],
);

/** Columns of other banks' files that somebody chose once; `columns` is the layout as JSON. */
export const statementLayouts = table("statement_layouts", {
  id: text().primaryKey(),
  name: text().notNull(),
  columns: text().notNull(),
  madeAt: instant().notNull(),
});

/** Accounts and names from which a cluster's money came before: what a later match may rest on. */
export const payers = table(
  "payers",
  {
    /** An account's number, or a name in capitals without accents. */
    payer: text().notNull(),
    cluster: text()
      .notNull()
      .references(() => clusters.id),
    seenAt: instant().notNull(),
    /** How many matches that were not undone say so. */
    matches: whole().notNull(),
  },
  (t) => [primaryKey({ columns: [t.payer, t.cluster] })],
);
