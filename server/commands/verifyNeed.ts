import { appendEntry } from "#db/ledger/append.ts";
import { countIn } from "#db/ledger/standing.ts";
import { findNeed, linesOfNeed, setApproved, updateNeed } from "#db/needs.ts";
import { department } from "#domain/actor.ts";
import { codeOf } from "#domain/code.ts";
import { dayOf } from "#domain/calendar.ts";
import { accept, refuse } from "#domain/decision.ts";
import { decideVerify, type Verification } from "#domain/need.ts";
import type { Context } from "../context.ts";
import { act, type By } from "./act.ts";
import { ofSchool, signature } from "./authority.ts";
import { keepText } from "./texts.ts";

/**
 * Approves a need's lines and opens it to promises: from now on it is public. A line left out is
 * approved as asked. Its text stays private unless `releaseText` says otherwise.
 */
export async function verifyNeed(context: Context, by: By, id: string, given: Verification) {
  const now = context.now();
  return act(context, by, async (tx) => {
    const need = await findNeed(tx, id);
    if (!need) return refuse("unknown", { what: "need", id });
    const mine = ofSchool(by.actor, "verify_need", need.school);
    if (!mine.ok) return mine;
    const decision = decideVerify(need.status, await linesOfNeed(tx, id), given);
    if (!decision.ok) return decision;

    const lines = decision.value;
    for (const line of lines) await setApproved(tx, line.id, line.approved);
    const textReleased = given.releaseText ?? false;
    await updateNeed(tx, id, {
      status: "verified",
      verifiedAt: now,
      stillNeededAt: now,
      textReleased,
    });
    await countIn(tx, id);
    const texts: Record<string, string> = {};
    for (const { id: line, reason } of given.lines)
      if (reason)
        texts[line] = await keepText(tx, context, { subject: line, field: "reason", text: reason });
    const entry = await appendEntry(tx, now, {
      id: context.newId(),
      kind: "need_verified",
      campaign: need.campaign,
      effectiveOn: dayOf(now),
      actor: signature(by.actor, department),
      subjects: { need: id, site: need.site },
      movements: [],
      lines,
      texts,
      about: [need.school],
    });
    if (!entry.ok) return entry;
    return accept({
      kind: "need_verified",
      done: { id, code: codeOf("need", need.number), seq: entry.value.seq },
      status: 200 as const,
      audience: "all" as const,
    });
  });
}
