import type { Writer } from "#db/database.ts";
import {
  appendPhotos,
  photosNamedBy,
  replacePhotos,
  takenPhotos,
  type PhotosOf,
} from "#db/photos.ts";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import { decideMore, type NamedPhoto } from "#domain/photo.ts";

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

/**
 * Names more photos of a need or a receipt, after those it names. Gives the new ones; those that it
 * names already are not named twice. Refuses ids that something else names, and too many.
 */
export async function nameMorePhotos(
  tx: Writer,
  by: PhotosOf,
  photos: readonly NamedPhoto[],
): Promise<Decision<NamedPhoto[]>> {
  const id = "need" in by ? by.need : by.receipt;
  const own = (await photosNamedBy(tx, [id])).get(id) ?? [];
  const more = decideMore(own, photos);
  if (!more.ok) return more;
  const ids = more.value.map((photo) => photo.id);
  const [taken] = await takenPhotos(tx, ids, by);
  if (taken) return refuse("duplicate_id", { id: taken });
  await appendPhotos(tx, by, more.value);
  return more;
}
