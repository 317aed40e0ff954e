import { placesOf, takeOut, write, type Moved, type Spot } from "./book.ts";
import { homeOf } from "./arrivals.ts";
import { touch } from "./consignments.ts";
import { unitOf } from "./lines.ts";
import { dayAt } from "./calendar.ts";
import {
  known,
  type Consignment,
  type Difference,
  type Model,
  type Person,
  type Request,
} from "./model.ts";
import { no, unknown, wrong, type Refused, type Verdict } from "./verdict.ts";
import { decideCluster, decideSchool } from "./rights.ts";

/** A party says how a difference came about, or the department does in its name. */
export function explain(model: Model, who: Person, { body }: Request, id: string): Verdict {
  const difference = findDifference(model, id);
  if (!difference) return unknown("discrepancy", id);
  const { school, cluster } = sentWith(model, difference);
  const mine = who.role === "school" ? decideSchool(who, school) : decideCluster(who, cluster);
  if (mine) return mine;
  const own = who.of ?? "department";
  const speaker = String(body.onBehalfOf ?? own);
  const isParty = who.role === "department" && [school, cluster].includes(speaker);
  if (speaker !== own && !isParty) return wrong("onBehalfOf", "not_a_choice");
  if (isOver(difference)) return no("discrepancy_settled");
  const word = String(body.id);
  if (model.taken.words.has(word)) return no("duplicate_id", { id: word });
  model.taken.words.add(word);
  difference.isExplained = true;
  touch(model, sentWith(model, difference));
  return { ok: true, status: 201, id };
}

/** The school says that a part of what was missing turned up. */
export function recover(model: Model, who: Person, { body }: Request, id: string): Verdict {
  const difference = findDifference(model, id);
  if (!difference) return unknown("discrepancy", id);
  const mine = decideSchool(who, sentWith(model, difference).school);
  if (mine) return mine;
  if (difference.kind !== "missing") return no("not_missing");
  const quantity = Number(body.quantity);
  const bad = decidePart(model, difference, quantity);
  if (bad) return bad;
  const moved = moveOn(model, difference, {
    quantity,
    to: (spot) => ({ ...spot, account: "received" }),
  });
  return settle(model, difference, { kind: "recovery", quantity, moved });
}

/** The department settles a part: lost, or back where it came from. */
export function writeOff(model: Model, _: Person, { body }: Request, id: string): Verdict {
  const difference = findDifference(model, id);
  if (!difference) return unknown("discrepancy", id);
  const quantity = Number(body.quantity);
  const bad = decidePart(model, difference, quantity);
  if (bad) return bad;
  if (body.to !== "loss" && difference.kind === "surplus") return no("surplus_stays");
  difference.isExplained = true;
  if (body.to === "loss") {
    const reason = difference.kind === "surplus" ? "accepted" : "lost";
    return settle(model, difference, { kind: "write_off", quantity, moved: [], reason });
  }
  const { cluster } = sentWith(model, difference);
  const moved = moveOn(model, difference, {
    quantity,
    to: ({ giver }) => homeOf(cluster, difference.item, giver),
  });
  return settle(model, difference, { kind: "gone_back", quantity, moved });
}

function settle(
  model: Model,
  difference: Difference,
  settled: { kind: string; quantity: number; moved: Moved[]; reason?: string },
): Verdict {
  const { kind, quantity, moved, reason } = settled;
  const id = known(difference.id);
  difference.settled += quantity;
  touch(model, sentWith(model, difference));
  const { seq } = write(model.book, model.now, {
    kind,
    campaign: difference.campaign,
    effectiveOn: dayAt(model.now),
    moved,
    subjects: { discrepancy: id, consignment: difference.consignment },
    ...(reason && { reason, lost: quantity }),
  });
  return { ok: true, status: 200, id, seq };
}

function moveOn(
  model: Model,
  { line = "", kind, item }: Difference,
  { quantity, to }: { quantity: number; to: (spot: Spot) => Spot },
): Moved[] {
  const [parts = []] = takeOut(placesOf(model.book, kind, line), [quantity]);
  return parts.map(({ spot, ...worth }) => ({ from: spot, to: to(spot), item, ...worth }));
}

function decidePart(model: Model, difference: Difference, quantity: number): Refused | undefined {
  if (isOver(difference)) return no("discrepancy_settled");
  const left = difference.quantity - difference.settled;
  return quantity > left
    ? no("exceeds_unsettled", { left, ...unitOf(model, difference.item) })
    : undefined;
}

function isOver({ settled, quantity, isEnded }: Difference): boolean {
  return isEnded || settled === quantity;
}

export function findDifference(model: Model, id: string): Difference | undefined {
  return model.differences.find((one) => one.id === id);
}

function sentWith(model: Model, { consignment }: Difference): Consignment {
  return known(model.consignments.get(consignment));
}
