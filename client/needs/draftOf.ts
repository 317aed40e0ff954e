import type { NeedView } from "#domain/needViews.ts";
import { newDraft, type NeedDraft } from "./needDraft.ts";

/** A need as its school filed it, to be written anew. */
export function draftOf(need: NeedView): NeedDraft {
  return {
    ...newDraft(need.site.id),
    id: need.id,
    situation: need.situation ?? "",
    damage: need.damage ?? "",
    peopleAffected: need.peopleAffected,
    position: need.position,
    contact: need.contact ?? { name: "", phone: "" },
    lines: need.lines.map(({ id, item, asked, urgency, note }) => ({
      id,
      item,
      quantity: asked,
      urgency,
      note: note ?? "",
    })),
  };
}
