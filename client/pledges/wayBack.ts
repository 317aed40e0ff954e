import { createEffect, on, type Accessor } from "solid-js";

/**
 * Goes on by keyboard, once a dialog is closed, where its opener stood: the browser goes back to the
 * opener itself, but what was done inside may have taken that away. Called before the dialog is made.
 */
export function createWayBack(isOpen: Accessor<boolean>) {
  let around: HTMLElement[] = [];
  createEffect(
    on(
      isOpen,
      (isNow) => {
        if (isNow) around = placesAround(document.activeElement);
        else queueMicrotask(() => goBackTo(around));
      },
      { defer: true },
    ),
  );
}

/** Gives what has just come to be the focus that what was pressed has lost. */
export function takeFocus(element: HTMLElement) {
  element.tabIndex = -1;
  queueMicrotask(() => element.focus({ preventScroll: true }));
}

/** What an opener stands in, the nearest first. */
function placesAround(opener: Element | null): HTMLElement[] {
  const place = opener?.parentElement?.closest<HTMLElement>("li, section, main");
  return place ? [place, ...placesAround(place)] : [];
}

function goBackTo(places: readonly HTMLElement[]) {
  const place = places.find((one) => one.isConnected);
  if (place && document.activeElement === document.body) takeFocus(place);
}
