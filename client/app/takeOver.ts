/** After so long the client takes its place even if a part of its first screen is still on its way. */
const patienceMs = 8_000;

/** What is not there yet: what is still being loaded, and beside a picture of the land the land itself. */
const unfinished = ".skeleton, [aria-busy=true]";
const landless = ".map-panel > [role=status], .map-source:empty";

/** What scrolls by itself; elsewhere the window does. */
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
  const awaited = served.querySelector(".map-picture") ? `${unfinished}, ${landless}` : unfinished;
  const isReady = () =>
    address() !== asked ||
    Date.now() - begun > patienceMs ||
    (stage.querySelector("h1, h2") && !stage.querySelector(awaited));
  const look = () => {
    if (isTyping() || !isReady()) return;
    watch.disconnect();
    clearInterval(timer);
    const readTo = served.querySelector(scrolled)?.scrollTop ?? 0;
    const keepPlace = placeIn(served, stage);
    const choosePin = pinIn(served);
    served.remove();
    stage.className = "";
    keepPlace();
    choosePin();
    if (readTo > 0) stage.querySelector(scrolled)?.scrollTo({ top: readTo });
  };
  const watch = new MutationObserver(look);
  watch.observe(stage, { subtree: true, childList: true, attributeFilter: ["aria-busy", "class"] });
  const timer = setInterval(look, 500);
}

/**
 * Remembers what is being read further down, by the last heading above the middle that both pages have;
 * returns how to bring the client's to the same height, for its parts are not as long as the server's.
 */
function placeIn(served: Element, stage: Element): () => void {
  if (scrollY === 0) return () => {};
  const heightOf = (heading: Element) => heading.getBoundingClientRect().top;
  for (const heading of [...served.querySelectorAll("h2")].reverse()) {
    const same = [...stage.querySelectorAll("h2")].find(
      ({ textContent }) => textContent === heading.textContent,
    );
    const before = heightOf(heading);
    if (same && before < innerHeight / 2) return () => scrollBy(0, heightOf(same) - before);
  }
  return () => {};
}

/**
 * Remembers which pin of the picture was pressed, for a picture can do nothing but have the focus; returns how to
 * choose the client's in its place, once it is there, unless something else is pressed before.
 */
function pinIn(served: Element): () => void {
  const pressed = served.querySelector(".map-picture :focus");
  if (!pressed) return () => {};
  const { left, top, width, height } = pressed.getBoundingClientRect();
  const until = Date.now() + patienceMs;
  return () => {
    const choose = () => {
      const there = document.elementFromPoint(left + width / 2, top + height / 2);
      const pin = there?.closest<HTMLElement>(".pin");
      if (pin || Date.now() > until) stop();
      pin?.click();
    };
    const timer = setInterval(choose, 100);
    const stop = () => clearInterval(timer);
    addEventListener("pointerdown", stop, { once: true });
  };
}
