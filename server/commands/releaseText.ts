import { findNeed, updateNeed } from "#db/needs.ts";
import { photosNamedBy, setReleased } from "#db/photos.ts";
import { codeOf } from "#domain/code.ts";
import { accept, refuse } from "#domain/decision.ts";
import { decidePhotos, type Release } from "#domain/photo.ts";
import type { Context } from "../context.ts";
import { act, type By } from "./act.ts";
import { ofSchool } from "./authority.ts";

/**
 * Says what of a verified need everyone may see: its text or not, and which of its photos. What is
 * left out is no longer public, so that the same act takes back what was released.
 */
export async function releaseText(context: Context, by: By, id: string, given: Release) {
  return act(context, by, async (tx) => {
    const need = await findNeed(tx, id);
    if (!need) return refuse("unknown", { what: "need", id });
    const mine = ofSchool(by.actor, "release_text", need.school);
    if (!mine.ok) return mine;
    if (need.verifiedAt === null) return refuse("need_not_verified", { status: need.status });
    const own = decidePhotos((await photosNamedBy(tx, [id])).get(id), given);
    if (!own.ok) return own;

    await updateNeed(tx, id, { textReleased: given.text });
    await setReleased(tx, { need: id }, given.photos);
    return accept({
      kind: "text_released",
      done: { id, code: codeOf("need", need.number) },
      status: 200 as const,
      audience: "all" as const,
    });
  });
}
