import * as v from "valibot";
import { accept, refuse, type Decision } from "./decision.ts";
import { neverNegative, postings, type Entry, type EntryKind, type Posting } from "./entry.ts";
import type { Amount, End, Movement } from "./movement.ts";
import type { NeedStatus } from "./need.ts";
import { lacking, type Standing } from "./needLine.ts";
import { reversible } from "./reversible.ts";
import { Note } from "./text.ts";

/** Why an entry is undone. */
export const NewReversal = v.object({ reason: v.pipe(Note, v.minLength(1, "required")) });
export type NewReversal = v.InferOutput<typeof NewReversal>;

/**
 * The movements that undo an entry: its own, turned round. Refuses with `already_reversed` what was
 * undone before, and with `not_reversible` what is undone in another way, a reversal itself above all.
 */
export function decideReversible(
  entry: Pick<Entry, "kind" | "movements">,
  reversedBy: number | undefined,
): Decision<Movement[], "already_reversed" | "not_reversible"> {
  if (reversedBy !== undefined) return refuse("already_reversed", { reversedBy });
  if (!reversible.includes(entry.kind)) return refuse("not_reversible", { kind: entry.kind });
  const turned = entry.movements.map(({ from, to, ...moved }) => ({
    ...moved,
    from: to,
    to: from,
  }));
  return accept(turned.toReversed());
}

/**
 * What undoing a match moves when needs that it brought money for have closed since: what was held for
 * them became free then, and is not taken from there again.
 */
export function withoutFreed(turned: readonly Movement[], closed: ReadonlySet<string>): Movement[] {
  const wasFreed = ({ account, needLine }: End) =>
    account === "fund" && needLine !== undefined && closed.has(needLine);
  return turned.filter(({ from, to }) => !wasFreed(from) && !wasFreed(to));
}

/** What movements take, all in all, from each place that can never hold less than nothing. */
export function takenFrom(movements: readonly Movement[]): Posting[] {
  return netOf(movements).filter(
    ({ end, quantity, value }) =>
      neverNegative.includes(end.account) && (quantity < 0 || value < 0),
  );
}

/**
 * Whether nothing rests on what is undone: each place still holds what would be taken from it.
 * Refuses with `has_dependents` and the account in which something was built on it.
 */
export function decideUnused(
  taken: readonly (Posting & { held: Amount })[],
): Decision<true, "has_dependents"> {
  const spent = taken.find(({ quantity, value, held }) => {
    const [left, worth] = [held.quantity + quantity, held.value + value];
    // Where nothing is left, no đồng may be left either.
    return left < 0 || worth < 0 || (left === 0 && worth !== 0);
  });
  return spent ? refuse("has_dependents", { account: spent.end.account }) : accept(true);
}

/** How much more a need line would have: of everything that counts towards it, and set aside for it. */
export interface Rise {
  all: number;
  /** Promised, or held for it in the fund: what only a need that is open may have. */
  setAside: number;
}

/** What movements would add to each need line that they touch. */
export function risesOf(movements: readonly Movement[]): Map<string, Rise> {
  const setAside: readonly string[] = ["expected", "fund"];
  const counted: readonly string[] = [...setAside, "transit", "received"];
  const rises = new Map<string, Rise>();
  for (const { end, quantity } of postings(movements)) {
    if (!end.needLine || !counted.includes(end.account)) continue;
    const rise = rises.get(end.needLine) ?? { all: 0, setAside: 0 };
    rise.all += quantity;
    if (setAside.includes(end.account)) rise.setAside += quantity;
    rises.set(end.needLine, rise);
  }
  return rises;
}

/**
 * Whether undoing sets nothing aside for a need that is not open, and raises no line above what was
 * approved. What undoes the school's own word may: it is the field's truth that something is on its
 * way again. Refuses with `need_not_verified`, or `exceeds_lacking` and what is lacking.
 */
export function decideRise(
  kind: EntryKind,
  line: Standing & { status: NeedStatus; unit: string; scale: number },
  rise: Rise,
): Decision<true, "need_not_verified" | "exceeds_lacking"> {
  if (kind === "receipt") return accept(true);
  const isOpen = line.status === "verified";
  if (!isOpen && (rise.setAside > 0 || rise.all > 0))
    return refuse("need_not_verified", { status: line.status });
  const { unit, scale } = line;
  return rise.all > lacking(line) && rise.all > 0
    ? refuse("exceeds_lacking", { lacking: lacking(line), unit, scale })
    : accept(true);
}

/**
 * What an entry is worth for the limit above which a second person must agree: the đồng that moved,
 * promises and what is held within the fund not counted beside the gifts that they became.
 */
export function worthOf(movements: readonly Movement[]): number {
  const gifts = movements.filter(
    ({ from, to }) =>
      to.account !== "promise" &&
      to.account !== "expected" &&
      !(from.account === "fund" && to.account === "fund"),
  );
  return (gifts.length > 0 ? gifts : movements).reduce((sum, { value }) => sum + value, 0);
}

function netOf(movements: readonly Movement[]): Posting[] {
  const net = new Map<string, Posting>();
  for (const posting of postings(movements)) {
    const { account, giver, site, needLine, pledge, consignmentLine } = posting.end;
    const key = [account, giver, site, needLine, pledge, consignmentLine, posting.item].join("|");
    const known = net.get(key);
    if (!known) net.set(key, { ...posting });
    else {
      known.quantity += posting.quantity;
      known.value += posting.value;
    }
  }
  return [...net.values()];
}
