import { findConsignment } from "#db/consignments.ts";
import { weighEvidence } from "#db/evidence.ts";
import { appendEntry } from "#db/ledger/append.ts";
import { findReceiptOf } from "#db/receipts.ts";
import { dayOf } from "#domain/calendar.ts";
import { codeOf } from "#domain/code.ts";
import { accept, refuse } from "#domain/decision.ts";
import type { AddedPhotos } from "#domain/photo.ts";
import type { Context } from "../context.ts";
import { act, type By } from "./act.ts";
import { ofSchool, signature } from "./authority.ts";
import { nameMorePhotos } from "./namePhotos.ts";

/**
 * Adds photos to the receipt of a consignment: of what arrived, or of the form that was signed. The
 * ledger says which bytes they are, as the receipt's own entry does of those it came with.
 */
export function addReceiptPhotos(context: Context, by: By, id: string, { photos }: AddedPhotos) {
  const now = context.now();
  return act(context, by, async (tx) => {
    const sent = await findConsignment(tx, id);
    if (!sent) return refuse("unknown", { what: "consignment", id });
    const mine = ofSchool(by.actor, "add_photos", sent.school);
    if (!mine.ok) return mine;
    const receipt = await findReceiptOf(tx, id);
    if (!receipt) return refuse("unknown", { what: "receipt", id });
    const named = await nameMorePhotos(tx, { receipt: receipt.id }, photos);
    if (!named.ok) return named;

    const code = codeOf("receipt", receipt.number);
    const tell = { kind: "photos_added", status: 200, audience: "all" } as const;
    if (named.value.length === 0) return accept({ ...tell, done: { id, code } });
    await weighEvidence(tx, receipt.id);
    const entry = await appendEntry(tx, now, {
      id: context.newId(),
      kind: "photos_added",
      campaign: sent.campaign,
      effectiveOn: dayOf(now),
      actor: signature(by.actor, sent.school),
      subjects: { consignment: id, receipt: receipt.id, site: sent.site },
      movements: [],
      files: named.value.map(({ sha256 }) => sha256),
      about: [sent.school, ...(sent.cluster ? [sent.cluster] : [])],
    });
    if (!entry.ok) return entry;
    return accept({ ...tell, done: { id, code, seq: entry.value.seq } });
  });
}
