import type { ConsignmentView } from "#domain/giftViews.ts";
import { NewReceipt } from "#domain/receipt.ts";
import { get } from "../../api/request.ts";
import { me } from "../../app/session.ts";
import { placeOfReceipt, type ReceiptDraft } from "../../receipts/counting.ts";
import { bodyAs, fillForm, type Reader } from "./reading.ts";

/** A receipt, in the form for one, as by message. */
export const openReceipt: Reader = async (read, consignment) => {
  const receipt = bodyAs(NewReceipt, read);
  if (!receipt) return "wrong";
  const found = await get<ConsignmentView>(`/api/consignments/${consignment}`);
  if (!found.ok) return found.problem;
  if (found.value.receipt?.id === receipt.id) return { known: `/consignments/${consignment}` };
  const { id, receivedOn, receivedBy, note, photos = [], lines } = receipt;
  const draft: ReceiptDraft = {
    key: read.key,
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
  return fillForm(place, draft, `/consignments/${consignment}/receipt`);
};

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
