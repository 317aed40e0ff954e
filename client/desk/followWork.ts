import { createEffect, createRoot, on, onCleanup } from "solid-js";
import type { WaitingView } from "#domain/waiting.ts";
import { createReading } from "../api/createReading.ts";
import { onLive } from "../api/live.ts";
import { get, type Answer } from "../api/request.ts";
import { membership } from "../app/session.ts";
import { setWork } from "../app/work.ts";

/** How long a number may stand that no live event has touched; less up to half by chance. */
const standsMs = 120_000;

let isFollowing = false;

/**
 * Counts what waits for whoever is signed in, in the role in which they act: again with every burst of
 * what happens on the server, when the page is looked at, and now and then where no stream comes through.
 */
export function followWork() {
  if (isFollowing) return;
  isFollowing = true;
  createRoot(() => {
    const count = () => ask(waiting, tell);
    const { ask, refresh } = createReading(count);
    const look = () => {
      if (document.visibilityState === "visible") refresh();
    };
    createEffect(on(() => membership()?.id, count));
    onLive(look);
    document.addEventListener("visibilitychange", look);
    let timer: ReturnType<typeof setTimeout>;
    const later = () => {
      timer = setTimeout(() => (look(), later()), standsMs * (1 - Math.random() / 2));
    };
    later();
    onCleanup(() => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", look);
    });
  });
}

async function waiting(): Promise<Answer<Pick<WaitingView, "total">>> {
  return membership() ? get<WaitingView>("/api/me/waiting") : { ok: true, value: { total: 0 } };
}

function tell({ total }: Pick<WaitingView, "total">) {
  setWork(total);
  // On the icon of an installed page, where there is one; a browser may forbid it.
  const shown = total > 0 ? navigator.setAppBadge?.(total) : navigator.clearAppBadge?.();
  shown?.catch(() => undefined);
}
