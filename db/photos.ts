import { and, asc, count, eq, inArray, isNotNull, isNull, lt, max, ne, or, sql } from "drizzle-orm";
import type { ErasureReason } from "#domain/erasure.ts";
import type { NamedPhoto, PhotoOwner, PhotoView } from "#domain/photo.ts";
import type { Reader, Writer } from "./database.ts";
import { prepared, preparedIn } from "./prepared.ts";
import { consignments, receipts } from "./schema/gifts.ts";
import { needs } from "./schema/needs.ts";
import { photoFiles, photos } from "./schema/photos.ts";

export type PhotoFileRow = typeof photoFiles.$inferSelect;

/** What names photos. */
export type PhotosOf = { need: string } | { receipt: string };

/** A photo that something names, and what has arrived of it, if it is what was named. */
export interface PhotoRow {
  id: string;
  sha256: string;
  /** Whether everyone may see it now: it was released, and what names it still stands. */
  isPublic: boolean;
  isErased: boolean;
  owner: PhotoOwner;
  site: string;
  /** What names it: a receipt with its consignment, else a need. */
  need: { id: string; number: number } | undefined;
  receipt: { id: string; number: number; consignment: string; campaign: string } | undefined;
  file: PhotoFileRow | undefined;
}

export async function findPhoto(read: Reader, id: string): Promise<PhotoRow | undefined> {
  const [row] = await photoById(read, { id });
  if (!row) return undefined;
  const { need, receipt, consignment, photo, file } = row;
  const place = need ?? consignment;
  if (!place) return undefined;
  const stands = need ? need.verifiedAt !== null : receipt?.reversedAt === null;
  return {
    id,
    sha256: photo.sha256,
    isPublic: photo.released && stands,
    isErased: photo.erasedAt !== null,
    owner: { school: place.school, ...(!need && { sender: consignment?.cluster ?? null }) },
    site: place.site,
    need: need ?? undefined,
    receipt: receipt && consignment ? { ...receipt, campaign: consignment.campaign } : undefined,
    file: file ?? undefined,
  };
}

/** What has arrived of a photo is what was sent under its id and is the one that was named. */
export const arrived = and(eq(photoFiles.id, photos.id), eq(photoFiles.sha256, photos.sha256));

const photoById = prepared((read: Reader) =>
  read
    .select({
      photo: photos,
      file: photoFiles,
      need: needs,
      receipt: receipts,
      consignment: consignments,
    })
    .from(photos)
    .leftJoin(photoFiles, arrived)
    .leftJoin(needs, eq(needs.id, photos.need))
    .leftJoin(receipts, eq(receipts.id, photos.receipt))
    .leftJoin(consignments, eq(consignments.id, receipts.consignment))
    .where(eq(photos.id, sql.placeholder("id"))),
);

/** The photos that needs or receipts name, by what names them, in their order. */
export async function photosNamedBy(
  read: Reader,
  ids: readonly string[],
): Promise<Map<string, PhotoView[]>> {
  const named = new Map<string, PhotoView[]>();
  const rows = await photosBy(read, ids);
  for (const { photo, file } of rows) {
    const by = photo.need ?? photo.receipt ?? "";
    named.set(by, [...(named.get(by) ?? []), viewOf(photo, file)]);
  }
  return named;
}

const photosBy = preparedIn<string, NamedRow>((on, ids) =>
  on
    .select({ photo: photos, file: photoFiles })
    .from(photos)
    .leftJoin(photoFiles, arrived)
    .where(or(inArray(photos.need, ids), inArray(photos.receipt, ids)))
    .orderBy(asc(photos.position), asc(photos.id)),
);
interface NamedRow {
  photo: typeof photos.$inferSelect;
  file: PhotoFileRow | null;
}

function viewOf(
  { id, released, erasedFor }: typeof photos.$inferSelect,
  file: PhotoFileRow | null,
): PhotoView {
  if (erasedFor) return { id, state: "erased", released: false, erasedFor };
  if (!file) return { id, state: "awaited", released };
  return { id, state: "arrived", released, width: file.width, height: file.height };
}

