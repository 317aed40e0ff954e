import { column } from "#db/columns.ts";
import { entryKinds } from "#domain/entry.ts";
import { accounts, bases } from "#domain/movement.ts";
import { campaigns } from "./places.ts";

const { table, index, unique, primaryKey, text, whole, instant, choice } = column;

/**
 * The ledger: append-only, triggers refuse everything else. `leaf` is the exact canonical text that
 * was hashed; the columns beside it repeat what lists filter by.
 */
export const entries = table(
  "entries",
  {
    seq: whole().primaryKey(),
    id: text().notNull(),
    kind: choice(entryKinds).notNull(),
    campaign: text()
      .notNull()
      .references(() => campaigns.id),
    recordedAt: instant().notNull(),
    effectiveOn: text().notNull(),
    /** What the campaign's schools had received up to here, in đồng: the running balance. */
    receivedCash: whole().notNull(),
    receivedGoods: whole().notNull(),
    /** What it is about in đồng, as lists show it and are searched by. */
    worth: whole().notNull(),
    /** The entry that this one reverses; each is reversed once. */
    reverses: whole(),
    leaf: text().notNull(),
    leafHash: text().notNull(),
  },
  (t) => [
    unique("entries_id").on(t.id),
    unique("entries_reverses").on(t.reverses),
    index("entries_campaign").on(t.campaign, t.seq),
    index("entries_kind").on(t.kind, t.seq),
    index("entries_day").on(t.effectiveOn, t.seq),
    index("entries_worth").on(t.worth, t.seq),
  ],
);

/**
 * Reversals above the campaign's limit that wait for a second person. The reason is in `texts`
 * under the request's id.
 */
export const reversalRequests = table(
  "reversal_requests",
  {
    id: text().primaryKey(),
    seq: whole()
      .notNull()
      .references(() => entries.seq),
    account: text().notNull(),
    askedAt: instant().notNull(),
    state: choice(["open", "agreed", "withdrawn"]).notNull(),
  },
  (t) => [
    index("reversal_requests_seq").on(t.seq, t.state),
    index("reversal_requests_state").on(t.state, t.askedAt, t.id),
  ],
);

const ends = {
  fromAccount: choice(accounts).notNull(),
  fromGiver: text().notNull(),
  fromSite: text().notNull(),
  fromNeedLine: text().notNull(),
  fromPledge: text().notNull(),
  fromConsignmentLine: text().notNull(),
  toAccount: choice(accounts).notNull(),
  toGiver: text().notNull(),
  toSite: text().notNull(),
  toNeedLine: text().notNull(),
  toPledge: text().notNull(),
  toConsignmentLine: text().notNull(),
};

/** The movements of entries; absent dimensions are empty text. Append-only, as the entries are. */
export const movements = table(
  "movements",
  {
    seq: whole()
      .notNull()
      .references(() => entries.seq),
    position: whole().notNull(),
    ...ends,
    item: text().notNull(),
    quantity: whole().notNull(),
    value: whole().notNull(),
    basis: choice(bases),
  },
  (t) => [primaryKey({ columns: [t.seq, t.position] })],
);

/** Which organisations, sites, items and things an entry is about, to find it by. */
export const mentions = table(
  "mentions",
  { what: text().notNull(), seq: whole().notNull() },
  (t) => [primaryKey({ columns: [t.what, t.seq] })],
);

/** The finest balances, which rules read. Absent dimensions are empty text. */
export const cells = table(
  "cells",
  {
    campaign: text().notNull(),
    account: choice(accounts).notNull(),
    item: text().notNull(),
    giver: text().notNull(),
    site: text().notNull(),
    needLine: text().notNull(),
    pledge: text().notNull(),
    consignmentLine: text().notNull(),
    quantity: whole().notNull(),
    value: whole().notNull(),
  },
  (t) => [
    primaryKey({
      name: "cells_key",
      // What tells cells apart soonest comes first.
      columns: [
        t.pledge,
        t.consignmentLine,
        t.needLine,
        t.site,
        t.giver,
        t.item,
        t.account,
        t.campaign,
      ],
    }),
    index("cells_consignment_line").on(t.consignmentLine, t.account),
  ],
);

/** What screens and exports sum, whatever the number of entries. */
export const totals = table(
  "totals",
  {
    campaign: text().notNull(),
    account: choice(accounts).notNull(),
    item: text().notNull(),
    giver: text().notNull(),
    site: text().notNull(),
    quantity: whole().notNull(),
    value: whole().notNull(),
  },
  (t) => [
    primaryKey({ name: "totals_key", columns: [t.campaign, t.account, t.item, t.giver, t.site] }),
  ],
);

/**
 * As `totals`, by the day on which the change took effect. Free money of the fund has an empty giver:
 * what is held for need lines is told from it by that.
 */
export const days = table(
  "days",
  {
    campaign: text().notNull(),
    account: choice(accounts).notNull(),
    item: text().notNull(),
    giver: text().notNull(),
    day: text().notNull(),
    quantity: whole().notNull(),
    value: whole().notNull(),
  },
  (t) => [
    primaryKey({ name: "days_key", columns: [t.campaign, t.account, t.item, t.giver, t.day] }),
  ],
);

/** What the verified needs of a campaign still lack of an item, and how many of them lack any. */
export const lacks = table(
  "lacks",
  {
    campaign: text().notNull(),
    item: text().notNull(),
    quantity: whole().notNull(),
    needs: whole().notNull(),
  },
  (t) => [primaryKey({ name: "lacks_key", columns: [t.campaign, t.item] })],
);

/**
 * Every accepted act, in order: who asked, with which key, and what was answered. A repeated
 * request finds its first answer here; the live stream reads from here. Private: it names accounts.
 */
export const acts = table(
  "acts",
  {
    number: whole().primaryKey(),
    at: instant().notNull(),
    account: text().notNull(),
    key: text().notNull(),
    /** SHA-256 of method, path and body of the request. */
    fingerprint: text().notNull(),
    kind: text().notNull(),
    subject: text().notNull(),
    seq: whole(),
    /** Who may hear of it: see `Outcome` of the commands. */
    audience: choice(["all", "inside", "office", "bank"]).notNull(),
    school: text(),
    status: whole().notNull(),
    answer: text().notNull(),
  },
  (t) => [unique("acts_key").on(t.key, t.account)],
);
