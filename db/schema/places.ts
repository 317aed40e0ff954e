import { column } from "#db/columns.ts";
import { roles } from "#domain/actor.ts";
import { hazards } from "#domain/campaign.ts";
import { categories } from "#domain/catalogue.ts";
import { receiptEvidences } from "#domain/evidence.ts";
import { changeKinds, positionSources, schoolLevels } from "#domain/place.ts";

const { table, index, unique, text, whole, real, flag, instant, list, choice } = column;

/** The one province that this server is for, by its official 2-digit code. */
export const provinces = table("provinces", {
  id: text().primaryKey(),
  name: text().notNull(),
  /** What its department is called, on every page. */
  department: text().notNull(),
  chosenAt: instant().notNull(),
});

/**
 * Communes by their official 5-digit code. `search` is the folded name. Where nobody has told us a
 * point inside it, `isLocated` is false and the point is the province's.
 */
export const communes = table("communes", {
  id: text().primaryKey(),
  name: text().notNull(),
  nameEn: text().notNull(),
  lat: real().notNull(),
  lng: real().notNull(),
  isLocated: flag().notNull().default(true),
  search: text().notNull(),
});

/** What was a commune of its own until 1 July 2025: people still say these names. */
export const oldCommunes = table(
  "old_communes",
  {
    /** The new commune and a number: a split one leads to several. */
    id: text().primaryKey(),
    commune: text()
      .notNull()
      .references(() => communes.id),
    name: text().notNull(),
    district: text().notNull(),
    province: text().notNull(),
    /** The old official code, where the sources tell it. */
    code: text(),
  },
  (t) => [index("old_communes_commune").on(t.commune)],
);

export const clusters = table(
  "clusters",
  {
    id: text().primaryKey(),
    code: text().notNull(),
    name: text().notNull(),
    search: text().notNull(),
  },
  (t) => [unique("clusters_code").on(t.code)],
);

export const schools = table(
  "schools",
  {
    id: text().primaryKey(),
    code: text().notNull(),
    name: text().notNull(),
    level: choice(schoolLevels).notNull(),
    cluster: text().references(() => clusters.id),
    commune: text()
      .notNull()
      .references(() => communes.id),
    search: text().notNull(),
  },
  (t) => [unique("schools_code").on(t.code), index("schools_cluster").on(t.cluster)],
);

/** Places of a school where pupils are taught; the main one and its satellites. */
export const sites = table(
  "sites",
  {
    id: text().primaryKey(),
    school: text()
      .notNull()
      .references(() => schools.id),
    /** `MN001-1`: the school's code and a number; what lists and imports call it. */
    code: text().notNull(),
    name: text().notNull(),
    main: flag().notNull(),
    lat: real().notNull(),
    lng: real().notNull(),
    positionFrom: choice(positionSources).notNull(),
    pupils: whole().notNull(),
    staff: whole().notNull(),
    /** Since when no one is taught there: it can file nothing new. */
    closedAt: instant(),
  },
  (t) => [unique("sites_code").on(t.code), index("sites_school").on(t.school)],
);

/** The catalogue. `value` is đồng for one whole unit; `packs` is JSON. */
export const items = table("items", {
  id: text().primaryKey(),
  name: text().notNull(),
  nameEn: text().notNull(),
  category: choice(categories).notNull(),
  unit: text().notNull(),
  unitEn: text().notNull(),
  scale: whole().notNull(),
  packs: text().notNull(),
  value: whole().notNull(),
  search: text().notNull(),
  /** Since when nobody may ask for it any more; what was asked and given keeps its name. */
  retiredAt: instant(),
});

export const campaigns = table("campaigns", {
  id: text().primaryKey(),
  name: text().notNull(),
  hazard: choice(hazards).notNull(),
  startsOn: text().notNull(),
  endsOn: text().notNull(),
  communes: list().notNull(),
  lapseDays: whole().notNull(),
  silenceDays: whole().notNull(),
  glide: text(),
  memoPrefix: text().notNull(),
  receiptEvidence: choice(receiptEvidences).notNull(),
  /** Above this many đồng a reversal needs a second person; null: never. */
  reversalLimit: whole(),
  /** The account that gifts of cash go to: NAPAS BIN of the bank, number, holder. */
  bankBin: text(),
  bankAccount: text(),
  bankHolder: text(),
  openedAt: instant().notNull(),
});

/**
 * Who changed what when of reference data: one row a change of one thing, inside only. `before` and
 * `after` are JSON of the fields that changed; `before` is null for what is new.
 */
export const changes = table(
  "changes",
  {
    id: text().primaryKey(),
    subject: text().notNull(),
    kind: choice(changeKinds).notNull(),
    before: text(),
    after: text().notNull(),
    at: instant().notNull(),
    /** The account that did it, and as what. */
    account: text().notNull(),
    role: choice(roles),
    /** The import it came with, if it did. */
    importId: text(),
  },
  (t) => [index("changes_subject").on(t.subject, t.at, t.id), index("changes_at").on(t.at, t.id)],
);

/** Lists that were imported: which file, by whom, and how much of it was new, changed, the same. */
export const imports = table(
  "imports",
  {
    id: text().primaryKey(),
    sha256: text().notNull(),
    fileName: text().notNull(),
    account: text().notNull(),
    at: instant().notNull(),
    added: whole().notNull(),
    changed: whole().notNull(),
    unchanged: whole().notNull(),
  },
  (t) => [index("imports_at").on(t.at, t.id)],
);

/** Choices of the whole server by name, as JSON. */
export const choices = table("choices", {
  name: text().primaryKey(),
  value: text().notNull(),
});
