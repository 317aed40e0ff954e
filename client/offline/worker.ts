import { address } from "../api/address.ts";
import { offerRelease } from "../api/fresh.ts";
import { isSparing } from "../app/isSparing.ts";
import { me } from "../app/session.ts";
import { idle } from "../app/turn.ts";
import { stayFresh } from "./stayFresh.ts";

/** How often a page that stays open asks for a newer release. */
const lookMs = 60 * 60_000;
/** How long a page waits for the next release to take over before it is loaded anew all the same. */
const patienceMs = 3_000;

/** Lets the service worker keep what is read, and offers the next release when it has come. */
export async function startWorker() {
  if (!("serviceWorker" in navigator)) return;
  const registration = await navigator.serviceWorker
    .register("/serviceWorker.js")
    // Forbidden, in a private window or by the browser that shows us: all works, with a network.
    .catch(() => undefined);
  if (!registration) return;
  stayFresh();
  if (!navigator.serviceWorker.controller)
    navigator.serviceWorker.addEventListener("controllerchange", () => void keepEarlier(), {
      once: true,
    });
  const offer = (next: ServiceWorker | null) => {
    // The first one has nobody to replace.
    if (next && navigator.serviceWorker.controller) offerRelease(() => changeTo(next));
  };
  offer(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const coming = registration.installing;
    coming?.addEventListener("statechange", () => {
      if (coming.state === "installed") offer(coming);
    });
  });
  let lookedAt = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - lookedAt < lookMs) return;
    lookedAt = Date.now();
    void registration.update().catch(() => undefined);
  });
}

/**
 * Lets the first worker keep what was read before it was there, too: somebody may have a connection for
 * this one visit. The browser has it all still, so the network is not asked again.
 */
async function keepEarlier() {
  const read = performance.getEntriesByType("resource").map(({ name }) => new URL(name));
  const ours = read.filter(({ origin }) => origin === location.origin);
  const reader = me()?.username;
  for (const { href, pathname } of ours) {
    if (!isKept.test(pathname)) continue;
    await idle();
    // Who has signed out meanwhile leaves nothing behind.
    if (reader !== undefined && me()?.username !== reader) return;
    // What the browser was not to keep, this phone does not keep either.
    void fetch(href, { cache: "only-if-cached", mode: "same-origin" }).catch(() => undefined);
  }
}

/** What a screen shows; what it is made of the worker has brought along. */
const isKept = /^\/(api|geo)\/(?!live|auth)/;

/** Only who asks for it gets the next release, so that no form is taken from under a finger. */
function changeTo(next: ServiceWorker) {
  const reload = () => location.reload();
  navigator.serviceWorker.addEventListener("controllerchange", reload, { once: true });
  // The one that is there may be at work still: it gives way when this page has let go of it.
  setTimeout(reload, patienceMs);
  next.postMessage("update");
}

/**
 * Keeps on this phone the screens of those who work in the field, and what their forms are filled in
 * with; `school` is one's own. Where data is dear or slow, a screen is kept once it was used. Whoever
 * wanted to be told on this phone goes on being told.
 */
export async function keepField(school: string | undefined) {
  const { serviceWorker } = navigator;
  const ready = await serviceWorker?.ready;
  if (!ready) return;
  if (!isSparing()) ready.active?.postMessage("field");
  // No push service answers, or that part did not load: at the next opening, then.
  void import("../push/stayTold.ts").then(({ stayTold }) => stayTold(ready)).catch(() => undefined);
  // The first one takes over a moment after it is ready; what is read before is not kept.
  if (!serviceWorker.controller)
    await new Promise((resolve) =>
      serviceWorker.addEventListener("controllerchange", resolve, { once: true }),
    );
  // Asked past the client: nobody is shown what comes of it.
  const wanted = ["/api/me", "/api/campaigns", "/api/items", "/api/province"];
  const ofSchool = () => [address("/api/sites", { school }), "/api/communes"];
  for (const path of school ? [...wanted, ...ofSchool()] : wanted)
    await fetch(path).catch(() => undefined);
}
