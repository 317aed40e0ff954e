import { actsAfter, eventsMax, lastActNumber } from "./acts.ts";
import { isPlacing } from "./changedSites.ts";
import type { Reader } from "./database.ts";

const adding = new Set(["cluster_added", "province_chosen", "school_added"]);

/** Whether clusters, schools or communes may be others after an act, be called otherwise or belong elsewhere. */
const isNaming = (act: { kind: string }) => isPlacing(act) || adding.has(act.kind);

/**
 * Keeps what is made of all clusters, schools or communes until an act may have changed any, for each reader: places
 * stay as they are for days, and are looked through with every search.
 */
export function keptOfPlaces<Made>(
  make: (read: Reader) => Promise<Made>,
): (read: Reader) => Promise<Made> {
  const kept = new WeakMap<Reader, { act: number; made: Promise<Made> }>();
  return async (read) => {
    // Looked at first: what is made may know of a later act, and is then only made once more.
    const act = await lastActNumber(read);
    const known = kept.get(read);
    if (known && (await isStill(read, known.act))) {
      known.act = Math.max(known.act, act);
      return known.made;
    }
    const made = make(read);
    kept.set(read, { act, made });
    // A failure is the asker's to hear of; whoever asks next begins anew.
    made.catch(() => kept.delete(read));
    return made;
  };
}

/** Whether places are what they were after an act. */
async function isStill(read: Reader, act: number): Promise<boolean> {
  const acts = await actsAfter(read, act);
  return acts.length < eventsMax && !acts.some(isNaming);
}
