import { isPhotoKeptIn } from "#db/photos.ts";
import type { Context } from "../context.ts";

/** Removes files of photos that no photo is kept in any more; only within `files.alone`. */
export async function removeFiles({ db, files }: Context, sha256s: readonly string[]) {
  for (const sha256 of new Set(sha256s))
    if (!(await isPhotoKeptIn(db.read, sha256))) await files.remove(sha256);
}
