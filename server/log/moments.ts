import type { Database, Snapshot } from "#db/database.ts";
import { onlyRead } from "#db/onlyRead.ts";
import type { Context } from "../context.ts";

/** How many are read at once, and for how long at most: until then the database keeps all that is overwritten. */
const atOnceMax = 4;
const longestMs = 30 * 60_000;

/**
 * Opens the database as it is now for whoever takes long to read it; undefined while as many as may be are open.
 * What is not closed in time is closed then, and reading on throws.
 */
export function createMoments(db: Database, { atOnce = atOnceMax, longest = longestMs } = {}) {
  let open = 0;
  return async (): Promise<Snapshot | undefined> => {
    if (open >= atOnce) return undefined;
    open++;
    const release = () => open--;
    const snapshot = await db.snapshot().catch((error: unknown) => {
      release();
      throw error;
    });
    let closed: Promise<void> | undefined;
    const close = () => {
      clearTimeout(timer);
      return (closed ??= snapshot.close().finally(release));
    };
    const timer = setTimeout(() => void close(), longest).unref();
    return { read: snapshot.read, close };
  };
}

/** A server's context as of a moment, in which nothing can be written. */
export function asOf({ read, close }: Snapshot, context: Context): Context {
  const db = onlyRead({ ...context.db, read, close, version: () => 0 });
  return { ...context, db, happened: () => undefined };
}
