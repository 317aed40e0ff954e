import type { PhotoReader } from "#domain/photo.ts";
import { createTurns } from "../turns.ts";
import { readPhoto } from "./readPhoto.ts";

/** Photos that are decoded at once, each in a thread of the decoder's own, and that may wait. */
const turns = { atOnce: 2, waitingMax: 20 };

/**
 * Reads photos as `readPhoto` does, a few at a time, so that an evening's photos take no more memory
 * than two. Refuses with `too_many` when too many wait.
 */
export function createPhotoReader(): PhotoReader {
  const inTurn = createTurns(turns);
  return (bytes) => inTurn(() => readPhoto(bytes));
}
