import { cash } from "#domain/catalogue.ts";
import type { Item } from "#domain/item.ts";
import type { Chance } from "./chance.ts";
import type { Stage, Worth } from "./plannedGift.ts";
import type { Cluster } from "./province.ts";

/** What schools of the demo have received in all, in đồng: as much as the press reported of 2025. */
export const receivedGoal: Worth = { cash: 287_000_000, goods: 236_480_000 };

/** Left for the last gifts, which make the sum come out exactly. */
const reserve: Worth = { cash: 14_000_000, goods: 16_000_000 };

/** What may still be planned of each kind, in đồng. */
export type Purse = Record<"received" | "way" | "promised", Worth>;

/** A purse from which `apart` was already received elsewhere. */
export function newPurse(apart: Worth): Purse {
  return {
    received: {
      cash: receivedGoal.cash - reserve.cash - apart.cash,
      goods: receivedGoal.goods - reserve.goods - apart.goods,
    },
    way: { cash: 13_000_000, goods: 30_000_000 },
    promised: { cash: 34_000_000, goods: 36_000_000 },
  };
}

const drawerOf: Partial<Record<Stage, keyof Purse>> = {
  received: "received",
  way: "way",
  late: "way",
  promised: "promised",
  lapsing: "promised",
};

/** Takes a value out of the purse if it is there; what came to nothing costs nothing. */
export function take(purse: Purse, stage: Stage, { item, value }: { item: Item; value: number }) {
  const drawer = drawerOf[stage];
  if (!drawer) return true;
  const kind = item.id === cash ? "cash" : "goods";
  if (purse[drawer][kind] < value) return false;
  purse[drawer][kind] -= value;
  return true;
}

/** Deals so many different clusters; everyone has had a turn before anyone has another. */
export type Deal = (count: number) => Cluster[];

export function dealer(clusters: readonly Cluster[], chance: Chance): Deal {
  let deck: Cluster[] = [];
  return (count) => {
    if (deck.length < count) deck = [...deck, ...chance.shuffled(clusters)];
    const hand = [...new Set(deck)].slice(0, count);
    deck = hand.reduce((left, card) => left.toSpliced(left.indexOf(card), 1), deck);
    return hand;
  };
}
