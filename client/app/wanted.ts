/** What tells that somebody is at the page and may want more of it than to read. */
const signs = ["pointerdown", "pointermove", "touchstart", "wheel", "scroll", "keydown", "focusin"];

/**
 * Waits until the client is wanted on a page that is whole without it: as soon as somebody touches it,
 * or something has happened on the server that the page does not tell yet. To start at once would leave
 * a cheap phone deaf for seconds, for who only reads. All that is on the page works by itself
 * meanwhile, so nothing that starts the client is lost. Whoever has been here before has choices of
 * their own kept on this device, which only the client knows: for them it starts at once.
 */
export function untilWanted(): Promise<void> {
  return new Promise((resolve) => {
    const listening = new AbortController();
    const { signal } = listening;
    const start = () => {
      listening.abort();
      resolve();
    };
    for (const sign of signs)
      addEventListener(sign, start, { capture: true, passive: true, signal });
    // Only now: to ask what is kept on a device holds up what is to be painted.
    const onLoad = () => (hasBeenHere() ? start() : listenForNews(start, signal));
    addEventListener("load", onLoad, { signal });
  });
}

function listenForNews(start: () => void, signal: AbortSignal) {
  const news = new EventSource("/api/live");
  news.addEventListener("message", start);
  signal.addEventListener("abort", () => news.close());
}

function hasBeenHere(): boolean {
  try {
    return localStorage.length > 0;
  } catch {
    return false;
  }
}
