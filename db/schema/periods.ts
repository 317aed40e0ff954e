import { column } from "#db/columns.ts";
import { carriedKinds, periodStates } from "#domain/period.ts";
import { campaigns } from "./places.ts";

const { table, index, primaryKey, text, whole, instant, choice } = column;

/**
 * Stretches of a campaign's ledger that two people sign. `counted` is what was counted, as canonical
 * JSON, and `hash` its SHA-256; the entry of the closing rests on it.
 */
export const periods = table(
  "periods",
  {
    id: text().primaryKey(),
    campaign: text()
      .notNull()
      .references(() => campaigns.id),
    startsOn: text().notNull(),
    until: text().notNull(),
    state: choice(periodStates).notNull(),
    counted: text().notNull(),
    hash: text().notNull(),
    headSeq: whole().notNull(),
    /** Who counted and who signed: private. */
    countedBy: text().notNull(),
    countedAt: instant().notNull(),
    closedBy: text(),
    closedAt: instant(),
    /** The entry of the closing. */
    seq: whole(),
  },
  (t) => [index("periods_campaign").on(t.campaign, t.state, t.until)],
);

/** What was open at the end of a period and is carried over. The note stays inside. */
export const carriedThings = table(
  "carried_things",
  {
    period: text()
      .notNull()
      .references(() => periods.id),
    kind: choice(carriedKinds).notNull(),
    thing: text().notNull(),
    code: text(),
    since: text().notNull(),
    quantity: whole().notNull(),
    note: text(),
  },
  (t) => [primaryKey({ columns: [t.period, t.kind, t.thing] })],
);
