import { createEffect, createSignal, on } from "solid-js";
import { createStore, reconcile, unwrap, type SetStoreFunction } from "solid-js/store";
import { keep, kept } from "./kept.ts";

/** What someone is typing, kept on this device until it is sent. */
export interface Draft<Value extends object> {
  value: Value;
  set: SetStoreFunction<Value>;
  /** When the draft that was opened again had been saved; undefined for a fresh one. */
  restoredAt: () => number | undefined;
  /** When it was last saved; undefined while there is nothing to save, or it could not be. */
  savedAt: () => number | undefined;
  /** Whether this device refused to keep it. */
  isUnkept: () => boolean;
  /** Forgets it and starts over. Call it once the server has acknowledged. */
  clear: (next?: Value) => void;
}

interface Kept {
  at: number;
  value: object;
}

/**
 * A store saved at every change and restored when opened again. `initial` is made anew for each
 * start, so that ids and keys are not reused; keep the idempotency key in it, so that a retry after
 * a reload is the same submission. The key should name whose draft it is.
 */
export function createDraft<Value extends object>(key: string, initial: () => Value): Draft<Value> {
  const place = `draft:${key}`;
  const found = kept(place);
  const saved = isKept(found) ? found : undefined;
  const [value, set] = createStore<Value>({ ...initial(), ...saved?.value });
  const [restoredAt, setRestoredAt] = createSignal(saved?.at);
  const [savedAt, setSavedAt] = createSignal(saved?.at);
  const [isUnkept, setUnkept] = createSignal(false);
  let isClearing = false;

  const save = () => {
    if (isClearing) return;
    const at = Date.now();
    const isSaved = keep(place, { at, value: unwrap(value) });
    setUnkept(!isSaved);
    setSavedAt(isSaved ? at : undefined);
  };
  // Writing it as text reads every member, so that any change is noticed.
  createEffect(on(() => JSON.stringify(value), save, { defer: true }));

  const clear = (next = initial()) => {
    isClearing = true;
    set(reconcile(next));
    keep(place, undefined);
    setRestoredAt(undefined);
    setSavedAt(undefined);
    queueMicrotask(() => (isClearing = false));
  };

  return { value, set, restoredAt, savedAt, isUnkept, clear };
}

function isKept(found: unknown): found is Kept {
  if (typeof found !== "object" || found === null) return false;
  const { at, value } = found as Partial<Kept>;
  return typeof at === "number" && typeof value === "object" && value !== null;
}
