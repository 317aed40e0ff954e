import type { Metadata, Sharp, SharpOptions } from "sharp";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import { photoLimits, type ReadPhoto } from "#domain/photo.ts";

type Codes =
  | "not_a_photo"
  | "photo_in_heic"
  | "photo_damaged"
  | "photo_too_large"
  | "photo_too_slow";

const { side, smallSide, readSeconds, megapixels, megabytes } = photoLimits;
const formats: ReadonlySet<unknown> = new Set(["jpeg", "png", "webp"]);
const loaders = [
  "VipsForeignLoadJpegBuffer",
  "VipsForeignLoadPngBuffer",
  "VipsForeignLoadWebpBuffer",
];

/** A camera's small mistakes are forgiven, a picture that breaks off is not. */
const reading: SharpOptions = { failOn: "error", sequentialRead: true, pages: 1 };

/**
 * Decodes a photo and encodes it anew, so that nothing remains of the file but its picture: neither
 * where it was taken nor what somebody hid in it. What it is, its bytes say and no name or header.
 * Refuses what is no JPEG, PNG or WebP, what breaks off, and what is too large or slow to decode.
 */
export async function readPhoto(bytes: Uint8Array): Promise<Decision<ReadPhoto, Codes>> {
  if (bytes.length === 0) return refuse("not_a_photo");
  if (isHeic(bytes)) return refuse("photo_in_heic");
  const sharp = await loaded();
  const seen = await metadataOf(sharp(bytes, { ...reading, limitInputPixels: false }));
  if (!seen || !formats.has(seen.format)) return refuse("not_a_photo");
  if (seen.width * seen.height > megapixels * 1_000_000)
    return refuse("photo_too_large", { megapixelsMax: megapixels, megabytesMax: megabytes });
  return encodedAnew(sharp, bytes);
}

type Load = (bytes: Uint8Array, options?: SharpOptions) => Sharp;
let ready: Promise<Load> | undefined;

/** The decoder, loaded with the first photo: a server that idles does not carry it. */
function loaded(): Promise<Load> {
  ready ??= import("sharp").then(({ default: sharp }) => {
    sharp.cache(false);
    sharp.concurrency(1);
    sharp.block({ operation: ["VipsForeignLoad"] });
    sharp.unblock({ operation: loaders });
    return (bytes, options) => sharp(bytes, options);
  });
  return ready;
}

/** What a picture's head says; undefined of what is none that we read. */
async function metadataOf(image: Sharp): Promise<Metadata | undefined> {
  try {
    return await image.metadata();
  } catch {
    // The decoder says "unsupported image format" of anything else than the three it may open.
    return undefined;
  }
}

async function encodedAnew(sharp: Load, bytes: Uint8Array): Promise<Decision<ReadPhoto, Codes>> {
  try {
    const { data, info } = await sharp(bytes, {
      ...reading,
      limitInputPixels: megapixels * 1_000_000,
    })
      .timeout({ seconds: readSeconds })
      .autoOrient()
      .resize(side, side, { fit: "inside", withoutEnlargement: true })
      .flatten({ background: "white" })
      .toColourspace("srgb")
      .jpeg({ quality: 78 })
      .toBuffer({ resolveWithObject: true });
    const small = await sharp(data)
      .resize(smallSide, smallSide, { fit: "inside", withoutEnlargement: true })
      .jpeg({ quality: 70 })
      .toBuffer();
    return accept({ photo: data, small, width: info.width, height: info.height });
  } catch (error) {
    // The head was that of a photo: whatever the decoder now says, it says of what follows.
    return refuse(
      String((error as Error).message).startsWith("timeout") ? "photo_too_slow" : "photo_damaged",
    );
  }
}

/** The brands of ISO base media files that hold HEIF pictures (ISO/IEC 23008-12, annex B). */
const heicBrands = /^(heic|heix|hevc|hevx|heim|heis|mif1|msf1)$/;

function isHeic(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(4, 12)).toString("latin1");
  return head.startsWith("ftyp") && heicBrands.test(head.slice(4));
}
