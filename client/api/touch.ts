/** The click of a finger comes a moment after the finger left. */
const clickMs = 60;
/** A release of which the browser tells nothing is not waited for any longer. */
const pressMs = 3_000;

let isPressedUntil = 0;

/** Watches fingers and mouse buttons on the page from now on. */
export function watchTouch() {
  addEventListener("pointerdown", () => (isPressedUntil = performance.now() + pressMs), true);
  const release = () => (isPressedUntil = Math.min(isPressedUntil, performance.now() + clickMs));
  for (const end of ["pointerup", "pointercancel"]) addEventListener(end, release, true);
}

/** Resolves once nothing is pressed: what is shown then cannot move under a finger. */
export async function handsOff(): Promise<void> {
  while (performance.now() < isPressedUntil)
    await new Promise((resolve) => setTimeout(resolve, clickMs));
}
