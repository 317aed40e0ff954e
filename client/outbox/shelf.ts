import { database } from "./device.ts";
import { createStore, type KeptDraft } from "./store.ts";

/** A draft that nobody has touched for so long is forgotten. */
const keptMs = 90 * 24 * 60 * 60_000;

/** The drafts of this device, read once so that a form opens with its draft at once. */
export interface Shelf {
  get: (place: string) => KeptDraft | undefined;
  /** Keeps it, or forgets it; false when this device does not keep it. */
  put: (place: string, draft: KeptDraft | undefined) => Promise<boolean>;
}

/** Reads what this device has kept; where it keeps nothing, the shelf is empty and says so. */
export async function openShelf(): Promise<Shelf> {
  const store = createStore(database);
  const known = await store.drafts().catch(() => new Map<string, KeptDraft>());
  const put = async (place: string, draft: KeptDraft | undefined) => {
    if (draft) known.set(place, draft);
    else known.delete(place);
    return store.keepDraft(place, draft).then(
      () => true,
      () => false,
    );
  };
  for (const [place, { at }] of known) if (Date.now() - at > keptMs) void put(place, undefined);
  return { get: (place) => known.get(place), put };
}
