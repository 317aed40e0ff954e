import type { Actor } from "#domain/actor.ts";
import { maySeePhotos, type PhotoView } from "#domain/photo.ts";
import { tiesTo } from "./contactViewings.ts";
import type { Reader } from "./database.ts";
import { findPhoto, photosNamedBy, type PhotoFileRow } from "./photos.ts";

const noTies = { pledges: [], consignments: [] };

/** What has arrived of a photo, to whoever may see it; undefined as if there were none. */
export async function showPhoto(
  read: Reader,
  reader: Actor | undefined,
  id: string,
): Promise<PhotoFileRow | undefined> {
  const photo = await findPhoto(read, id);
  if (!photo?.file) return undefined;
  if (photo.isPublic) return photo.file;
  const ties = reader ? await tiesTo(read, photo.site, reader) : noTies;
  return maySeePhotos(reader, photo.owner, ties) ? photo.file : undefined;
}

/** The photos of one need as a reader may see them: those that are released, or all. */
export async function photosOfNeed(
  read: Reader,
  reader: Actor | undefined,
  need: { id: string; school: string; site: string; verifiedAt: number | null },
): Promise<PhotoView[]> {
  const photos = (await photosNamedBy(read, [need.id])).get(need.id) ?? [];
  if (photos.length === 0) return [];
  const ties = reader ? await tiesTo(read, need.site, reader) : noTies;
  if (maySeePhotos(reader, { school: need.school }, ties)) return photos;
  return need.verifiedAt === null ? [] : shownToAll(photos);
}

/** As above, of a receipt that counts; `parties` are the school that received and who sent. */
export async function photosOfReceipt(
  read: Reader,
  reader: Actor | undefined,
  { receipt, school, sender }: { receipt: string; school: string; sender: string | null },
): Promise<PhotoView[]> {
  const photos = (await photosNamedBy(read, [receipt])).get(receipt) ?? [];
  return maySeePhotos(reader, { school, sender }, noTies) ? photos : shownToAll(photos);
}

/** What is released; one that has not arrived is nobody's business. */
function shownToAll(photos: readonly PhotoView[]): PhotoView[] {
  return photos.filter(({ released, state }) => released && state === "arrived");
}
