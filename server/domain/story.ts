import { cash } from "./catalogue.ts";
import type { Account } from "./movement.ts";
import { releaseReasons, type ReleaseReason } from "./pledge.ts";
import type { DiscrepancyKind } from "./receipt.ts";
import type { EntryView } from "./ledgerViews.ts";

// What an entry's movements come to, without words: which things it is about, and what differed.

export type MovementView = EntryView["movements"][number];

/** An amount of one item; quantity in its smallest unit, value in đồng. */
export interface Moved {
  item: string;
  quantity: number;
  value: number;
}

/** Sending also takes from a promise, and taking back promises again: only one side is the story. */
const matters: Record<EntryView["kind"], (from: Account, to: Account) => boolean> = {
  campaign_opened: () => false,
  campaign_changed: () => false,
  log_key_changed: () => false,
  need_verified: () => false,
  need_confirmed: () => false,
  need_closed: () => false,
  pledge: (_, to) => to === "expected",
  release: (from) => from === "expected",
  consignment: (_, to) => to === "transit",
  take_back: (from) => from === "transit",
  receipt: (_, to) => to === "received",
  evidence_waived: () => false,
  photos_added: () => false,
  photo_erased: () => false,
  recovery: (_, to) => to === "received",
  gone_back: (from) => from === "missing" || from === "damaged",
  write_off: () => false,
  statement: () => false,
  opening_balance: (_, to) => to === "fund",
  bank_credit: (_, to) => to === "fund",
  bank_interest: (from) => from === "outside",
  bank_fee: (from) => from === "fund",
  match: (from, to) => from === "gift" && to === "gift",
  refund: (from) => from === "fund",
  payment: () => false,
  payment_returned: (from) => from === "fund",
  set_aside: () => false,
  earmark: (_, to) => to === "fund",
  earmark_freed: (_, to) => to === "fund",
  period_closed: () => false,
  reversal: () => false,
};

/** As much of an entry as says what it moved. */
export type Story = Pick<EntryView, "kind" | "movements"> &
  Partial<Pick<EntryView, "lost" | "reversed">>;

/** What an entry promised, sent, received or gave up, each item once; empty when it is of nothing. */
export function movedBy({ kind, movements, lost, reversed }: Story): Moved[] {
  if (lost) return [{ item: lost.item, quantity: lost.quantity, value: 0 }];
  // A reversal is told by what it takes back: the same movements, the other way.
  if (reversed)
    return summed(movements.filter(({ from, to }) => matters[reversed](to.account, from.account)));
  return summed(movements.filter(({ from, to }) => matters[kind](from.account, to.account)));
}

/** What an entry is about in đồng, as lists show it; 0 when nothing moved. */
export function worthOfEntry(entry: Story): number {
  return entry.movements.length > 0 ? movedBy(entry).reduce((sum, { value }) => sum + value, 0) : 0;
}

/** What a receipt says arrived otherwise than it was sent, by kind of difference and item. */
export function differencesOf(entry: EntryView): (Moved & { kind: DiscrepancyKind })[] {
  if (entry.kind !== "receipt") return [];
  const of = (kind: DiscrepancyKind, is: (movement: MovementView) => boolean) =>
    summed(entry.movements.filter(is)).map((moved) => ({ ...moved, kind }));
  return [
    ...of("missing", ({ to }) => to.account === "missing"),
    ...of("damaged", ({ to }) => to.account === "damaged"),
    ...of("surplus", ({ from }) => from.account === "gift"),
  ];
}

/** Whether an entry is about cash; cash and goods never travel together. */
export function isCash({ movements }: EntryView): boolean {
  return movements.length > 0 && movements.every(({ item }) => item === cash);
}

/**
 * Who gave, or has it back: ids, or `fund` and `seller`; nobody when nothing moved. What several gave
 * and the fund sent as one arrives from all of them.
 */
export function giversOf({ kind, movements }: EntryView): string[] {
  const [first] = movements;
  if (!first) return [];
  const isBack = kind === "gone_back" || kind === "take_back";
  if (kind !== "receipt") return [partyAt(isBack ? first.to : first.from)];
  const arrived = movements.filter(({ from }) => from.account === first.from.account);
  return [...new Set(arrived.map(({ from }) => from.giver))];
}

function partyAt({ account, giver }: MovementView["from"]): string {
  if (account === "outside") return "seller";
  return account === "fund" ? "fund" : giver;
}

/** Why a promise was released, or money freed; undefined for every other entry. */
export function releaseReasonOf({ kind, reason }: EntryView): ReleaseReason | undefined {
  return kind === "release" || kind === "earmark_freed"
    ? releaseReasons.find((known) => known === reason)
    : undefined;
}

/** Whether nobody did it: a promise lapses by the clock, in the department's name. */
export function isByItself(entry: EntryView): boolean {
  return releaseReasonOf(entry) === "lapsed";
}

/** Whether the department entered what came to it by paper or phone; writing off is its own act. */
export function isOnBehalf(entry: EntryView): boolean {
  const own: (ReleaseReason | undefined)[] = ["lapsed", "written_off", "need_closed"];
  return entry.actor.onBehalfOf !== undefined && !own.includes(releaseReasonOf(entry));
}

function summed(movements: readonly MovementView[]): Moved[] {
  const sums = new Map<string, Moved>();
  for (const { item, quantity, value } of movements) {
    const sum = sums.get(item) ?? { item, quantity: 0, value: 0 };
    sums.set(item, { item, quantity: sum.quantity + quantity, value: sum.value + value });
  }
  return [...sums.values()];
}
