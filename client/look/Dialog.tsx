import { createEffect, createUniqueId, onCleanup, Show, Suspense, type JSX } from "solid-js";
import { Coded } from "./Coded.tsx";
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
  const show = (element: HTMLDialogElement) => {
    createEffect(() => {
      if (props.isOpen && !element.open) element.showModal();
      if (!props.isOpen && element.open) element.close();
    });
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
            <h2 id={id}>
              <Coded text={props.title} />
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
