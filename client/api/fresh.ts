import { createSignal } from "solid-js";

// How fresh is what one sees: data that the service worker had kept, and the release itself.

const [keptReads, setKeptReads] = createSignal<ReadonlyMap<string, number>>(new Map());
const [nextRelease, setNextRelease] = createSignal<() => void>();
const [isCut, setCut] = createSignal(false);
const [again, askAgain] = createSignal<void>(undefined, { equals: false });

/** Changes to the next release, once there is one; this page is loaded anew. */
export { nextRelease };
/** Whether not even what every screen waits for could be read: the house says so, and asks again. */
export { isCut, setCut };
/** Changes where all that is shown is to be read once more, which `askAgain` brings about. */
export { again, askAgain };

/** Whether somebody asks for the next release, and how: `update` is called when they do. */
export function offerRelease(update: () => void) {
  setNextRelease(() => update);
}

const inApps = /zalo|fban|fbav|fb_iab/i;

/** Whether another app shows this page, which keeps little: a real browser opens it without a network. */
export const isInApp = inApps.test(globalThis.navigator?.userAgent ?? "");

/** Notes whether an address was answered from what this phone had kept, and since when it has it. */
export function noteRead(path: string, keptAt: number | undefined) {
  const known = keptReads();
  if (known.get(path) === keptAt) return;
  const next = new Map(known);
  if (keptAt === undefined) next.delete(path);
  else next.set(path, keptAt);
  setKeptReads(next);
}

/** Since when the phone has the oldest of what is shown; undefined while all of it is the server's. */
export function keptSince(): number | undefined {
  const all = [...keptReads().values()];
  return all.length > 0 ? Math.min(...all) : undefined;
}

/** Another screen shows other things. */
export function showAnew() {
  setKeptReads(new Map());
}
