import { findNeed } from "#db/needs.ts";
import { codeOf } from "#domain/code.ts";
import { accept, refuse } from "#domain/decision.ts";
import { decideClose } from "#domain/need.ts";
import type { AddedPhotos } from "#domain/photo.ts";
import type { Context } from "../context.ts";
import { act, type By } from "./act.ts";
import { ofSchool } from "./authority.ts";
import { nameMorePhotos } from "./namePhotos.ts";

/**
 * Adds photos to a need that was filed, verified or not; nobody but those who help sees them until the
 * department releases them. Refuses a need that is closed, and more photos than a need may have.
 */
export function addNeedPhotos(context: Context, by: By, id: string, { photos }: AddedPhotos) {
  return act(context, by, async (tx) => {
    const need = await findNeed(tx, id);
    if (!need) return refuse("unknown", { what: "need", id });
    const mine = ofSchool(by.actor, "add_photos", need.school);
    if (!mine.ok) return mine;
    const open = decideClose(need.status);
    if (!open.ok) return open;
    const named = await nameMorePhotos(tx, { need: id }, photos);
    if (!named.ok) return named;
    const done = { id, code: codeOf("need", need.number) };
    const { school } = need;
    return accept({ kind: "photos_added", done, status: 200, audience: "inside", school });
  });
}
