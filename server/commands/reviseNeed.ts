import { contactOf, findNeed, replaceLines, linesOfNeed, updateNeed } from "#db/needs.ts";
import { findItems } from "#db/catalogue.ts";
import { takenIds } from "#db/takenIds.ts";
import { eraseTexts } from "#db/texts.ts";
import { codeOf } from "#domain/code.ts";
import { accept, refuse } from "#domain/decision.ts";
import { decideRevise, type RevisedNeed } from "#domain/need.ts";
import { worst } from "#domain/needLine.ts";
import type { Context } from "../context.ts";
import { act, type By } from "./act.ts";
import { ofSchool } from "./authority.ts";
import { fieldsOf } from "./fileNeed.ts";
import { namePhotos } from "./namePhotos.ts";
import { inProvince } from "./placing.ts";
import { keepNeedTexts, unwantedItem } from "./texts.ts";

/**
 * Writes a need anew, in full, and hands it in again; only while nobody has verified it. Whom to
 * call is not shown to others than the school, so they leave it as it is unless they name somebody.
 * Refuses a position that cannot be one of the province.
 */
export async function reviseNeed(context: Context, by: By, id: string, asked: RevisedNeed) {
  return act(context, by, async (tx) => {
    const need = await findNeed(tx, id);
    if (!need) return refuse("unknown", { what: "need", id });
    const mine = ofSchool(by.actor, "revise_need", need.school);
    if (!mine.ok) return mine;
    const open = decideRevise(need.status);
    if (!open.ok) return open;
    const lines = await linesOfNeed(tx, id);
    const own = new Set(lines.map((line) => line.id));
    const others = asked.lines.map((line) => line.id).filter((line) => !own.has(line));
    const [taken] = await takenIds(tx, others);
    if (taken) return refuse("duplicate_id", { id: taken });
    const stray = unwantedItem(
      asked.lines,
      await findItems(
        tx,
        asked.lines.map(({ item }) => item),
      ),
      new Set(lines.map(({ item }) => item)),
    );
    if (stray) return stray;
    const placed = await inProvince(tx, asked.position);
    if (!placed.ok) return placed;

    const unseen = by.actor.school === need.school ? undefined : contactOf(need);
    await updateNeed(tx, id, {
      status: "submitted",
      urgency: worst(asked.lines.map(({ urgency }) => urgency)),
      ...fieldsOf({ ...asked, contact: asked.contact ?? unseen }),
    });
    await replaceLines(tx, id, asked.lines);
    // In full: what it no longer says is gone, and was never public.
    await eraseTexts(tx, [id, ...own], ["situation", "damage", "line_note"]);
    await keepNeedTexts(tx, context, id, asked);
    const named = await namePhotos(tx, { need: id }, asked.photos);
    if (!named.ok) return named;
    return accept({
      kind: "need_revised",
      done: { id, code: codeOf("need", need.number) },
      status: 200 as const,
      audience: "inside" as const,
      school: need.school,
    });
  });
}
