import * as v from "valibot";
import type { Actor } from "./actor.ts";
import { erasureReasons } from "./erasure.ts";
import { accept, refuse, type Decision } from "./decision.ts";
import { isHelping, type Ties } from "./contact.ts";
import { Id } from "./id.ts";
import { photosMax } from "./limits.ts";
import { may } from "./may.ts";

/** What one photo may be, and what becomes of it. */
export const photoLimits = {
  /** What a phone may send; it shrinks to about 150 KB before. */
  megabytes: 8,
  /** What is decoded at most: a phone of 2026 takes 12; a "decompression bomb" has far more. */
  megapixels: 25,
  /** The longer side of what is kept, and of its small picture, in pixels. */
  side: 1_280,
  smallSide: 320,
  /** How long one may take to decode and encode again. */
  readSeconds: 20,
  /** How many one account may have sent that nothing names yet. */
  unnamedMax: 30,
  /** How long a photo that nothing names is kept: a phone may be without signal in between. */
  unnamedDays: 14,
} as const;

/** The SHA-256 of bytes in hexadecimal, in lower case. */
export const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, "not_a_sha256"));

/** A photo as the need or receipt names it; `sha256` is of the bytes that the phone sends apart. */
export const NamedPhoto = v.object({ id: Id, sha256: Sha256 });
export type NamedPhoto = v.InferOutput<typeof NamedPhoto>;

/** The photos of a need or a receipt, in the order in which they are shown. */
export const NamedPhotos = v.pipe(
  v.array(NamedPhoto),
  v.maxLength(photosMax, "too_many_photos"),
  v.check((photos) => new Set(photos.map(({ id }) => id)).size === photos.length, "photo_repeated"),
);

/** What of a need is public: its text, and these of its photos, and no others. */
export const Release = v.object({
  text: v.boolean(),
  photos: v.pipe(v.array(Id), v.maxLength(photosMax, "too_many_photos")),
});
export type Release = v.InferOutput<typeof Release>;

/** As above of a receipt, which has no text to release. */
export const ReleasedPhotos = v.pick(Release, ["photos"]);
export type ReleasedPhotos = v.InferOutput<typeof ReleasedPhotos>;

/** Photos that come after those that a need or receipt was sent with. */
export const AddedPhotos = v.object({
  photos: v.pipe(NamedPhotos, v.minLength(1, "required")),
  onBehalfOf: v.optional(Id),
});
export type AddedPhotos = v.InferOutput<typeof AddedPhotos>;

/** As much of a photo as tells whether it is there to be shown. */
type Known = Pick<PhotoView, "id" | "state">;

/** Whether these are photos of the thing that names `own`. Refuses with `unknown`. */
export function decidePhotos(
  own: readonly Known[] | undefined,
  { photos }: ReleasedPhotos,
): Decision<true, "unknown"> {
  const isOwn = (id: string) => own?.some((photo) => photo.id === id && photo.state !== "erased");
  const stray = photos.find((id) => !isOwn(id));
  return stray ? refuse("unknown", { what: "photo", id: stray }) : accept(true);
}

/**
 * Which of these a need or receipt does not name yet. Refuses with `invalid_input` more than it may
 * have, erased ones not counted.
 */
export function decideMore(
  own: readonly Known[],
  photos: readonly NamedPhoto[],
): Decision<NamedPhoto[], "invalid_input"> {
  const more = photos.filter(({ id }) => !own.some((photo) => photo.id === id));
  const kept = own.filter(({ state }) => state !== "erased");
  return kept.length + more.length > photosMax
    ? refuse("invalid_input", { path: "photos", problem: "too_many_photos", max: photosMax })
    : accept(more);
}

/** `awaited` until the bytes that were named have arrived; `erased` for good by the department. */
export const photoStates = ["awaited", "arrived", "erased"] as const;

/** A photo as those see it who may; its picture is at `/api/photos/<id>`. */
export const PhotoView = v.object({
  id: v.string(),
  state: v.picklist(photoStates),
  /** Whether everyone may see it. */
  released: v.boolean(),
  /** In pixels, once it has arrived. */
  width: v.optional(v.number()),
  height: v.optional(v.number()),
  /** Why it was erased. */
  erasedFor: v.optional(v.picklist(erasureReasons)),
});
export type PhotoView = v.InferOutput<typeof PhotoView>;

/** A photo as it is kept: JPEG, upright, without anything that a camera wrote into it. */
export interface ReadPhoto {
  photo: Uint8Array;
  small: Uint8Array;
  width: number;
  height: number;
}

/** Decodes what a phone sent and encodes it anew; refuses what is no photo. */
export type PhotoReader = (bytes: Uint8Array) => Promise<Decision<ReadPhoto>>;

/** Whose photo it is: of a school's need, or of what arrived at it from a cluster. */
export interface PhotoOwner {
  school: string;
  /** Who sent what a receipt is about; null when the fund did, undefined of a need. */
  sender?: string | null | undefined;
}

/**
 * Whether somebody may see a photo that is not released: the department, the school, and the cluster
 * at the other end; of a need that is one that helps its site now, of a receipt the one that sent.
 * `ties` are those of the reader's cluster to the site.
 */
export function maySeePhotos(reader: Actor | undefined, owner: PhotoOwner, ties: Ties): boolean {
  const helper = isHelping(ties) ? reader?.cluster : undefined;
  const cluster = owner.sender === undefined ? helper : (owner.sender ?? undefined);
  return may(reader, "see_photos", { school: owner.school, cluster });
}
