import { createEffect, createUniqueId, on, onCleanup, Show, Suspense, type JSX } from "solid-js";
import { t } from "../words/t.ts";
import { Icon } from "./Icon.tsx";

/**
 * A native modal dialog: a sheet at the thumb on a phone, a box on a desk. What it holds exists only
 * while it is open. Escape, the cross and a press beside it ask `onClose`. What is loaded for it is waited for
 * inside: a screen that steps aside meanwhile takes the dialog out of the page, which is no longer modal then.
 */
export function Dialog(props: {
  isOpen: boolean;
  title: string;
  onClose: () => void;
  children: JSX.Element;
}) {
  const id = createUniqueId();
  // A press that begins inside and ends beside, such as selecting text, closes nothing.
  let isPressBeside = false;
  let heading: HTMLElement | undefined;
  const show = (element: HTMLDialogElement) => {
    let around: HTMLElement[] = [];
    createEffect(() => {
      if (props.isOpen && !element.open) {
        around = placesAround(document.activeElement);
        element.showModal();
      }
      if (!props.isOpen && element.open) {
        element.close();
        goBackTo(around);
      }
    });
    // What was pressed gives way to what came of it: that is read from its title on.
    createEffect(
      on(
        () => props.title,
        () => {
          if (element.open && !element.contains(document.activeElement)) goTo(heading);
        },
        { defer: true },
      ),
    );
    onCleanup(() => element.close());
  };
  return (
    <dialog
      ref={show}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
      onPointerDown={(event) => (isPressBeside = event.target === event.currentTarget)}
      onClick={(event) => {
        if (isPressBeside && event.target === event.currentTarget) props.onClose();
      }}
    >
      <Show when={props.isOpen}>
        <div class="inside">
          <header>
            <h2 id={id} ref={(title) => (heading = title)}>
              {props.title}
            </h2>
            <button
              type="button"
              class="pill"
              aria-label={t("app.close")}
              onClick={() => props.onClose()}
            >
              <Icon name="close" size={20} />
            </button>
          </header>
          <Suspense fallback={<p role="status">{t("app.loading")}</p>}>{props.children}</Suspense>
        </div>
      </Show>
    </dialog>
  );
}

/** What the opener of a dialog stands in, the nearest first. */
function placesAround(opener: Element | null): HTMLElement[] {
  const place = opener?.parentElement?.closest<HTMLElement>("li, section, main");
  return place ? [place, ...placesAround(place)] : [];
}

/** The browser goes back to what opened a dialog; where that has gone meanwhile, to where it stood. */
function goBackTo(places: readonly HTMLElement[]) {
  if (document.activeElement !== document.body) return;
  goTo(places.find((one) => one.isConnected));
}

function goTo(place: HTMLElement | undefined) {
  if (!place) return;
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
}
