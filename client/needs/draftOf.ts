import type { RevisedNeed } from "#domain/need.ts";
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

/** What was to be sent, filed or written anew, as the form has it that it was written in. */
export function draftFrom(
  given: RevisedNeed,
  { id, key, site }: Pick<NeedDraft, "id" | "key" | "site">,
): NeedDraft {
  return {
    id,
    key,
    sent: "",
    site,
    situation: given.situation,
    damage: given.damage ?? "",
    peopleAffected: given.peopleAffected,
    contact: given.contact ?? { name: "", phone: "" },
    position: given.position,
    photos: given.photos ?? [],
    lines: given.lines.map((line) => ({ ...line, note: line.note ?? "" })),
  };
}

/** Where the draft of a need that is written anew is kept. */
export function placeOfRevision(need: string): string {
  return `revision:${need}`;
}
