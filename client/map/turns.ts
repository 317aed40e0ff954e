/** When a map may change what it shows. */
export interface Turns {
  /** Whether a finger or mouse button is down, or was a moment ago. */
  isPressed(): boolean;
  /** Whether the press began on it: browsers tell a finger's moves only while that is there. */
  isHeld(element: Element): boolean;
  /** Does the first part now and the others one a frame; what was still waiting is dropped. */
  inParts<Item>(items: readonly Item[], size: number, job: (item: Item) => void): void;
  stop(): void;
}

/** The click of a finger comes a moment after the finger left. */
const clickMs = 60;

/** Watches the fingers and mouse buttons on an element. */
export function createTurns(element: HTMLElement, onRelease: () => void): Turns {
  let isPressed = false;
  let heldOn: EventTarget | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;

  const press = (event: PointerEvent) => {
    clearTimeout(timer);
    isPressed = true;
    heldOn = event.target;
  };
  const release = () => {
    if (!isPressed) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      isPressed = false;
      onRelease();
    }, clickMs);
  };
  const ends = ["pointerup", "pointercancel"] as const;
  element.addEventListener("pointerdown", press);
  for (const end of ends) addEventListener(end, release);

  return {
    isPressed: () => isPressed,
    isHeld: (element) => isPressed && heldOn instanceof Node && element.contains(heldOn),
    inParts(items, size, job) {
      cancelAnimationFrame(frame);
      work(items, size, job);
    },
    stop() {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      element.removeEventListener("pointerdown", press);
      for (const end of ends) removeEventListener(end, release);
    },
  };

  function work<Item>(items: readonly Item[], size: number, job: (item: Item) => void) {
    for (const item of items.slice(0, size)) job(item);
    if (items.length > size)
      frame = requestAnimationFrame(() => work(items.slice(size), size, job));
  }
}
