import { database } from "./device.ts";

// The bytes of photos wait here, apart from drafts and items, which are read as a whole. They are an
// ArrayBuffer: some browsers lose a Blob that they keep.

/** What was chosen since this page was opened, so that it is sent even where nothing is kept. */
const here = new Map<string, ArrayBuffer>();

/** Keeps a photo's bytes under its id; false when this device does not keep them. */
export async function keepPhoto(id: string, bytes: ArrayBuffer): Promise<boolean> {
  here.set(id, bytes);
  return database
    .use((db) => db.put("photos", bytes, id))
    .then(
      () => true,
      () => false,
    );
}

/** The bytes of a photo that has not been sent; undefined when they are not on this device. */
export async function photoBytes(id: string): Promise<ArrayBuffer | undefined> {
  const known = here.get(id);
  if (known) return known;
  const found = await database.use((db) => db.get("photos", id)).catch(() => undefined);
  return found instanceof ArrayBuffer ? found : undefined;
}

/** Forgets a photo that was sent, or is not wanted. */
export async function forgetPhoto(id: string): Promise<void> {
  here.delete(id);
  await database.use((db) => db.delete("photos", id)).catch(() => undefined);
}

/** How many photos wait on this device, and what they weigh: what fills it first. */
export async function photosWaiting(): Promise<{ count: number; bytes: number }> {
  return database
    .use(async (db) => {
      const waiting = { count: 0, bytes: 0 };
      let cursor = await db.transaction("photos").store.openCursor();
      while (cursor) {
        waiting.count++;
        if (cursor.value instanceof ArrayBuffer) waiting.bytes += cursor.value.byteLength;
        cursor = await cursor.continue();
      }
      return waiting;
    })
    .catch(() => ({ count: 0, bytes: 0 }));
}
