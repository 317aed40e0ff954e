import type { Writer } from "#db/database.ts";
import { weighEvidence } from "#db/evidence.ts";
import { appendEntry } from "#db/ledger/append.ts";
import { findPhoto, findPhotoFile, setErased, type PhotoRow } from "#db/photos.ts";
import { department } from "#domain/actor.ts";
import { dayOf } from "#domain/calendar.ts";
import { codeOf } from "#domain/code.ts";
import { accept, assert, refuse, type Decision } from "#domain/decision.ts";
import type { Erasure } from "#domain/erasure.ts";
import type { Context } from "../context.ts";
import { act, type By, type Outcome } from "./act.ts";
import { ofSchool, signature } from "./authority.ts";
import { removeFiles } from "./removeFiles.ts";

/**
 * Erases one photo for good: its pictures go, unless another photo is kept in the same file; that there
 * was one, and why it went, stays. What a phone still sends of it is refused from then on. Of a receipt
 * the ledger says so, and a photo that it needs is asked for again; a need's was never in the ledger.
 */
export function erasePhoto(context: Context, by: By, id: string, { reason }: Erasure) {
  return context.files.alone(async () => {
    const files: string[] = [];
    const answer = await act(context, by, async (tx) => {
      const photo = await findPhoto(tx, id);
      if (!photo) return refuse("unknown", { what: "photo", id });
      const mine = ofSchool(by.actor, "erase_photo", photo.owner.school);
      if (!mine.ok) return mine;
      if (photo.isErased) return refuse("photo_erased", { id });

      const kept = await findPhotoFile(tx, id);
      if (kept) files.push(kept.photo, kept.small);
      await setErased(tx, id, { erasedFor: reason, erasedAt: context.now() });
      return photo.receipt
        ? tellReceipt(tx, context, { by, photo, reason })
        : accept(ofNeed(photo));
    });
    if (answer.ok) await removeFiles(context, files);
    return answer;
  });
}

async function tellReceipt(
  tx: Writer,
  context: Context,
  { by, photo, reason }: { by: By; photo: PhotoRow; reason: string },
): Promise<Decision<Outcome>> {
  const { receipt, site, sha256, owner } = photo;
  assert(receipt, "the photo is a receipt's");
  await weighEvidence(tx, receipt.id);
  const now = context.now();
  const { consignment, campaign, number } = receipt;
  const entry = await appendEntry(tx, now, {
    id: context.newId(),
    kind: "photo_erased",
    campaign,
    effectiveOn: dayOf(now),
    actor: signature(by.actor, department),
    subjects: { consignment, receipt: receipt.id, site },
    movements: [],
    files: [sha256],
    reason,
    about: [owner.school, ...(owner.sender ? [owner.sender] : [])],
  });
  if (!entry.ok) return entry;
  const done = { id: consignment, code: codeOf("receipt", number), seq: entry.value.seq };
  return accept({ kind: "photo_erased", done, status: 200, audience: "all" });
}

function ofNeed({ need, owner }: PhotoRow): Outcome {
  assert(need, "a photo is of a need or of a receipt");
  const done = { id: need.id, code: codeOf("need", need.number) };
  const { school } = owner;
  return { kind: "photo_erased", done, status: 200, audience: "inside", school };
}
