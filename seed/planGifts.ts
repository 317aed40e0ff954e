import { cash } from "#domain/catalogue.ts";
import type { Chance } from "./chance.ts";
import { fallThrough } from "./fallThrough.ts";
import { partOf, type PlannedGift, type Stage, type Worth } from "./plannedGift.ts";
import { stepOf, type Fate, type PlannedLine, type PlannedNeed } from "./planNeeds.ts";
import type { Cluster } from "./province.ts";
import { dealer, newPurse, take, type Purse } from "./purse.ts";
import { surprise } from "./surprises.ts";
import { topUp } from "./topUp.ts";

/** Stages that a part of a need may be in, the likelier the more often. */
const stagesOf: Partial<Record<Fate, readonly Stage[]>> = {
  received: ["received"],
  closed_received: ["received"],
  covered: ["received", "received", "way", "way", "promised"],
  partly: ["received", "received", "received", "way", "way", "promised", "lapsing"],
  revised: ["promised", "way"],
  closed_unneeded: ["dropped"],
  closed_helped: ["received"],
};

/** The last day of verification after which a stage cannot be reached in time. */
const verifiedBy: Partial<Record<Stage, number>> = { received: -8, way: -4, lapsing: -14 };

/** How many trucks are late, and by when their needs were verified. */
const late = { count: 3, verifiedBy: -13 };

/** From this value on, two clusters share a line. */
const sharedFrom = 9_000_000;

/** What plans need to know beside the needs; `apart` is what is received outside of them. */
interface Around {
  clusters: readonly Cluster[];
  chance: Chance;
  apart: Worth;
}

/**
 * Who gives what to which need. What schools will have received comes to exactly the goal, for the
 * last gifts fill up what the others left of it.
 */
export function planGifts(needs: readonly PlannedNeed[], around: Around): PlannedGift[] {
  const { clusters, chance, apart } = around;
  const purse = newPurse(apart);
  const deal = dealer(clusters, chance);
  const gifts = needs.flatMap((need, index) => {
    // The first need is helped by its own school's cluster: allowed, and flagged in the ledger.
    const givers = index === 0 ? [need.school.cluster] : deal(need.fate === "partly" ? 3 : 2);
    return give(need, { givers, purse, chance });
  });
  const slow = gifts.filter(
    ({ stage, need }) => stage === "way" && need.verifiedDay <= late.verifiedBy,
  );
  for (const gift of slow.slice(0, late.count)) gift.stage = "late";
  gifts.push(...fallThrough(needs, { gifts, deal, chance }));
  surprise(gifts, { deal, chance });
  return [...gifts, ...topUp(needs, { gifts, clusters, apart })];
}

function give(
  need: PlannedNeed,
  { givers, purse, chance }: { givers: readonly Cluster[]; purse: Purse; chance: Chance },
): PlannedGift[] {
  const stages = stagesOf[need.fate];
  if (!stages) return [];
  const gifts = new Map<string, PlannedGift>();
  for (const { line, quantity } of piecesOf(need, chance)) {
    const cluster = chance.pick(givers);
    const part = partOf(line, quantity);
    const inTime = stages.filter((stage) => need.verifiedDay <= (verifiedBy[stage] ?? 0));
    const stage = chance.shuffled(inTime).find((one) => take(purse, one, part));
    if (!stage && need.fate.endsWith("received")) throw new Error("the purse is too small");
    if (!stage && need.fate !== "covered") continue;
    const settled = stage ?? "promised";
    const key = `${cluster.id} ${settled} ${line.item.id === cash}`;
    const gift = gifts.get(key) ?? { need, cluster, stage: settled, parts: [], promised: true };
    gifts.set(key, { ...gift, parts: together(gift.parts, part) });
  }
  return [...gifts.values()];
}

/** Two pieces of one line in the same hands are one. */
function together(parts: PlannedGift["parts"], part: PlannedGift["parts"][number]) {
  const same = parts.find(({ line }) => line && line === part.line);
  if (!same?.line) return [...parts, part];
  const one = partOf(same.line, same.quantity + part.quantity);
  return parts.map((known) => (known === same ? one : known));
}

/** What of each line is given, in pieces that one cluster can carry. */
function piecesOf(need: PlannedNeed, chance: Chance) {
  const whole = ["received", "closed_received", "covered"].includes(need.fate);
  return need.lines.flatMap((line): { line: PlannedLine; quantity: number }[] => {
    const step = stepOf(line.item);
    const skip = !whole && chance.next() < 0.15;
    if (skip) return [];
    const share = whole ? 1 : 0.4 + chance.next() * 0.6;
    const quantity = whole ? line.approved : Math.floor((line.approved * share) / step) * step;
    const first = Math.round(quantity / 2 / step) * step;
    const shared = partOf(line, quantity).value >= sharedFrom && first > 0 && first < quantity;
    const pieces = shared ? [first, quantity - first] : [quantity];
    return pieces.filter((piece) => piece > 0).map((piece) => ({ line, quantity: piece }));
  });
}
