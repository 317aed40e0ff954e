import { untilWanted } from "./app/wanted.ts";
import "./look/tokens.css";
import "./look/base.css";
import "./look/controls.css";
import "./look/fields.css";
import "./look/pieces.css";
import "./look/numbers.css";
import "./look/shell.css";
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
    addEventListener("load", prepare);
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

/**
 * Lets the service worker keep the client meanwhile, and the browser what this page's screen needs besides;
 * where either cannot, all works with a network.
 */
function prepare() {
  void navigator.serviceWorker?.register("/serviceWorker.js").catch(() => undefined);
  for (const href of place?.dataset.later?.split(" ") ?? [])
    document.head.append(Object.assign(document.createElement("link"), { rel: "prefetch", href }));
}
