import type { CampaignTerms } from "#domain/campaign.ts";
import { cash, catalogueValue } from "#domain/catalogue.ts";
import type { Day } from "#domain/day.ts";
import { fold } from "#domain/fold.ts";
import type { Item } from "#domain/item.ts";
import type { PaperGift } from "#domain/paperGift.ts";
import type { PostedGift } from "#domain/postedGift.ts";
import { dong, itemOf, meansOf, sizeOf, type Counted, type ItemFinder } from "./giftItem.ts";
import type { ClusterState, SchoolState, SiteState } from "./known.ts";
import type { ProblemCode } from "./problem.ts";
import { quantityText } from "./quantities.ts";
import type { Row } from "./rows.ts";
import { candidatesMax, referred, type Held, type Things } from "./things.ts";

/** What lists of gifts are read against: their campaign, the catalogue, what is posted already. */
export interface GiftWorld {
  campaign: Pick<CampaignTerms, "startsOn" | "endsOn">;
  today: Day;
  /** The last day of the campaign that two people have signed and closed. */
  closedUntil: Day | undefined;
  items: readonly Item[];
  /** Lines that were posted under the documents of the file; their cluster and site by code. */
  posted: readonly PostedGift[];
}

/** The places that gifts go between. */
export interface GiftPlaces {
  clusters: Things<ClusterState>;
  schools: Things<SchoolState>;
  sitesOf(school: string): readonly Held<SiteState>[];
}

/** The gift that a row tells of, and its item; undefined where something of it is wrong. */
export function readGift(
  row: Row<"gifts">,
  world: Omit<GiftWorld, "items"> & { items: ItemFinder },
  places: GiftPlaces,
): { gift: PaperGift; item: Item } | undefined {
  const paper = readPaper(row, world, places);
  const item = itemOf(row, world.items);
  if (!row.has("item")) row.refuse("item", "required");
  if (!item) return undefined;
  const means = meansOf(row, item);
  const amount = item.id === cash ? readMoney(row) : readGoods(row, item);
  const [name, position] = [row.text("receiver"), row.text("position")];
  if (!paper || !means || !amount || row.isWrong()) return undefined;
  const receiver = name !== undefined && { receiver: { name, position } };
  return { gift: { ...paper, means, ...receiver, item: item.id, ...amount }, item };
}

function readPaper(
  row: Row<"gifts">,
  { campaign, today }: Pick<GiftWorld, "campaign" | "today">,
  { clusters, schools, sitesOf }: GiftPlaces,
) {
  const cluster = placeOf(row, "cluster", { things: clusters, unknown: "cluster_unknown" });
  const school = placeOf(row, "school", { things: schools, unknown: "school_unknown" });
  const site = school && siteOf(row, sitesOf(school.next.code));
  const document = row.text("document");
  const givenOn = row.day("day");
  for (const field of ["document", "day"] as const)
    if (!row.has(field)) row.refuse(field, "required");
  if (givenOn !== undefined && givenOn > today) row.refuse("day", "day_to_come");
  else if (givenOn !== undefined && (givenOn < campaign.startsOn || givenOn > campaign.endsOn))
    row.refuse("day", "day_outside_campaign", {
      facts: { startsOn: campaign.startsOn, endsOn: campaign.endsOn },
    });
  if (!cluster || !site || document === undefined || givenOn === undefined) return undefined;
  return { cluster: cluster.next.code, site: site.next.code, document, givenOn };
}

/** A cluster or school by its code, or by its name alone; told where the two do not agree. */
function placeOf<State extends { code: string; name: string }>(
  row: Row<"gifts">,
  field: "cluster" | "school",
  of: { things: Things<State>; unknown: ProblemCode },
): Held<State> | undefined {
  const named = field === "cluster" ? "clusterName" : "schoolName";
  if (!row.has(field) && !row.has(named)) return row.refuse(field, "required");
  const place = referred(row, row.has(field) ? field : named, of);
  const name = row.has(field) ? row.text(named) : undefined;
  if (place && name !== undefined && fold(name) !== fold(place.next.name))
    row.warn(named, "name_differs", { facts: { name: place.next.name } });
  return place;
}

/** The site that a row names by code or name; the main one where it names none. */
function siteOf(row: Row<"gifts">, sites: readonly Held<SiteState>[]): Held<SiteState> | undefined {
  const text = row.text("site");
  if (text === undefined && row.has("site")) return undefined;
  const folded = fold(text ?? "");
  const meant =
    text === undefined
      ? (sites.find(({ next }) => next.main) ?? sites[0])
      : sites.find(({ next }) => fold(next.code) === folded || fold(next.name) === folded);
  const candidates = sites.map(({ next }) => `${next.code} (${next.name})`);
  return (
    meant ?? row.refuse("site", "site_unknown", { candidates: candidates.slice(0, candidatesMax) })
  );
}

/** Money is its own value: one of the two columns is enough, and both must say the same. */
function readMoney(row: Row<"gifts">) {
  if (!row.has("quantity") && !row.has("value")) return row.refuse("value", "required");
  const quantity = amountOf(row, "quantity", dong);
  const value = amountOf(row, "value", dong);
  if (row.isWrong()) return undefined;
  if (quantity !== undefined && value !== undefined && quantity !== value)
    return row.refuse("value", "money_differs");
  const money = value ?? quantity;
  return money === undefined
    ? undefined
    : { quantity: money, value: money, basis: "invoice" as const };
}

/** Goods are worth what the row says, else what the catalogue says. */
function readGoods(row: Row<"gifts">, item: Item) {
  if (!row.has("quantity")) row.refuse("quantity", "required");
  const quantity = amountOf(row, "quantity", item);
  const value = amountOf(row, "value", dong);
  if (quantity === undefined) return undefined;
  const usual = catalogueValue(item, quantity);
  if (value === undefined) return { quantity, value: usual, basis: "catalogue" as const };
  if (isFar(value, usual))
    row.warn("value", "value_far_from_catalogue", { facts: { usual: quantityText(usual, 0) } });
  return { quantity, value, basis: "invoice" as const };
}

function amountOf(row: Row<"gifts">, field: "quantity" | "value", of: Counted) {
  const size = row.has(field) ? sizeOf(row, field, of) : undefined;
  return size === undefined ? undefined : row.quantity(field, size);
}

/** A price this many times another is rather a slip: a thousand for a đồng, a pack for a piece. */
const farTimes = 10;

function isFar(value: number, usual: number): boolean {
  return value > usual * farTimes || value * farTimes < usual;
}
