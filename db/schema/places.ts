import { column } from "#db/columns.ts";
import { hazards } from "#domain/campaign.ts";
import { categories } from "#domain/catalogue.ts";

const { table, index, unique, text, whole, real, flag, instant, list, choice } = column;

/** Communes by their official 5-digit code. `search` is the folded name. */
export const communes = table("communes", {
  id: text().primaryKey(),
  name: text().notNull(),
  nameEn: text().notNull(),
  lat: real().notNull(),
  lng: real().notNull(),
  search: text().notNull(),
});

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
    level: text().notNull(),
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
    name: text().notNull(),
    main: flag().notNull(),
    lat: real().notNull(),
    lng: real().notNull(),
    positionFrom: choice(["gps", "map", "commune"]).notNull(),
    pupils: whole().notNull(),
    staff: whole().notNull(),
  },
  (t) => [index("sites_school").on(t.school)],
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
  openedAt: instant().notNull(),
});
