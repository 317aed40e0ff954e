/** After so long the client takes its place even if a part of its first screen is still on its way. */
const patienceMs = 8_000;

/**
 * Shows the client, which already runs unseen on its stage, in place of the page that the server
 * put there: once its first screen has everything to show in its stead, so that nothing flashes and
 * nothing stands there twice. Who is typing on the page, or goes on from it, is not disturbed.
 */
export function takeOver(served: Element, stage: Element) {
  const asked = location.href;
  const begun = Date.now();
  const isTyping = () => served.querySelector(":focus:is(input, select)") !== null;
  const isReady = () =>
    location.href !== asked ||
    Date.now() - begun > patienceMs ||
    (stage.querySelector("h1, h2") && !stage.querySelector(".skeleton, [aria-busy=true]"));
  const look = () => {
    if (isTyping() || !isReady()) return;
    watch.disconnect();
    clearInterval(timer);
    served.remove();
    stage.className = "";
  };
  const watch = new MutationObserver(look);
  watch.observe(stage, { subtree: true, childList: true, attributeFilter: ["aria-busy", "class"] });
  const timer = setInterval(look, 500);
}
