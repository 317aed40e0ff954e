import { createEffect, createRoot, on, onCleanup } from "solid-js";
import type { WaitingView } from "#domain/waiting.ts";
import { onLive } from "../api/live.ts";
import { get } from "../api/request.ts";
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
    const look = () => document.visibilityState === "visible" && void count();
    createEffect(
      on(
        () => membership()?.id,
        () => void count(),
      ),
    );
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

async function count() {
  const mine = membership()?.id;
  const answer = mine ? await get<WaitingView>("/api/me/waiting") : undefined;
  // Who changed their role meanwhile is counted for anew.
  if (mine !== membership()?.id || answer?.ok === false) return;
  const total = answer?.value.total ?? 0;
  setWork(total);
  // On the icon of an installed page, where there is one; a browser may forbid it.
  const shown = total > 0 ? navigator.setAppBadge?.(total) : navigator.clearAppBadge?.();
  await shown?.catch(() => undefined);
}
