import type { Writer } from "#db/database.ts";
import { appendEntry } from "#db/ledger/append.ts";
import { findNeed, findNeedLine } from "#db/needs.ts";
import { findItems } from "#db/catalogue.ts";
import { findCampaign } from "#db/places.ts";
import { isPaidFor } from "#db/payments.ts";
import { findPledge } from "#db/pledges.ts";
import {
  findReversible,
  heldIn,
  insertRequest,
  isSettledIn,
  openRequest,
  setRequestState,
} from "#db/reversals.ts";
import { department } from "#domain/actor.ts";
import { dayOf } from "#domain/calendar.ts";
import { codeOf } from "#domain/code.ts";
import { accept, assert, refuse, type Decision } from "#domain/decision.ts";
import type { Entry } from "#domain/entry.ts";
import { reach } from "#domain/may.ts";
import type { Movement } from "#domain/movement.ts";
import {
  decideReversible,
  decideRise,
  decideUnused,
  risesOf,
  takenFrom,
  withoutFreed,
  worthOf,
  type NewReversal,
} from "#domain/reversal.ts";
import type { Context } from "../context.ts";
import { act, type By, type Outcome } from "./act.ts";
import { signature } from "./authority.ts";
import { releaseRest } from "./releasePledge.ts";
import { keepText } from "./texts.ts";
import { undoThings } from "./undoThings.ts";

/**
 * Undoes an entry by another that turns its movements round, with a reason; both stay for ever.
 * Above the campaign's limit the first request is only noted, and another officer's makes it so.
 * Refuses what was reversed before, what later entries rest on, and what would promise a line more
 * than was approved.
 */
export async function reverseEntry(context: Context, by: By, seq: number, asked: NewReversal) {
  return act(context, by, async (tx) => {
    if (!reach(by.actor.role, "reverse_entry"))
      return refuse("not_allowed", { act: "reverse_entry" });
    const found = await findReversible(tx, seq);
    if (!found) return refuse("unknown", { what: "entry", id: seq });
    const entry = JSON.parse(found.leaf) as Entry;
    const turned = decideReversible(entry, found.reversedBy);
    if (!turned.ok) return turned;
    const closed = await closedSince(tx, entry);
    if (!closed.ok) return closed;
    const movements = withoutFreed(turned.value, closed.value);
    const free = await decideFree(tx, entry, { movements, closed: closed.value });
    if (!free.ok) return free;
    const agreed = await decideAgreed(tx, entry, by);
    if (!agreed.ok) return agreed;
    return agreed.value === "note"
      ? note(tx, context, { by, entry, asked })
      : reverse(tx, context, { by, entry, movements, asked });
  });
}

/**
 * The lines that a match brought money for whose needs have closed since. Refuses with `has_dependents`
 * when the fund paid out for one of them: that money is spent.
 */
async function closedSince(
  tx: Writer,
  { kind, campaign, movements }: Entry,
): Promise<Decision<Set<string>, "has_dependents">> {
  const closed = new Set<string>();
  if (kind !== "match") return accept(closed);
  for (const id of risesOf(movements).keys()) {
    const line = await findNeedLine(tx, id);
    if (line?.status !== "closed") continue;
    if (await isPaidFor(tx, { campaign, needLine: id }))
      return refuse("has_dependents", { account: "transit" });
    closed.add(id);
  }
  return accept(closed);
}

/** Whether nothing rests on the entry, and no line is promised too much without it. */
async function decideFree(
  tx: Writer,
  entry: Entry,
  { movements, closed }: { movements: readonly Movement[]; closed: ReadonlySet<string> },
): Promise<Decision<true>> {
  const taken = [];
  for (const posting of takenFrom(movements))
    taken.push({ ...posting, held: await heldIn(tx, entry.campaign, posting) });
  const unused = decideUnused(taken);
  if (!unused.ok) return unused;
  const { consignment } = entry.subjects;
  if (entry.kind === "receipt" && consignment && (await isSettledIn(tx, consignment)))
    return refuse("has_dependents", { account: "missing" });
  for (const [id, rise] of risesOf(movements)) {
    // What is promised to it again is released at once.
    if (closed.has(id)) continue;
    const line = await findNeedLine(tx, id);
    assert(line, "a movement's need line exists");
    const item = (await findItems(tx, [line.item])).get(line.item);
    assert(item, "a need line's item is in the catalogue");
    const { unit, scale } = item;
    const standing = { ...line, approved: line.approved ?? 0, unit, scale };
    const fits = decideRise(entry.kind, standing, rise);
    if (!fits.ok) return fits;
  }
  return accept(true);
}

