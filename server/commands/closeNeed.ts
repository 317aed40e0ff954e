import type { Writer } from "#db/database.ts";
import { heldFor } from "#db/fund.ts";
import { appendEntry } from "#db/ledger/append.ts";
import { countOut } from "#db/ledger/standing.ts";
import { findNeed, linesOfNeed, updateNeed, type NeedRow } from "#db/needs.ts";
import { livePledgesOf } from "#db/pledges.ts";
import { organisationOf } from "#domain/actor.ts";
import { codeOf } from "#domain/code.ts";
import { dayOf } from "#domain/calendar.ts";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import { freedAtEnd } from "#domain/fund.ts";
import { decideClose, type ClosedNeed } from "#domain/need.ts";
import type { Context } from "../context.ts";
import { act, type By } from "./act.ts";
import { ofSchool, signature } from "./authority.ts";
import { releaseRest } from "./releasePledge.ts";

/**
 * Closes a need for good. What was promised to it and not sent is released in the same transaction,
 * and the fund's money that is held for it is free; what is on its way may still be confirmed. A need that was never verified was never
 * public and leaves no entry.
 */
export async function closeNeed(context: Context, by: By, id: string, given: ClosedNeed) {
  const now = context.now();
  return act(context, by, async (tx) => {
    const need = await findNeed(tx, id);
    if (!need) return refuse("unknown", { what: "need", id });
    const mine = ofSchool(by.actor, "close_need", need.school);
    if (!mine.ok) return mine;
    const open = decideClose(need.status);
    if (!open.ok) return open;
    const { duplicateOf } = given;
    if (duplicateOf && !(await findNeed(tx, duplicateOf)))
      return refuse("unknown", { what: "need", id: duplicateOf });

    const verified = need.status === "verified";
    for (const pledge of await livePledgesOf(tx, id)) {
      const released = await releaseRest(tx, context, { by, pledge, reason: "need_closed" });
      if (!released.ok) return released;
    }
    const freed = await freeHeld(tx, context, { by, need });
    if (!freed.ok) return freed;
    await countOut(tx, id);
    await updateNeed(tx, id, { status: "closed", closedAt: now, closeReason: given.reason });
    const seq = verified ? await enter(tx, context, { by, need, given }) : accept(undefined);
    if (!seq.ok) return seq;
    return accept({
      kind: "need_closed",
      done: {
        id,
        code: codeOf("need", need.number),
        ...(seq.value !== undefined && { seq: seq.value }),
      },
      status: 200 as const,
      audience: verified ? ("all" as const) : ("inside" as const),
      school: need.school,
    });
  });
}

/** Frees what the fund holds for a need, whoever gave it: a cluster's gift becomes the fund's. */
async function freeHeld(
  tx: Writer,
  context: Context,
  { by, need }: { by: By; need: NeedRow },
): Promise<Decision<true>> {
  const now = context.now();
  for (const line of await linesOfNeed(tx, need.id))
    for (const movements of freedAtEnd(await heldFor(tx, line.id))) {
      const entry = await appendEntry(tx, now, {
        id: context.newId(),
        kind: "earmark_freed",
        campaign: need.campaign,
        effectiveOn: dayOf(now),
        actor: signature(by.actor, organisationOf(by.actor)),
        subjects: { need: need.id, site: need.site },
        movements,
        reason: "need_closed",
        about: [need.school],
      });
      if (!entry.ok) return entry;
    }
  return accept(true);
}

async function enter(
  tx: Writer,
  context: Context,
  { by, need, given }: { by: By; need: NeedRow; given: ClosedNeed },
): Promise<Decision<number>> {
  const now = context.now();
  const lines = await linesOfNeed(tx, need.id);
  const entry = await appendEntry(tx, now, {
    id: context.newId(),
    kind: "need_closed",
    campaign: need.campaign,
    effectiveOn: dayOf(now),
    actor: signature(by.actor, need.school),
    subjects: {
      need: need.id,
      site: need.site,
      ...(given.duplicateOf && { duplicateOf: given.duplicateOf }),
    },
    movements: [],
    reason: given.reason,
    lines: lines.map(({ id, asked, approved }) => ({ id, asked, approved: approved ?? 0 })),
    about: [need.school],
  });
  return entry.ok ? accept(entry.value.seq) : entry;
}
