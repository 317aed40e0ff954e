import { column } from "#db/columns.ts";
import { roles } from "#domain/actor.ts";
import { needStatuses, closeReasons } from "#domain/need.ts";
import { waysIn } from "#domain/onBehalf.ts";
import { coverages, urgencies } from "#domain/needLine.ts";
import { campaigns, items, schools, sites } from "./places.ts";

const { table, index, unique, text, whole, real, flag, instant, choice } = column;

/**
 * What one site asks for. `urgency` and `coverage` are the worst of its lines, kept beside them so
 * that lists and the map filter without reading every line. Contact and position are private.
 */
export const needs = table(
  "needs",
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
    status: choice(needStatuses).notNull(),
    urgency: choice(urgencies).notNull(),
    coverage: choice(coverages),
    peopleAffected: whole(),
    lat: real(),
    lng: real(),
    contactName: text(),
    contactPhone: text(),
    /** How the department came to know of it, when it was entered on behalf of the school. */
    enteredFrom: choice(waysIn),
    textReleased: flag().notNull(),
    postedAt: instant().notNull(),
    verifiedAt: instant(),
    stillNeededAt: instant(),
    closedAt: instant(),
    closeReason: choice(closeReasons),
  },
  (t) => [
    unique("needs_number").on(t.number),
    index("needs_listed").on(t.campaign, t.status, t.postedAt, t.id),
    index("needs_campaign").on(t.campaign, t.postedAt, t.id),
    index("needs_posted").on(t.postedAt, t.id),
    index("needs_school").on(t.school, t.postedAt, t.id),
    index("needs_site").on(t.site),
  ],
);

/**
 * The lines of needs. The last four columns are the line's standing in the ledger, written with
 * each entry by `db/ledger/standing.ts` only.
 */
export const needLines = table(
  "need_lines",
  {
    id: text().primaryKey(),
    need: text()
      .notNull()
      .references(() => needs.id),
    position: whole().notNull(),
    item: text()
      .notNull()
      .references(() => items.id),
    asked: whole().notNull(),
    approved: whole(),
    urgency: choice(urgencies).notNull(),
    promised: whole().notNull().default(0),
    held: whole().notNull().default(0),
    onTheWay: whole().notNull().default(0),
    received: whole().notNull().default(0),
  },
  (t) => [
    unique("need_lines_position").on(t.need, t.position),
    index("need_lines_item").on(t.item),
  ],
);

/**
 * Free text that people wrote, apart from the ledger so that it can be erased. An entry holds only
 * `hash`, the SHA-256 of salt and text; `field` is what it says of its subject.
 */
export const texts = table(
  "texts",
  {
    hash: text().primaryKey(),
    subject: text().notNull(),
    field: text().notNull(),
    text: text().notNull(),
    salt: text().notNull(),
    writtenAt: instant().notNull(),
  },
  (t) => [index("texts_subject").on(t.subject, t.field, t.writtenAt)],
);

/** Who looked at the contact of a need, and when: the school can see it. */
export const contactViewings = table(
  "contact_viewings",
  {
    id: text().primaryKey(),
    need: text()
      .notNull()
      .references(() => needs.id),
    account: text().notNull(),
    role: choice(roles).notNull(),
    /** The cluster in whose name, or the department. */
    organisation: text().notNull(),
    viewedAt: instant().notNull(),
  },
  (t) => [index("contact_viewings_need").on(t.need, t.viewedAt, t.id)],
);
