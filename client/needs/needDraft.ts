import type { WayIn } from "#domain/onBehalf.ts";
import type { NamedPhoto } from "#domain/photo.ts";
import type { Position } from "#domain/place.ts";
import type { Urgency } from "#domain/needLine.ts";
import { newId } from "../api/newId.ts";
import { keep, kept } from "../app/kept.ts";
import { itemName } from "../totals/catalogue.ts";

/** A line that is being written; the quantity is missing until someone says it. */
export interface LineDraft {
  id: string;
  item: string;
  quantity?: number | undefined;
  urgency: Urgency;
  note: string;
}

/** A need that is being written: as typed, not yet as it is sent. */
export interface NeedDraft {
  id: string;
  /** The idempotency key, and the text that was sent with it. */
  key: string;
  sent: string;
  site: string;
  /** The school that the department enters it for. */
  school?: { id: string; name: string } | undefined;
  /** How the department came to know of it. */
  enteredFrom?: WayIn | undefined;
  situation: string;
  damage: string;
  peopleAffected?: number | undefined;
  contact: { name: string; phone: string };
  position?: Position | undefined;
  /** Their bytes wait on this device, apart. */
  photos: NamedPhoto[];
  lines: LineDraft[];
}

const contactPlace = "contact";

/** A blank need with new ids, and whom to call as this device remembers it. */
export function newDraft(site = ""): NeedDraft {
  return {
    id: newId(),
    key: newId(),
    sent: "",
    site,
    situation: "",
    damage: "",
    contact: rememberedContact(),
    photos: [],
    lines: [],
  };
}

export function newLine(item: string): LineDraft {
  return { id: newId(), item, urgency: "urgent", note: "" };
}

/** The members that filing and revising share, without what was left empty. */
export function fieldsOf(draft: NeedDraft) {
  const { situation, damage, peopleAffected, contact, position, lines } = draft;
  return {
    situation,
    ...(damage.trim() && { damage }),
    ...(position && { position }),
    ...(peopleAffected !== undefined && { peopleAffected }),
    ...((contact.name.trim() || contact.phone.trim()) && { contact }),
    ...(draft.school && { onBehalfOf: draft.school.id }),
    lines: lines.map(({ note, ...line }) => ({ ...line, ...(note.trim() && { note }) })),
  };
}

/** Where a draft is kept: of whom one is now, and of one campaign. */
export function placeOfNeed(membership: string, campaign: string): string {
  return `need:${membership}:${campaign}`;
}

/** What it is about in a few words, for the outbox. */
export function titleOf({ lines }: NeedDraft, place = ""): string {
  return [place, lines.map(({ item }) => itemName(item)).join(", ")].filter(Boolean).join(" · ");
}

/** Remembers on this device whom to call, for the next need. */
export function rememberContact({ contact }: NeedDraft) {
  if (contact.name.trim() && contact.phone.trim()) keep(contactPlace, { ...contact });
}

function rememberedContact(): NeedDraft["contact"] {
  const found = kept(contactPlace) as Partial<NeedDraft["contact"]> | null | undefined;
  return { name: String(found?.name ?? ""), phone: String(found?.phone ?? "") };
}
