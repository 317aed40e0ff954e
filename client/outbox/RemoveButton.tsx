import { createSignal, onMount, Show } from "solid-js";
import { t } from "../words/t.ts";
import { catchFocus } from "../look/catchFocus.ts";

/** Deletes something that waits, and asks once more first: it is nowhere else. */
export function RemoveButton(props: { onRemove: () => void }) {
  const [isAsked, setAsked] = createSignal(false);
  // One takes the other's place: the keyboard goes on from what came. At first nothing has gone.
  let hasAsked = false;
  const come = (element: HTMLElement) => onMount(() => hasAsked && catchFocus(element));
  const ask = (isNow: boolean) => {
    hasAsked = true;
    setAsked(isNow);
  };
  return (
    <Show
      when={isAsked()}
      fallback={
        <button type="button" class="button plain" ref={come} onClick={() => ask(true)}>
          {t("outbox.remove")}
        </button>
      }
    >
      <p class="small" tabindex="-1" ref={come}>
        {t("outbox.removeSure")}
      </p>
      <button type="button" class="button danger" onClick={() => props.onRemove()}>
        {t("outbox.removeYes")}
      </button>
      <button type="button" class="button plain" onClick={() => ask(false)}>
        {t("app.cancel")}
      </button>
    </Show>
  );
}
