import { findConsignment } from "#db/consignments.ts";
import { photosNamedBy, setReleased } from "#db/photos.ts";
import { findReceiptOf } from "#db/receipts.ts";
import { codeOf } from "#domain/code.ts";
import { accept, refuse } from "#domain/decision.ts";
import { decidePhotos, type ReleasedPhotos } from "#domain/photo.ts";
import type { Context } from "../context.ts";
import { act, type By } from "./act.ts";
import { ofSchool } from "./authority.ts";

/**
 * Says which photos of a consignment's receipt everyone may see. What is left out is no longer
 * public, so that the same act takes back what was released.
 */
export async function releasePhotos(
  context: Context,
  by: By,
  consignment: string,
  given: ReleasedPhotos,
) {
  return act(context, by, async (tx) => {
    const sent = await findConsignment(tx, consignment);
    if (!sent) return refuse("unknown", { what: "consignment", id: consignment });
    const mine = ofSchool(by.actor, "release_text", sent.school);
    if (!mine.ok) return mine;
    const receipt = await findReceiptOf(tx, consignment);
    if (!receipt) return refuse("unknown", { what: "receipt", id: consignment });
    const own = decidePhotos((await photosNamedBy(tx, [receipt.id])).get(receipt.id), given);
    if (!own.ok) return own;

    await setReleased(tx, { receipt: receipt.id }, given.photos);
    return accept({
      kind: "photos_released",
      done: { id: consignment, code: codeOf("consignment", sent.number) },
      status: 200 as const,
      audience: "all" as const,
    });
  });
}
