import type { Writer } from "#db/database.ts";
import { appendEntry } from "#db/ledger/append.ts";
import { countIn } from "#db/ledger/standing.ts";
import {
  findNeed,
  linesOfNeed,
  positionOf,
  setApproved,
  updateNeed,
  type NeedLineRow,
  type NeedRow,
} from "#db/needs.ts";
import { present } from "#db/needViews.ts";
import { findSite } from "#db/places.ts";
import { textsOf, type TextField } from "#db/texts.ts";
import { department } from "#domain/actor.ts";
import { codeOf } from "#domain/code.ts";
import { dayOf } from "#domain/calendar.ts";
import { accept, refuse } from "#domain/decision.ts";
import { decideReview, decideVerify, type Verification } from "#domain/need.ts";
import { decideSeen, type SeenNeed } from "#domain/seenNeed.ts";
import type { Context } from "../context.ts";
import { act, type By } from "./act.ts";
import { ofSchool, signature } from "./authority.ts";
import { keepText } from "./texts.ts";

/**
 * Approves a need's lines and opens it to promises: from now on it is public. A line left out is
 * approved as asked. Its text stays private unless `releaseText` says otherwise. Refuses with
 * `need_changed` when it is not what was `seen`.
 */
export async function verifyNeed(context: Context, by: By, id: string, given: Verification) {
  const now = context.now();
  return act(context, by, async (tx) => {
    const need = await findNeed(tx, id);
    if (!need) return refuse("unknown", { what: "need", id });
    const mine = ofSchool(by.actor, "verify_need", need.school);
    if (!mine.ok) return mine;
    const asked = await linesOfNeed(tx, id);
    const open = decideReview(need.status);
    if (!open.ok) return open;
    const unchanged = given.seen && decideSeen(given.seen, await seenNow(tx, need, asked));
    if (unchanged?.ok === false) return unchanged;
    const decision = decideVerify(need.status, asked, given);
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

/** A need as its reader sees it now. */
async function seenNow(
  tx: Writer,
  need: NeedRow,
  lines: readonly NeedLineRow[],
): Promise<SeenNeed> {
  const texts = await textsOf(tx, [need.id, ...lines.map((line) => line.id)], told);
  const { situation, damage } = texts.get(need.id) ?? {};
  const site = positionOf(need) ?? (await findSite(tx, need.site));
  return {
    ...present({ site, situation, damage, peopleAffected: need.peopleAffected }),
    lines: lines.map(({ id: line, item, asked, urgency }) => ({
      id: line,
      item,
      asked,
      urgency,
      ...present({ note: texts.get(line)?.line_note }),
    })),
  };
}

const told: TextField[] = ["situation", "damage", "line_note"];
