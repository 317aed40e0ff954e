import { createEffect, createRoot, on } from "solid-js";
import type { Done, Problem } from "#domain/answers.ts";
import type { NamedPhoto } from "#domain/photo.ts";
import { newId } from "../api/newId.ts";
import { me, refreshMe } from "../app/session.ts";
import { held, setHeld, setWaiting } from "../app/waiting.ts";
import { createAlone } from "./alone.ts";
import { isFull } from "./database.ts";
import { database } from "./device.ts";
import type { NewItem, Owner, Row } from "./item.ts";
import { outcomeOf, type Outcome } from "./outcome.ts";
import { forgetPhoto, photoBytes, photosWaiting } from "./photos.ts";
import { send } from "./send.ts";
import { createSender } from "./sender.ts";
import { createStore } from "./store.ts";

// The one outbox of this page: what it keeps, who sends it, and what wakes the sender.

/** What became of something that was to be sent, as far as whoever sent it waited. */
export type Delivery =
  | { kind: "received"; done: Done }
  /** This device has it and will send it. */
  | { kind: "kept" }
  /** It is in the form again, and nowhere else; `full` when this device has no room to keep it. */
  | { kind: "refused"; problem: Problem; full?: FullDevice };

/** What of a full device helps its reader: what to copy, and which photos take the room. */
export interface FullDevice {
  item: NewItem;
  photos: { count: number; bytes: number };
}

/** What pages tell each other: something changed, and what became of an item. */
interface Told {
  key?: string;
  outcome?: Outcome;
}

/** How long someone who pressed a button waits for the server before being told that it is kept. */
const patienceMs = 10_000;

const store = createStore(database);
const channel =
  typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel("outbox");
const listeners = new Set<(told: Told) => void>();

const sender = createSender({
  store,
  send,
  owner,
  alone: createAlone(database, newId()),
  now: Date.now,
  chance: Math.random,
  isOffline: () => !navigator.onLine,
  tell: (key, outcome) => {
    // The item is gone: a page that was killed before would have sent the photo again.
    if (outcome.kind === "received") void forgetPhoto(key);
    tell({ key, outcome });
    // The server knows better than this page who is signed in, and as what.
    if (outcome.kind === "signedOut") void refreshMe();
    hold(outcome);
  },
});

/** Whose session ended while they sent reads that it waits for them, and once they are back that it went. */
function hold(outcome: Outcome) {
  if (outcome.kind === "signedOut") setHeld("signedOut");
  // Of a need and its photos, the need has a code.
  if (outcome.kind === "received" && (held() === "signedOut" || outcome.done.code))
    setHeld((was) => was && outcome.done);
}

/** In which membership whoever is signed in acts now. */
export function owner(): Owner | undefined {
  const known = me();
  return known?.active ? { username: known.username ?? "", membership: known.active } : undefined;
}

/** Tries to send what waits, now. */
export function wake() {
  void sender.wake();
}

/** Calls back with whatever happens to the outbox, in this tab or another, until told to stop. */
export function listen(handler: (told: Told) => void): () => void {
  listeners.add(handler);
  return () => void listeners.delete(handler);
}

/**
 * Every row that whoever is signed in may see: their own, in whichever role, and those that cannot
 * be read, for nobody knows whose they are. Throws when this device keeps nothing.
 */
export async function ownRows(): Promise<Row[]> {
  const username = owner()?.username;
  const rows = await store.rows();
  return rows.filter(({ item }) => item === undefined || item.owner.username === username);
}

/**
 * Keeps an item, ends its draft, and sends it. A rule's no while somebody waits takes it out again:
 * the form has it. The photos that it names follow it. Where this device keeps nothing it is sent at
 * once, as without an outbox; what a full one could neither keep nor send stays in the form.
 */
export async function deliver(
  item: NewItem,
  endsDraft?: string,
  named: readonly NamedPhoto[] = [],
): Promise<Delivery> {
  const photos = await photoItems(named, item);
  const answered = waitFor(item.key);
  try {
    await store.enqueue(item, endsDraft, photos);
  } catch (error) {
    answered.stop();
    const outcome = outcomeOf(await send(item), item);
    // Nothing is kept here: what is not sent now is lost, and the page says so of what it awaits.
    if (outcome.kind === "received") for (const photo of photos) void send(photo);
    return unkept(outcome, item, error);
  }
  tell({});
  wake();
  const outcome = await answered.outcome;
  if (outcome?.kind === "received") return outcome;
  if (outcome?.kind !== "refused") return { kind: "kept" };
  await remove(item.key);
  return outcome;
}

/**
 * Each photo is an item of its own, under its id. What is not on this device has been sent already,
 * or is sent by the device on which the text was written.
 */
async function photoItems(named: readonly NamedPhoto[], of: NewItem): Promise<NewItem[]> {
  const { owner, title, writtenAt } = of;
  const items: NewItem[] = [];
  for (const { id } of named) {
    if (!(await photoBytes(id))) continue;
    const path = `/api/photos/${id}`;
    items.push({ key: id, kind: "photo", path, body: "", things: [id], title, owner, writtenAt });
  }
  return items;
}

/** Forgets an item, or a photo with its bytes; what it says is lost. */
export async function remove(key: string) {
  await store.remove(key);
  await forgetPhoto(key);
  tell({});
  wake();
}

/** Makes an item the draft of its form again; says why it could not be. */
export async function takeBack(key: string) {
  const taken = await store.takeBack(key, Date.now());
  tell({});
  return taken;
}

let isStarted = false;

/** Sends, from now on, whatever waits whenever there is reason to hope. */
export function start() {
  if (isStarted) return;
  isStarted = true;
  channel?.addEventListener("message", ({ data }: MessageEvent<Told>) => hear(data));
  const hope = () => document.visibilityState === "visible" && wake();
  addEventListener("online", wake);
  addEventListener("pageshow", hope);
  document.addEventListener("visibilitychange", hope);
  // Who signs in, or changes their role, has things of their own that wait.
  const who = () => `${owner()?.username}:${owner()?.membership}`;
  createRoot(() =>
    createEffect(
      on(who, () => {
        void count();
        wake();
      }),
    ),
  );
}

/** What became of an item that could not be kept, for the reason given. */
async function unkept(outcome: Outcome, item: NewItem, why: unknown): Promise<Delivery> {
  if (outcome.kind === "received") return outcome;
  const { problem } = outcome;
  if (outcome.kind === "refused" || !isFull(why)) return { kind: "refused", problem };
  return { kind: "refused", problem, full: { item, photos: await photosWaiting() } };
}

function waitFor(key: string) {
  let stop = () => {};
  const outcome = new Promise<Outcome | undefined>((resolve) => {
    const timer = setTimeout(() => stop(), patienceMs);
    const silence = listen((told) => {
      if (told.key !== key || !told.outcome) return;
      resolve(told.outcome);
      stop();
    });
    stop = () => {
      clearTimeout(timer);
      silence();
      resolve(undefined);
    };
  });
  return { outcome, stop };
}

function tell(told: Told) {
  channel?.postMessage(told);
  hear(told);
}

function hear(told: Told) {
  for (const listener of listeners) listener(told);
  void count();
}

async function count() {
  setWaiting(
    await ownRows().then(
      ({ length }) => length,
      () => 0,
    ),
  );
}
