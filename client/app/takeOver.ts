import type { JSX } from "solid-js";
import { render } from "solid-js/web";

/** After so long the client takes its place even if a part of its first screen is still on its way. */
const patienceMs = 8_000;

/**
 * Shows the client where the server has put a page for whoever runs no JavaScript. The page stays
 * until the first screen has everything to show in its stead, so that nothing flashes and nothing
 * stands there twice; who is typing on it, or goes on from it, is not disturbed.
 */
export function takeOver(place: HTMLElement, app: () => JSX.Element) {
  const served = place.firstElementChild;
  if (!served) return render(app, place);
  served.setAttribute("aria-busy", "true");
  const stage = place.appendChild(document.createElement("div"));
  stage.className = "stage";
  const asked = location.href;
  const isTyping = () => served.querySelector(":focus:is(input, select)") !== null;
  const isReady = () =>
    location.href !== asked ||
    (stage.querySelector("h1, h2") && !stage.querySelector(".skeleton, [aria-busy=true]"));
  const begun = Date.now();
  const look = () => {
    if (isTyping() || !(isReady() || Date.now() - begun > patienceMs)) return;
    watch.disconnect();
    clearInterval(timer);
    served.remove();
    stage.className = "";
  };
  const watch = new MutationObserver(look);
  watch.observe(stage, { subtree: true, childList: true, attributeFilter: ["aria-busy", "class"] });
  const timer = setInterval(look, 500);
  return render(app, stage);
}
