import { standingOf } from "./model/lines.ts";
import { known, type Model } from "./model/model.ts";
import type { Held } from "./model/book.ts";

/** In which ways totals are asked for. */
export const sumsKeys = ["cluster", "school", "commune", "item", "category"] as const;
type Key = (typeof sumsKeys)[number];

const accounts = {
  expected: "promised",
  fund: "held",
  transit: "onTheWay",
  received: "received",
  damaged: "damaged",
  missing: "missing",
} as const;
type Account = keyof typeof accounts;

type Sum = { cash: number; goods: number };
type Sums = Record<(typeof accounts)[Account], Sum>;

/** A campaign's six numbers in đồng, by a key of their places; rows that hold nothing are left out. */
export function sumsBy(model: Model, campaign: string, by: Key) {
  const places = [...model.book.places.values()].filter(
    (place) => place.campaign === campaign && isCounted(place) && (place.quantity || place.value),
  );
  const keyed = Map.groupBy(places, (place) => keyOf(model, by, place));
  // What goes to no site, such as a promise to the fund, is of no school and no commune.
  keyed.delete("");
  const rows = Object.fromEntries([...keyed].map(([key, held]) => [key, sumOf(held)]));
  return { rows, total: sumOf([...keyed.values()].flat()) };
}

/** What verified needs of a campaign lack of each item, as a page of the API. */
export function lackingIn(model: Model, campaign: string) {
  const lines = [...model.needs.values()]
    .filter((need) => need.campaign === campaign && need.status === "verified")
    .flatMap(({ lines }) => lines)
    .map((id) => ({ ...known(model.lines.get(id)), ...standingOf(model, id) }))
    .filter(({ lacking }) => lacking > 0);
  const items = [...Map.groupBy(lines, ({ item }) => item)].map(([item, open]) => ({
    item,
    lacking: open.reduce((sum, { lacking }) => sum + lacking, 0),
    needs: new Set(open.map(({ need }) => need)).size,
  }));
  return { items: items.toSorted((a, b) => (a.item < b.item ? -1 : 1)) };
}

/** Of the fund only what is held for a line. */
function isCounted({ spot }: Held): boolean {
  return spot.account in accounts && (spot.account !== "fund" || spot.site !== undefined);
}

function keyOf(model: Model, by: Key, { spot, item }: Held): string {
  const school = spot.site ? known(model.sites.get(spot.site)).school : "";
  switch (by) {
    case "cluster":
      return spot.giver;
    case "school":
      return school;
    case "commune":
      return school && known(model.schools.get(school)).commune;
    case "item":
      return item;
    case "category":
      return known(model.items.get(item)).category;
    default:
      return by satisfies never;
  }
}

function sumOf(places: Held[]): Sums {
  const sum = (account: string): Sum => {
    const own = places.filter(({ spot }) => spot.account === account);
    const of = (isCash: boolean) =>
      own
        .filter(({ item }) => (item === "VND") === isCash)
        .reduce((all, { value }) => all + value, 0);
    return { cash: of(true), goods: of(false) };
  };
  return {
    promised: sum("expected"),
    held: sum("fund"),
    onTheWay: sum("transit"),
    received: sum("received"),
    damaged: sum("damaged"),
    missing: sum("missing"),
  };
}
