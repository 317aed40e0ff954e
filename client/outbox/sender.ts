import type { Done } from "#domain/answers.ts";
import type { Answer } from "../api/request.ts";
import type { Alone } from "./alone.ts";
import type { Item, Owner } from "./item.ts";
import { afterwards, outcomeOf, type Outcome } from "./outcome.ts";
import { nextDueMs, nextToSend } from "./queue.ts";
import type { Store } from "./store.ts";

/** While something waits, it is tried at least as often as this. */
const restMs = 20_000;
/** Whatever is due, a round does not follow on another at once. */
const leastRestMs = 1_000;

/** What a sender needs from outside. */
export interface Sending {
  store: Pick<Store, "rows" | "change">;
  send: (item: Item) => Promise<Answer<Done>>;
  /** Who is signed in here, in which membership; undefined while that is nobody, or not known. */
  owner: () => Owner | undefined;
  alone: Alone;
  now: () => number;
  /** From 0 to 1. */
  chance: () => number;
  /** Whether this device knows that it has no network at all. */
  isOffline: () => boolean;
  /** What became of an item, once the device has kept that. */
  tell: (key: string, outcome: Outcome) => void;
}

export type Sender = ReturnType<typeof createSender>;

/**
 * Sends what waits in the outbox, one after the other. A round goes on past what is refused and past
 * what the server fails on; it ends when there is no connection, when the server is busy, and when
 * nobody is signed in. Nothing is ever given up: what was not acknowledged is sent again.
 */
export function createSender(of: Sending) {
  let running: Promise<void> | undefined;
  // Somebody asked while a round was going on, which may already have passed what they mean.
  let isWanted = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;

  const wake = (): Promise<void> => {
    isWanted = true;
    return begin();
  };
  const begin = (): Promise<void> => (running ??= run().finally(() => (running = undefined)));
  const run = async () => {
    do {
      clearTimeout(timer);
      // Whoever asks has reason to hope; when it was only time, what waits for its own is left alone.
      const isEager = isWanted;
      isWanted = false;
      // A device that cannot read what it keeps, for now, tries again when it is time.
      await of.alone(() => round(of, isEager)).catch(() => undefined);
      if (!isWanted) await rest();
      // Somebody may ask even while it is found out when something is due.
    } while (isWanted && !isStopped);
  };
  /** Comes back when something is due; not at all while nothing waits. */
  const rest = async () => {
    const owner = of.owner();
    if (isStopped || !owner) return;
    const dueMs = await of.store
      .rows()
      .then((rows) => nextDueMs(rows, { owner, now: of.now() }))
      .catch(() => restMs);
    if (dueMs === undefined || isStopped) return;
    timer = setTimeout(() => void begin(), Math.min(restMs, Math.max(dueMs, leastRestMs)));
  };
  const stop = () => {
    isStopped = true;
    clearTimeout(timer);
  };
  return { wake, stop };
}

/** Sends everything that is due, each item at most once. */
async function round(of: Sending, isEager: boolean) {
  const tried = new Set<string>();
  for (;;) {
    // Whoever signs in or out, or changes their role, does so between two items.
    const owner = of.owner();
    if (!owner) return;
    const rows = await of.store.rows();
    const item = nextToSend(rows, { owner, now: of.now() }, { isEager, tried });
    if (!item) return;
    tried.add(item.key);
    const outcome = outcomeOf(await of.send(item), item);
    const when = { now: of.now(), chance: of.chance(), isOffline: of.isOffline() };
    await of.store.change(item.key, (now) => afterwards(now, outcome, when));
    of.tell(item.key, outcome);
    if (outcome.kind === "signedOut") return;
    if (outcome.kind === "later" && outcome.why !== "server") return;
  }
}
