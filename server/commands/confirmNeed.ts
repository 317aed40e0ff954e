import { appendEntry } from "#db/ledger/append.ts";
import { findNeed, updateNeed } from "#db/needs.ts";
import { codeOf } from "#domain/code.ts";
import { dayOf } from "#domain/calendar.ts";
import { accept, refuse } from "#domain/decision.ts";
import { decideConfirm } from "#domain/silence.ts";
import type { Context } from "../context.ts";
import { act, type By } from "./act.ts";
import { ofSchool, signature } from "./authority.ts";

/**
 * The school says that it still needs what it asked for: from now on its need is silent anew. What
 * nobody asked about may be said as well.
 */
export async function confirmNeed(context: Context, by: By, id: string) {
  const now = context.now();
  return act(context, by, async (tx) => {
    const need = await findNeed(tx, id);
    if (!need) return refuse("unknown", { what: "need", id });
    const mine = ofSchool(by.actor, "confirm_need", need.school);
    if (!mine.ok) return mine;
    const open = decideConfirm(need.status);
    if (!open.ok) return open;

    await updateNeed(tx, id, { stillNeededAt: now });
    const entry = await appendEntry(tx, now, {
      id: context.newId(),
      kind: "need_confirmed",
      campaign: need.campaign,
      effectiveOn: dayOf(now),
      actor: signature(by.actor, need.school),
      subjects: { need: id, site: need.site },
      movements: [],
      about: [need.school],
    });
    if (!entry.ok) return entry;
    return accept({
      kind: "need_confirmed",
      done: { id, code: codeOf("need", need.number), seq: entry.value.seq },
      status: 200 as const,
      audience: "all" as const,
    });
  });
}
