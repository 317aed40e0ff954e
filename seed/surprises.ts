import { cash, catalogueValue } from "#domain/catalogue.ts";
import type { Chance } from "./chance.ts";
import type { Part, PlannedGift } from "./plannedGift.ts";
import { itemNamed, type Fate } from "./planNeeds.ts";
import type { Deal } from "./purse.ts";
import { damagedReasons, missingReasons, surplusReason } from "./remarks.ts";

type Turn = (gift: PlannedGift, chance: Chance) => void;

/** What can happen to a truck, each to another one; needs that have all they asked for keep it. */
const turns: readonly { fits(gift: PlannedGift): boolean; turn: Turn }[] = [
  {
    fits: ({ parts }) => parts.length > 1 && parts.some(isThing),
    turn: ({ parts }) => arrive(parts.findLast(isThing), () => ({ good: 0, leftOut: true })),
  },
  { fits: hasMany, turn: damage },
  { fits: hasMany, turn: damage },
  {
    fits: hasMany,
    turn: ({ parts }, chance) =>
      arrive(parts.find(isMany), ({ quantity, item }) => {
        const one = item.packs[0]?.size ?? 2 * 10 ** item.scale;
        return { good: quantity - one, reason: chance.pick(missingReasons) };
      }),
  },
  {
    fits: hasMany,
    turn: ({ parts }) =>
      arrive(parts.find(isMany), ({ quantity, item }) => ({
        good: quantity,
        surplus: item.packs[0]?.size ?? 3 * 10 ** item.scale,
        reason: surplusReason,
      })),
  },
  {
    fits: () => true,
    turn: (gift) => {
      const item = itemNamed("MI");
      gift.unlisted = { item, surplus: 60, value: catalogueValue(item, 60) };
    },
  },
];

/** How many gifts set out at once, without a promise, because a line was critical. */
const atOnce = 4;

/**
 * Makes some of what arrived differ from what was sent, lets some gifts set out without a promise,
 * and adds two that nobody had asked for.
 */
export function surprise(gifts: PlannedGift[], { deal, chance }: { deal: Deal; chance: Chance }) {
  const goods = chance.shuffled(gifts.filter(isReceivedGoods));
  const to = (fate: Fate) => goods.filter(({ need }) => need.fate === fate);
  const uneven = [...to("partly"), ...to("covered")];
  for (const { fits, turn } of turns) {
    const at = uneven.findIndex(fits);
    const [gift] = at < 0 ? [] : uneven.splice(at, 1);
    if (!gift) throw new Error("no truck is left to be surprised by");
    turn(gift, chance);
  }
  const critical = goods.filter(({ parts }) =>
    parts.some(({ line }) => line?.urgency === "critical"),
  );
  for (const gift of critical.slice(0, atOnce)) gift.promised = false;
  gifts.push(...unasked(goods, { deal, chance }));
}

function unasked(goods: readonly PlannedGift[], { deal, chance }: { deal: Deal; chance: Chance }) {
  const givers = deal(2);
  return ["AO-AM", "DO-CHOI"].flatMap((id, index): PlannedGift[] => {
    const item = itemNamed(id);
    const need = goods[index * 3]?.need;
    const cluster = givers[index];
    if (!need || !cluster) throw new Error("nobody is left to give without being asked");
    const quantity = index === 0 ? chance.whole(20, 36) : chance.whole(2, 3);
    const value = Math.floor((item.value * quantity * 9) / 10_000) * 1_000;
    const part: Part = { item, quantity, value, basis: "estimate" };
    return [{ need, cluster, stage: "received", parts: [part], promised: false }];
  });
}

function damage({ parts }: PlannedGift, chance: Chance) {
  arrive(parts.find(isMany), ({ quantity, item }) => {
    const broken = Math.max(1, Math.floor(quantity / 10 ** item.scale / 10)) * 10 ** item.scale;
    return { good: quantity - broken, damaged: broken, reason: chance.pick(damagedReasons) };
  });
}

function arrive(part: Part | undefined, how: (part: Part) => NonNullable<Part["arrival"]>) {
  if (part) part.arrival = how(part);
}

function isReceivedGoods({ stage, parts }: PlannedGift): boolean {
  return stage === "received" && parts.every(({ item }) => item.id !== cash);
}

function hasMany({ parts }: PlannedGift): boolean {
  return parts.some(isMany);
}

function isThing({ item }: Part): boolean {
  return item.category !== "labour";
}

function isMany(part: Part): boolean {
  const { quantity, item } = part;
  return (
    isThing(part) && quantity >= 12 * 10 ** item.scale && quantity > (item.packs[0]?.size ?? 0)
  );
}
