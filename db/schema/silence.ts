import { column } from "#db/columns.ts";
import { callOutcomes } from "#domain/unreported.ts";
import { waysIn } from "#domain/onBehalf.ts";
import { users } from "./accounts.ts";
import { campaigns, sites } from "./places.ts";

const { table, unique, index, text, whole, instant, choice } = column;

/** Sites that said they are all right and need nothing, once a campaign. */
export const safeSites = table(
  "safe_sites",
  {
    id: text().primaryKey(),
    campaign: text()
      .notNull()
      .references(() => campaigns.id),
    site: text()
      .notNull()
      .references(() => sites.id),
    saidAt: instant().notNull(),
    /** How the department came to know of it, when the school did not say it here itself. */
    enteredFrom: choice(waysIn),
  },
  (t) => [unique("safe_sites_once").on(t.campaign, t.site), index("safe_sites_site").on(t.site)],
);

/** Who calls a site that has said nothing, and what came of the last call. Private. */
export const siteCalls = table(
  "site_calls",
  {
    id: text().primaryKey(),
    campaign: text()
      .notNull()
      .references(() => campaigns.id),
    site: text()
      .notNull()
      .references(() => sites.id),
    caller: text().references(() => users.id),
    outcome: choice(callOutcomes),
    note: text(),
    /** Of the last call, and how many there were. */
    calledAt: instant(),
    calls: whole().notNull(),
  },
  (t) => [
    unique("site_calls_once").on(t.campaign, t.site),
    index("site_calls_site").on(t.site),
    index("site_calls_caller").on(t.caller),
  ],
);
