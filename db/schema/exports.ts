import { roles } from "#domain/actor.ts";
import { column } from "#db/columns.ts";

const { table, index, primaryKey, text, whole, instant, choice } = column;

/** Files that people took away who were signed in. */
export const exports = table(
  "exports",
  {
    id: text().primaryKey(),
    at: instant().notNull(),
    /** The file's name in its address: `ledger.csv`. */
    file: text().notNull(),
    /** What it was narrowed by, as in its address; of words that were searched for only that there were. */
    asked: text().notNull(),
    account: text().notNull(),
    role: choice(roles).notNull(),
    /** The school or cluster in whose name, or the department. */
    organisation: text().notNull(),
  },
  (t) => [index("exports_at").on(t.at, t.id)],
);

/** How often each file was taken on a day by people who were not signed in; nothing of them is kept. */
export const exportCounts = table(
  "export_counts",
  { day: text().notNull(), file: text().notNull(), count: whole().notNull() },
  (t) => [primaryKey({ name: "export_counts_key", columns: [t.day, t.file] })],
);
