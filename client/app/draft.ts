import { createEffect, createSignal, on } from "solid-js";
import { createStore, reconcile, type SetStoreFunction } from "solid-js/store";
import type { Shelf } from "../outbox/shelf.ts";
import type { KeptDraft } from "../outbox/store.ts";

/** What someone is typing, kept on this device until it is sent. */
export interface Draft<Value extends object> {
  /** Where it is kept. */
  place: string;
  value: Value;
  set: SetStoreFunction<Value>;
  /** Fills in what nobody typed: what is untouched otherwise stays so, and is not kept. */
  fill: (write: () => void) => void;
  /** When the draft that was opened again had been saved; undefined for a fresh one. */
  restoredAt: () => number | undefined;
  /** When it was last saved; undefined while there is nothing to save, or it could not be. */
  savedAt: () => number | undefined;
  /** Whether this device refused to keep it. */
  isUnkept: () => boolean;
  /** Forgets it and starts over. Call it once the server has acknowledged. */
  clear: (next?: Value) => void;
  /** It is in the outbox now, which has ended what was kept: nothing is saved until `resume`. */
  pause: () => void;
  /** It came back from there: it is a draft again. */
  resume: () => void;
}

let shelf: Shelf | undefined;

/** Makes sure that what this device has kept is at hand; a screen with a form waits for it. */
export async function openDrafts(): Promise<void> {
  // Without a connection to load it, a form still works: it only says that it is not kept.
  shelf ??= await import("../outbox/shelf.ts").then(
    ({ openShelf }) => openShelf(),
    () => undefined,
  );
}

/** Puts a draft where its form finds it when it is opened next. */
export async function openAgain(place: string, value: object): Promise<void> {
  await openDrafts();
  await shelf?.put(place, { at: Date.now(), value });
}

/** What is being typed there and when it was kept; undefined when nothing is. */
export function typedAt(place: string): KeptDraft | undefined {
  return shelf?.get(place);
}

/** Forgets what was typed there, for it was used elsewhere. */
export function forget(place: string) {
  void shelf?.put(place, undefined);
}

/**
 * A store saved at every change and restored when opened again. `initial` is made anew for each
 * start, so that ids and keys are not reused; keep the idempotency key in it, so that a retry after
 * a reload is the same submission. The place should name whose draft it is.
 */
export function createDraft<Value extends object>(
  place: string,
  initial: () => Value,
): Draft<Value> {
  const saved = shelf?.get(place);
  const [value, set] = createStore<Value>({ ...initial(), ...copyOf(saved?.value) });
  const [restoredAt, setRestoredAt] = createSignal(saved?.at);
  const [savedAt, setSavedAt] = createSignal(saved?.at);
  const [isUnkept, setUnkept] = createSignal(false);
  const text = () => JSON.stringify(value);
  let untouched = text();
  let isPaused = false;

  const save = async () => {
    if (isPaused || (text() === untouched && !shelf?.get(place))) return;
    const at = Date.now();
    const isKept = (await shelf?.put(place, { at, value: copyOf(value) })) ?? false;
    setUnkept(!isKept);
    setSavedAt(isKept ? at : undefined);
  };
  // Writing it as text reads every member, so that any change is noticed.
  createEffect(on(text, () => void save(), { defer: true }));
  const fill = (write: () => void) => {
    const wasUntouched = text() === untouched;
    write();
    if (wasUntouched) untouched = text();
  };

  const clear = (next = initial()) => {
    isPaused = true;
    set(reconcile(next));
    untouched = text();
    forget(place);
    setRestoredAt(undefined);
    setSavedAt(undefined);
    queueMicrotask(() => (isPaused = false));
  };
  const pause = () => {
    isPaused = true;
  };
  const resume = () => {
    isPaused = false;
    void save();
  };

  return { place, value, set, fill, restoredAt, savedAt, isUnkept, clear, pause, resume };
}

/** Plain data, free of the store: what is kept must not change with what is typed. */
function copyOf<Value extends object>(value: Value): Value;
function copyOf<Value extends object>(value: Value | undefined): Value | undefined;
function copyOf(value: object | undefined) {
  return value && JSON.parse(JSON.stringify(value));
}
