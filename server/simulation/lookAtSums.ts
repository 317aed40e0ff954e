import type { Browsers } from "./browsers.ts";
import { differing } from "./differing.ts";
import { nameOf, type Held } from "./model/book.ts";
import type { Model, Pledge } from "./model/model.ts";
import { outstandingOf, sentOf } from "./model/pledges.ts";
import type { Row, Store } from "./store.ts";
import { fundAs } from "./views.ts";
import { lackingIn, sumsBy, sumsKeys } from "./sums.ts";

/** Everything that must come to nothing for each item of a campaign (DESIGN §4). */
const closedCircles = [
  ["gift", "fund", "transit", "received", "damaged", "missing", "outside"],
  ["promise", "expected"],
];

/** Looks at every balance: each place in the database, and all totals as the API gives them. */
export async function lookAtSums(
  model: Model,
  browsers: Browsers,
  store: Store,
): Promise<string | undefined> {
  return (
    lookAtPlaces(model, await store.cells()) ??
    lookAtCircles([...model.book.places.values()]) ??
    (await lookAtTotals(model, browsers)) ??
    (await lookAtLacking(model, browsers)) ??
    (await lookAtFunds(model, browsers)) ??
    (await lookAtReconciliation(model, browsers))
  );
}

/** Every place in the database, read past the server. */
function lookAtPlaces(model: Model, rows: readonly Row[]): string | undefined {
  const found = new Map(rows.map((row) => [placeOf(row), row]));
  for (const [name, { quantity, value }] of model.book.places) {
    const row = found.get(name) ?? { quantity: 0, value: 0 };
    const wrong = differing({ quantity, value }, row, `cell ${name}`);
    if (wrong) return wrong;
    found.delete(name);
  }
  const stray = [...found].find(([, { quantity, value }]) => quantity !== 0 || value !== 0);
  return stray && `cell ${stray[0]} must not be there and holds ${stray[1].quantity}`;
}

function placeOf({ campaign, account, item, ...row }: Row): string {
  const { giver, site, pledge, need_line: needLine, consignment_line: consignmentLine } = row;
  return nameOf(campaign, { account, giver, site, needLine, pledge, consignmentLine }, item);
}

function lookAtCircles(places: Held[]): string | undefined {
  for (const [of, held] of Map.groupBy(places, ({ campaign, item }) => `${campaign} ${item}`))
    for (const circle of closedCircles) {
      const inside = held.filter(({ spot }) => circle.includes(spot.account));
      const quantity = inside.reduce((sum, place) => sum + place.quantity, 0);
      if (quantity !== 0)
        return `${circle.join(" + ")} of ${of} must be nothing and is ${quantity}`;
    }
  return undefined;
}

/** What is lacking of each item, and how many needs lack any. */
async function lookAtLacking(model: Model, browsers: Browsers): Promise<string | undefined> {
  for (const campaign of model.campaigns.keys()) {
    const found = await browsers.read(`/api/needs/lacking?campaign=${campaign}`);
    const wrong = differing(lackingIn(model, campaign), found, `what is lacking in ${campaign}`);
    if (wrong) return wrong;
  }
  return undefined;
}

async function lookAtFunds(model: Model, browsers: Browsers): Promise<string | undefined> {
  for (const campaign of model.campaigns.keys()) {
    const found = await browsers.read(`/api/fund?campaign=${campaign}`);
    const wrong = differing(fundAs(model, campaign), found, `fund of ${campaign}`);
    if (wrong) return wrong;
  }
  return undefined;
}

/** Every promise's row, and that nothing of the fund is unexplained. */
async function lookAtReconciliation(model: Model, browsers: Browsers) {
  for (const campaign of model.campaigns.keys()) {
    const rows = new Map<string, unknown>();
    for (let cursor = ""; ;) {
      const path = `/api/reconciliation?campaign=${campaign}&limit=500${cursor}`;
      const page = (await browsers.read(path)) as ReconciliationPage;
      const wrong = differing({ difference: 0 }, page.fund, `fund of ${campaign} and its bank`);
      if (wrong) return wrong;
      for (const row of page.items) if (row.kind === "pledge") rows.set(row.id, row);
      if (!page.next) break;
      cursor = `&cursor=${encodeURIComponent(page.next)}`;
    }
    for (const pledge of model.pledges.values()) {
      if (pledge.campaign !== campaign) continue;
      const wrong = differing(
        reconciledAs(model, pledge),
        rows.get(pledge.id),
        `row of ${pledge.id}`,
      );
      if (wrong) return wrong;
    }
  }
  return undefined;
}

interface ReconciliationPage {
  items: { kind: string; id: string }[];
  next: string | null;
  fund: unknown;
}

function reconciledAs(model: Model, pledge: Pledge) {
  const { quantity, value, released } = pledge;
  const outstanding = outstandingOf(model, pledge);
  return { promised: { quantity, value }, released, sent: sentOf(model, pledge), outstanding };
}

async function lookAtTotals(model: Model, browsers: Browsers): Promise<string | undefined> {
  for (const campaign of model.campaigns.keys())
    for (const by of sumsKeys) {
      const path = `/api/totals?campaign=${campaign}&by=${by}`;
      const found = (await browsers.read(path)) as { rows: { key: string }[] };
      const rows = Object.fromEntries(found.rows.map((row) => [row.key, row]));
      const wrong = differing(sumsBy(model, campaign, by), { ...found, rows }, `totals by ${by}`);
      if (wrong) return wrong;
    }
  return undefined;
}
