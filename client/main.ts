import { untilWanted } from "./app/wanted.ts";
import "./look/tokens.css";
import "./look/base.css";
import "./look/controls.css";
import "./look/fields.css";
import "./look/pieces.css";
import "./look/numbers.css";
import "./look/shell.css";
import "./look/header.css";
import "./look/places.css";
import "./needs/needs.css";
import "./needs/row.css";
import "./map/panel.css";
import "./look/served.css";
import "./look/media.css";

const place = document.getElementById("app");
if (place) void start(place);

/** Starts the client at once, or where the server has put a whole page in its place, once it is wanted. */
async function start(place: HTMLElement) {
  const served = place.firstElementChild;
  if (served?.hasAttribute("data-whole")) {
    addEventListener("load", () => void prepare());
    await untilWanted();
  }
  served?.setAttribute("aria-busy", "true");
  try {
    const { begin } = await import("./app/begin.tsx");
    await begin(place);
  } catch (error) {
    // The server's page goes on working by itself.
    served?.removeAttribute("aria-busy");
    throw error;
  }
}

/** So long the page has the line and the phone to itself once it has loaded. */
const restMs = 1_000;

/**
 * Lets the service worker keep the client meanwhile, and the browser what this page's screen needs besides;
 * where either cannot, all works with a network. One thing in a turn: each costs a phone some milliseconds.
 */
async function prepare() {
  await later(restMs);
  void navigator.serviceWorker?.register("/serviceWorker.js").catch(() => undefined);
  for (const href of place?.dataset.later?.split(" ") ?? []) {
    await later();
    document.head.append(Object.assign(document.createElement("link"), { rel: "prefetch", href }));
  }
}

const later = (ms = 0) => new Promise<void>((resolve) => setTimeout(resolve, ms));