/**
 * Whether it may be done now, or is noted until a second person agrees. What was noted before the limit was
 * lifted waits no more.
 */
async function decideAgreed(
  tx: Writer,
  entry: Entry,
  { actor }: By,
): Promise<Decision<"do" | "note">> {
  const campaign = await findCampaign(tx, entry.campaign);
  assert(campaign, "an entry's campaign exists");
  const { reversalLimit } = campaign;
  const isLimited = reversalLimit !== null && worthOf(entry.movements) > reversalLimit;
  const request = await openRequest(tx, entry.seq);
  if (!request) return accept(isLimited ? "note" : "do");
  const isSecond = request.account !== actor.account;
  if (isLimited && !isSecond) return refuse("second_person_needed");
  await setRequestState(tx, request.id, isSecond ? "agreed" : "withdrawn");
  return accept("do");
}

/** A promise of money that was not brought after all, to a need that has closed since, ends with it. */
async function releaseClosed(
  tx: Writer,
  context: Context,
  { by, entry: { kind, movements } }: Pick<Reversing, "by" | "entry">,
): Promise<Decision<true>> {
  if (kind !== "match") return accept(true);
  const ids = new Set(movements.flatMap(({ from, to }) => from.pledge ?? to.pledge ?? []));
  for (const id of ids) {
    const pledge = await findPledge(tx, id);
    const need = pledge?.need && (await findNeed(tx, pledge.need));
    if (!need || need.status !== "closed" || pledge.state !== "live") continue;
    const released = await releaseRest(tx, context, { by, pledge, reason: "need_closed" });
    if (!released.ok) return released;
  }
  return accept(true);
}

type Reversing = { by: By; entry: Entry; asked: NewReversal };

/** Keeps the request for a second person; nothing is undone yet. */
async function note(
  tx: Writer,
  context: Context,
  { by, entry, asked }: Reversing,
): Promise<Decision<Outcome>> {
  const id = context.newId();
  const { account } = by.actor;
  const askedAt = context.now();
  await insertRequest(tx, { id, seq: entry.seq, account, askedAt, state: "open" });
  await keepText(tx, context, { subject: id, field: "reason", text: asked.reason });
  return accept({
    kind: "reversal_asked",
    done: { id, code: codeOf("entry", entry.seq) },
    status: 200 as const,
    audience: "inside" as const,
  });
}

async function reverse(
  tx: Writer,
  context: Context,
  { by, entry, movements, asked }: Reversing & { movements: Movement[] },
): Promise<Decision<Outcome>> {
  const now = context.now();
  const id = context.newId();
  const text = await keepText(tx, context, { subject: id, field: "reason", text: asked.reason });
  const appended = await appendEntry(tx, now, {
    id,
    kind: "reversal",
    campaign: entry.campaign,
    effectiveOn: dayOf(now),
    actor: signature(by.actor, department),
    subjects: entry.subjects,
    movements,
    texts: { reason: text },
    reverses: entry.seq,
    reversed: entry.kind,
    ...(entry.lost && { lost: entry.lost }),
  });
  if (!appended.ok) return appended;
  await undoThings(tx, entry, now);
  const released = await releaseClosed(tx, context, { by, entry });
  if (!released.ok) return released;
  const { seq } = appended.value;
  return accept({
    kind: "reversal",
    done: { id, code: codeOf("entry", seq), seq },
    status: 200 as const,
    audience: "all" as const,
  });
}
