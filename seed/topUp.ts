import { assert } from "#domain/decision.ts";
import { cash } from "#domain/catalogue.ts";
import { partOf, receivedOf, type PlannedGift, type Worth } from "./plannedGift.ts";
import { itemNamed, type PlannedLine, type PlannedNeed } from "./planNeeds.ts";
import type { Cluster } from "./province.ts";
import { receivedGoal } from "./purse.ts";

/** The last gifts stay believable: what one pair of schools gets to rebuild a kitchen or a class. */
const most: Worth = { cash: 60_000_000, goods: 45_000_000 };
const cashStep = 500_000;

/**
 * The last gifts: they bring what was received to exactly the goal, cash and goods apart. Those
 * clusters give that have given least, so that in the end every one has given.
 */
export function topUp(
  needs: readonly PlannedNeed[],
  around: { gifts: readonly PlannedGift[]; clusters: readonly Cluster[]; apart: Worth },
): PlannedGift[] {
  const { gifts, clusters, apart } = around;
  const received = receivedOf(gifts);
  const left: Worth = {
    cash: receivedGoal.cash - apart.cash - received.cash,
    goods: receivedGoal.goods - apart.goods - received.goods,
  };
  for (const kind of ["cash", "goods"] as const)
    assert(
      left[kind] > 0 && left[kind] <= most[kind],
      `${left[kind]} is left for the last ${kind}`,
    );
  const [forCash, forGoods] = needs.filter(({ fate }) => fate === "topped_up");
  assert(forCash && forGoods, "two needs wait for the last gifts");
  const poorest = clusters.toSorted((a, b) => givenBy(a, gifts) - givenBy(b, gifts));
  return [
    ...lastCash(forCash, left.cash, poorest.slice(0, 3)),
    ...lastGoods(forGoods, left.goods, poorest.slice(3, 4)),
  ];
}

function lastCash(need: PlannedNeed, left: number, givers: readonly Cluster[]): PlannedGift[] {
  const wanted = Math.ceil(left / 5_000_000) * 5_000_000 + 4_000_000;
  const line = lineFor(need, { item: cash, quantity: wanted, note: "Dựng lại bếp và phòng ăn" });
  const share = Math.floor(left / givers.length / cashStep) * cashStep;
  return givers.map((cluster, index) => {
    const quantity = index === 0 ? left - share * (givers.length - 1) : share;
    return { need, cluster, stage: "received", parts: [partOf(line, quantity)], promised: true };
  });
}

function lastGoods(need: PlannedNeed, left: number, givers: readonly Cluster[]): PlannedGift[] {
  const { id, value } = itemNamed("BAN-GHE");
  // A little dearer than by the catalogue: the invoice says what the rest comes to.
  const quantity = Math.max(1, Math.floor(left / value));
  const line = lineFor(need, { item: id, quantity: quantity + 4 });
  return givers.map((cluster) => {
    const part = { ...partOf(line, quantity), value: left, basis: "invoice" as const };
    return { need, cluster, stage: "received", parts: [part], promised: true };
  });
}

/** The need's line of an item, asking for so much; a new one if it had none. */
function lineFor(
  need: PlannedNeed,
  { item: id, quantity, note }: { item: string; quantity: number; note?: string },
): PlannedLine {
  const known = need.lines.find(({ item }) => item.id === id);
  const [first] = need.lines;
  assert(first, "a need has lines");
  const amount = { asked: quantity, approved: quantity };
  if (known) return Object.assign(known, amount, note && { note });
  // One line becomes another, so that its id stays of chance's making.
  const { id: lineId, urgency } = need.lines.at(-1) ?? first;
  const line: PlannedLine = {
    id: lineId,
    item: itemNamed(id),
    urgency,
    ...amount,
    ...(note && { note }),
  };
  need.lines.splice(-1, 1, line);
  return line;
}

function givenBy(cluster: Cluster, gifts: readonly PlannedGift[]): number {
  const { cash: money, goods } = receivedOf(gifts.filter((gift) => gift.cluster.id === cluster.id));
  return money + goods;
}
