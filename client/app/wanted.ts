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
    if (hasBeenHere()) return resolve();
    const listening = new AbortController();
    const news = new EventSource("/api/live");
    const start = () => {
      listening.abort();
      news.close();
      resolve();
    };
    for (const sign of signs)
      addEventListener(sign, start, { capture: true, passive: true, signal: listening.signal });
    news.addEventListener("message", start);
  });
}

function hasBeenHere(): boolean {
  try {
    return localStorage.length > 0;
  } catch {
    return false;
  }
}
