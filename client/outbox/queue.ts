import type { Item, Owner, Row } from "./item.ts";

/** However wrong the clock is or a server asks: nothing waits longer than this for its next try. */
export const longestWaitMs = 15 * 60_000;

/** After so long with something in its way, a person should know of another way. */
const stuckMs = 15 * 60_000;

/** How an item stands, for whoever looks at the outbox. */
export type Standing = "waiting" | "behind" | "refused" | "otherRole" | "stuck";

/** Whose items, at what instant. */
export interface Asking {
  owner: Owner;
  now: number;
}

/**
 * The item to send next: the oldest of this membership that waits, is due, and has no earlier one
 * about the same thing; photos after all text. Rows that cannot be read are passed over.
 */
export function nextToSend(
  rows: readonly Row[],
  { owner, now }: Asking,
  /** `isEager` when there is reason to try at once; what was `tried` just now has had its turn. */
  { isEager, tried }: { isEager: boolean; tried: ReadonlySet<string> },
): Item | undefined {
  const items = itemsOf(rows);
  const isDue = ({ nextAt, notBefore }: Item) =>
    waitOf(notBefore, now) <= 0 && (isEager || waitOf(nextAt, now) <= 0);
  const next = items.filter(
    (item) =>
      item.state === "waiting" &&
      !tried.has(item.key) &&
      isOf(item, owner) &&
      isDue(item) &&
      !isBehind(item, items),
  );
  return next.find(({ kind }) => kind !== "photo") ?? next[0];
}

/** In how many milliseconds something of this membership is due; undefined when nothing waits. */
export function nextDueMs(rows: readonly Row[], { owner, now }: Asking): number | undefined {
  const items = itemsOf(rows);
  const waits = items
    .filter((item) => item.state === "waiting" && isOf(item, owner) && !isBehind(item, items))
    .map((item) => Math.max(0, waitOf(item.nextAt, now), waitOf(item.notBefore, now)));
  return waits.length > 0 ? Math.min(...waits) : undefined;
}

/** How an item stands among the others. */
export function standingOf(item: Item, rows: readonly Row[], { owner, now }: Asking): Standing {
  if (item.state === "refused") return "refused";
  if (!isOf(item, owner)) return "otherRole";
  if (isBehind(item, itemsOf(rows))) return "behind";
  const isOld = Math.abs(now - item.writtenAt) > stuckMs;
  return isOld && item.problem ? "stuck" : "waiting";
}

/** The readable items in the order in which they were written. */
export function itemsOf(rows: readonly Row[]): Item[] {
  return rows.flatMap(({ item }) => item ?? []).sort((a, b) => a.n - b.n);
}

/** Whether somebody wrote it, in the membership in which they act now. */
export function isOf(item: Item, owner: Owner): boolean {
  return item.owner.username === owner.username && item.owner.membership === owner.membership;
}

/** Whether an earlier item of the same membership is about the same thing. */
function isBehind(item: Item, items: readonly Item[]): boolean {
  return items.some(
    (other) =>
      other.n < item.n &&
      isOf(other, item.owner) &&
      other.things.some((thing) => item.things.includes(thing)),
  );
}

/** A wait that no try can have asked for was made by a clock that has been put right since. */
function waitOf(at: number, now: number): number {
  return at - now > longestWaitMs ? 0 : at - now;
}
