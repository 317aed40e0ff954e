import type { Chance } from "./chance.ts";
import { untouched, type Campaign, type Item, type Model, type Person } from "./model/model.ts";
import { write } from "./model/book.ts";

/** Where the story plays: who there is, before anything happens. */
export interface Town {
  /** Milliseconds since 1970 UTC: when the story begins. */
  begins: number;
  campaigns: ({ id: string } & Campaign)[];
  clusters: string[];
  schools: { id: string; cluster: string; commune: string }[];
  sites: { id: string; school: string }[];
  items: (Item & { id: string })[];
  people: Townsperson[];
}

export interface Townsperson extends Person {
  username: string;
}

/** The morning of 1 November 2026 in Việt Nam. */
const begins = Date.parse("2026-11-01T01:00:00Z");

export const communes = ["00691", "00694"];

const items = [
  { id: "VND", unit: "₫", scale: 0, value: 1, category: "cash" },
  { id: "CHAN", unit: "cái", scale: 0, value: 180_000, category: "bedding" },
  { id: "GAO", unit: "kg", scale: 3, value: 16_001, category: "food" },
  { id: "SUA", unit: "hộp", scale: 0, value: 7_500, category: "food" },
];

/** A town of three clusters and four schools, one of which has two sites, and of two campaigns. */
export function townOf(chance: Chance): Town {
  const id = () => chance.id(begins);
  const clusters = [id(), id(), id()];
  const schools = [0, 1, 2, 3].map((at) => ({
    id: id(),
    cluster: clusters[at % 3] ?? "",
    commune: communes[at % 2] ?? "",
  }));
  const sites = [0, 1, 2, 3, 0].map((at) => ({ id: id(), school: schools[at]?.id ?? "" }));
  const main = { startsOn: "2026-10-14", endsOn: "2036-12-31", lapseDays: 14, memoPrefix: "TQC" };
  const campaigns: Town["campaigns"] = [
    { id: id(), ...main, reversalLimit: 3_000_000 },
    { id: id(), startsOn: "2026-10-20", endsOn: "2026-11-20", lapseDays: 7, memoPrefix: "TQD" },
  ];
  const person = (username: string, role: Person["role"], of?: string): Townsperson => ({
    username,
    account: username,
    role,
    ...(of && { of }),
  });
  const people = [
    ...schools.map((school, at) => person(`truong-${at}`, "school", school.id)),
    ...clusters.map((cluster, at) => person(`cum-${at}`, "cluster", cluster)),
    person("so-0", "department"),
    person("so-1", "department"),
    person("kiem-toan", "auditor"),
  ];
  return { begins, campaigns, clusters, schools, sites, items, people };
}

/** What the model knows when the story begins: the town, and that its campaigns were opened. */
export function modelOf(town: Town): Model {
  const model: Model = {
    now: town.begins,
    campaigns: new Map(town.campaigns.map((campaign) => [campaign.id, campaign])),
    clusters: new Set(town.clusters),
    schools: new Map(town.schools.map((school) => [school.id, school])),
    sites: new Map(town.sites.map((site) => [site.id, site])),
    items: new Map(town.items.map((item) => [item.id, item])),
    needs: new Map(),
    lines: new Map(),
    pledges: new Map(),
    consignments: new Map(),
    taken: { receipts: new Set(), loads: new Set(), words: new Set() },
    differences: [],
    requests: new Map(),
    statements: [],
    bankLines: [],
    ties: [],
    periods: new Map(),
    closedUntil: new Map(),
    book: { pages: [], places: new Map(), about: new Map() },
    kept: new Map(),
    done: new Set(),
    touched: untouched(),
  };
  for (const { id } of town.campaigns)
    write(model.book, model.now, {
      kind: "campaign_opened",
      campaign: id,
      effectiveOn: "2026-11-01",
      moved: [],
      subjects: {},
    });
  return model;
}
