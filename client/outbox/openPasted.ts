import * as v from "valibot";
import { NewNeed } from "#domain/need.ts";
import type { SiteView } from "#domain/placeViews.ts";
import { NewReceipt } from "#domain/receipt.ts";
import type { Problem } from "#domain/answers.ts";
import { get } from "../api/request.ts";
import { chooseCampaign } from "../app/campaign.ts";
import { isTyping, openAgain } from "../app/draft.ts";
import { me } from "../app/session.ts";
import { placeOfNeed, type NeedDraft } from "../needs/needDraft.ts";
import { placeOfReceipt, type ReceiptDraft } from "../receipts/counting.ts";
import { readCompact, type Compact } from "./compact.ts";

/** Why a pasted text is not opened: it is not whole, of another kind, or its form is in use. */
export type NotOpened = "wrong" | "other" | "busy";

/**
 * Fills the form of whatever a school sent by Zalo or SMS, under the school's own ids and key: filed
 * from here, it is the same need, and the phone that sends it later learns that it is there.
 */
export async function openPasted(text: string): Promise<{ address: string } | NotOpened | Problem> {
  const read = readCompact(text);
  if (!read) return "wrong";
  if (read.path === "/api/needs") return openNeed(read);
  const [, consignment] = /^\/api\/consignments\/([^/]+)\/receipt$/.exec(read.path) ?? [];
  return consignment ? openReceipt(read, consignment) : "other";
}

async function openNeed({ key, body }: Compact) {
  const parsed = v.safeParse(NewNeed, jsonOf(body));
  if (!parsed.success) return "wrong";
  const { id, campaign, site, lines, ...rest } = parsed.output;
  const found = await get<SiteView>(`/api/sites/${site}`);
  if (!found.ok) return found.problem;
  const draft: NeedDraft = {
    id,
    key,
    sent: "",
    site,
    school: found.value.school,
    enteredFrom: "message",
    situation: rest.situation,
    damage: rest.damage ?? "",
    peopleAffected: rest.peopleAffected,
    contact: rest.contact ?? { name: "", phone: "" },
    position: rest.position,
    photos: rest.photos ?? [],
    lines: lines.map((line) => ({ ...line, note: line.note ?? "" })),
  };
  chooseCampaign(campaign);
  return open(placeOfNeed(me()?.active ?? "", campaign), draft, "/needs/new");
}

async function openReceipt({ key, body }: Compact, consignment: string) {
  const parsed = v.safeParse(NewReceipt, jsonOf(body));
  if (!parsed.success) return "wrong";
  const { id, receivedOn, receivedBy, note, photos = [], lines } = parsed.output;
  const draft: ReceiptDraft = {
    key,
    id,
    receivedOn,
    ...receivedBy,
    note: note ?? "",
    enteredFrom: "message",
    photos,
    lines: lines.flatMap((line) => ("line" in line ? [countOfLine(line)] : [])),
    extra: lines.flatMap((line) =>
      "item" in line ? [{ id: line.item, item: line.item, surplus: line.surplus }] : [],
    ),
  };
  const place = placeOfReceipt(me()?.active ?? "", consignment);
  return open(place, draft, `/consignments/${consignment}/receipt`);
}

type Line = Extract<NewReceipt["lines"][number], { line: string }>;

function countOfLine({ line, good, reason, ...rest }: Line): ReceiptDraft["lines"][number] {
  const { damaged = 0, missing = 0, surplus = 0 } = rest;
  const kind = damaged > 0 && missing > 0 ? "both" : damaged > 0 ? "damaged" : "missing";
  const isShort = damaged + missing > 0;
  return {
    line,
    arrived: good + surplus,
    ...(isShort && { kind, damaged }),
    isNone: good === 0 && damaged === 0 && missing > 0,
    reason: reason ?? "",
  };
}

async function open(place: string, draft: object, address: string) {
  if (isTyping(place)) return "busy" as const;
  await openAgain(place, draft);
  return { address };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
