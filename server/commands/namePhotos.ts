import type { Writer } from "#db/database.ts";
import { replacePhotos, takenPhotos, type PhotosOf } from "#db/photos.ts";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import type { NamedPhoto } from "#domain/photo.ts";

/**
 * Names the photos of a need or a receipt, in the place of those it named; nothing when none are
 * given. Their bytes may have come or not. Refuses ids that something else names.
 */
export async function namePhotos(
  tx: Writer,
  by: PhotosOf,
  photos: readonly NamedPhoto[] | undefined,
): Promise<Decision<true, "duplicate_id">> {
  if (!photos) return accept(true);
  const ids = photos.map(({ id }) => id);
  const [taken] = await takenPhotos(tx, ids, by);
  if (taken) return refuse("duplicate_id", { id: taken });
  await replacePhotos(tx, by, photos);
  return accept(true);
}
