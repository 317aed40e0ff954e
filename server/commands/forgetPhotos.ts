import { removePhotoFiles, unnamedBefore } from "#db/photos.ts";
import { photoLimits } from "#domain/photo.ts";
import type { Context } from "../context.ts";
import { removeFiles } from "./removeFiles.ts";

/** How many are forgotten in one run. */
const forgottenMax = 100;

/**
 * Forgets photos that were sent and that nothing has named for `unnamedDays`, files and all: of a
 * need that was never filed, or written anew without them. Gives how many; at most `forgottenMax`.
 */
export async function forgetPhotos(context: Context): Promise<number> {
  const before = context.now() - photoLimits.unnamedDays * 24 * 3_600_000;
  const { db, files } = context;
  if ((await unnamedBefore(db.read, before, 1)).length === 0) return 0;
  return files.alone(async () => {
    const forgotten = await db.write(async (tx) => {
      const rows = await unnamedBefore(tx, before, forgottenMax);
      await removePhotoFiles(
        tx,
        rows.map(({ id }) => id),
      );
      return rows;
    });
    await removeFiles(
      context,
      forgotten.flatMap(({ photo, small }) => [photo, small]),
    );
    return forgotten.length;
  });
}
