/** After so long the client takes its place even if a part of its first screen is still on its way. */
const patienceMs = 8_000;

/** What scrolls by itself; elsewhere the window does, and stays where it is. */
const scrolled = ".needs-side";

/**
 * Shows the client, which already runs unseen on its stage, in place of the page that the server
 * put there: once its first screen has everything to show in its stead, so that nothing flashes and
 * nothing stands there twice. Who is typing on the page, or goes on from it, is not disturbed.
 */
export function takeOver(served: Element, stage: Element) {
  const address = () => location.pathname + location.search;
  const asked = address();
  const begun = Date.now();
  const isTyping = () => served.querySelector(":focus:is(input, select)") !== null;
  const isReady = () =>
    address() !== asked ||
    Date.now() - begun > patienceMs ||
    (stage.querySelector("h1, h2") && !stage.querySelector(".skeleton, [aria-busy=true]"));
  const look = () => {
    if (isTyping() || !isReady()) return;
    watch.disconnect();
    clearInterval(timer);
    const readTo = served.querySelector(scrolled)?.scrollTop ?? 0;
    served.remove();
    stage.className = "";
    if (readTo > 0) stage.querySelector(scrolled)?.scrollTo({ top: readTo });
  };
  const watch = new MutationObserver(look);
  watch.observe(stage, { subtree: true, childList: true, attributeFilter: ["aria-busy", "class"] });
  const timer = setInterval(look, 500);
}