/** Which of these ids something else already names, or named a photo that is erased. */
export async function takenPhotos(
  read: Reader,
  ids: readonly string[],
  by: PhotosOf,
): Promise<string[]> {
  if (ids.length === 0) return [];
  const other = "need" in by ? orNone(photos.need, by.need) : orNone(photos.receipt, by.receipt);
  const rows = await read
    .select({ id: photos.id })
    .from(photos)
    .where(and(inArray(photos.id, [...ids]), or(other, isNotNull(photos.erasedAt))));
  return rows.map(({ id }) => id);
}

const orNone = (column: typeof photos.need | typeof photos.receipt, id: string) =>
  or(isNull(column), ne(column, id));

/** Puts these photos in the place of those that a need or a receipt named; none is released then. */
export async function replacePhotos(tx: Writer, by: PhotosOf, named: readonly NamedPhoto[]) {
  await tx.delete(photos).where(and(namedBy(by), isNull(photos.erasedAt)));
  await appendPhotos(tx, by, named);
}

/** Names photos after those that a need or a receipt names, or named until they were erased. */
export async function appendPhotos(tx: Writer, by: PhotosOf, named: readonly NamedPhoto[]) {
  if (named.length === 0) return;
  const [last] = await tx
    .select({ position: max(photos.position) })
    .from(photos)
    .where(namedBy(by));
  const first = (last?.position ?? -1) + 1;
  const owner = { need: null, receipt: null, ...by };
  const rows = named.map((photo, at) => ({
    ...photo,
    ...owner,
    position: first + at,
    released: false,
  }));
  await tx.insert(photos).values(rows);
}

/** A photo is gone for good: what was sent under its id is no longer kept; that it was there stays. */
export async function setErased(
  tx: Writer,
  id: string,
  { erasedFor, erasedAt }: { erasedFor: ErasureReason; erasedAt: number },
) {
  await removePhotoFiles(tx, [id]);
  await tx.update(photos).set({ erasedFor, erasedAt, released: false }).where(eq(photos.id, id));
}

const namedBy = (by: PhotosOf) =>
  "need" in by ? eq(photos.need, by.need) : eq(photos.receipt, by.receipt);

/** Lets everyone see these photos of a need or receipt, and no others of it. */
export async function setReleased(tx: Writer, by: PhotosOf, ids: readonly string[]) {
  await tx.update(photos).set({ released: false }).where(namedBy(by));
  if (ids.length === 0) return;
  await tx
    .update(photos)
    .set({ released: true })
    .where(and(namedBy(by), inArray(photos.id, [...ids])));
}

/** What was sent under an id, whatever names it. */
export async function findPhotoFile(read: Reader, id: string): Promise<PhotoFileRow | undefined> {
  const [row] = await read.select().from(photoFiles).where(eq(photoFiles.id, id));
  return row;
}

/** Keeps what was sent under an id, in the place of what was there. */
export async function savePhotoFile(tx: Writer, row: PhotoFileRow): Promise<void> {
  await tx.delete(photoFiles).where(eq(photoFiles.id, row.id));
  await tx.insert(photoFiles).values(row);
}

/** How many photos an account has sent that nothing names. */
export async function countUnnamed(read: Reader, account: string): Promise<number> {
  const [row] = await read
    .select({ unnamed: count() })
    .from(photoFiles)
    .leftJoin(photos, eq(photos.id, photoFiles.id))
    .where(and(eq(photoFiles.account, account), isNull(photos.id)));
  return row?.unnamed ?? 0;
}

/** Photos that arrived before an instant and that nothing names, the oldest first. */
export async function unnamedBefore(
  read: Reader,
  before: number,
  limit: number,
): Promise<PhotoFileRow[]> {
  const rows = await read
    .select({ file: photoFiles })
    .from(photoFiles)
    .leftJoin(photos, eq(photos.id, photoFiles.id))
    .where(and(lt(photoFiles.arrivedAt, before), isNull(photos.id)))
    .orderBy(asc(photoFiles.arrivedAt), asc(photoFiles.id))
    .limit(limit);
  return rows.map(({ file }) => file);
}

export async function removePhotoFiles(tx: Writer, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.delete(photoFiles).where(inArray(photoFiles.id, [...ids]));
}

/** Whether a photo is kept in this file: equal pictures share one. */
export async function isPhotoKeptIn(read: Reader, sha256: string): Promise<boolean> {
  const [row] = await read
    .select({ id: photoFiles.id })
    .from(photoFiles)
    .where(or(eq(photoFiles.photo, sha256), eq(photoFiles.small, sha256)))
    .limit(1);
  return row !== undefined;
}
