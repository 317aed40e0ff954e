import { onCleanup } from "solid-js";
import type { LiveEvent } from "#domain/answers.ts";

/** What happened, to be asked whether `some` of it matters; without a stream, all may. */
export type Happened = Pick<readonly LiveEvent[], "some">;
/** What to do when something happened elsewhere: usually to fetch again. */
export type LiveHandler = (events: Happened) => void;

/** Events of one burst are told together, so that fifty promises are one fetch. */
const burstMs = 400;
/** How long to leave a server alone that refuses the stream; less up to half by chance. */
const restMs = 60_000;
/** A burst keeps no more events than this; a screen that fetches again needs none of them. */
const burstMax = 200;

const handlers = new Set<LiveHandler>();
let source: EventSource | undefined;
let waiting: LiveEvent[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Calls back with what happened on the server while the owning component lives. One connection
 * serves the whole page; while it is refused, screens fetch again with each try.
 */
export function onLive(handler: LiveHandler) {
  handlers.add(handler);
  source ??= open();
  onCleanup(() => {
    handlers.delete(handler);
    if (handlers.size === 0) close();
  });
}

/** Opens the stream anew, as whoever is signed in now: each reader hears only what it may see. */
export function listenAgain() {
  stopListening();
  if (handlers.size > 0) source = open();
}

/** Hears nothing more, and tells nothing of what was heard: whoever comes next may not see it. */
export function stopListening() {
  close();
  clearTimeout(timer);
  timer = undefined;
  waiting = [];
}

function open(): EventSource | undefined {
  if (typeof EventSource === "undefined") return undefined;
  const opened = new EventSource("/api/live");
  opened.addEventListener("message", ({ data }) => take(String(data)));
  opened.addEventListener("error", () => {
    // The browser reconnects by itself, and hears what it missed, unless it was refused.
    if (opened.readyState === EventSource.CLOSED && source === opened)
      setTimeout(() => source === opened && tryAgain(), restMs * (1 - Math.random() / 2));
  });
  return opened;
}

/** A new stream begins with what happens next: anything may have happened since the last one. */
function tryAgain() {
  listenAgain();
  for (const handler of handlers) handler({ some: () => true });
}

function close() {
  source?.close();
  source = undefined;
}

function take(data: string) {
  try {
    waiting = [...waiting, JSON.parse(data) as LiveEvent].slice(-burstMax);
  } catch {
    return;
  }
  timer ??= setTimeout(tell, burstMs);
}

function tell() {
  const events = waiting;
  waiting = [];
  timer = undefined;
  for (const handler of handlers) handler(events);
}
