import { Show } from "solid-js";
import type { Draft } from "../app/draft.ts";
import { clock } from "../words/format.ts";
import { t } from "../words/t.ts";

/** Whether what is being typed is kept on this device, with the way to start over. */
export function DraftNote(props: {
  draft: Pick<Draft<object>, "savedAt" | "restoredAt" | "isUnkept">;
  onStartOver: () => void;
}) {
  return (
    <div role="status" class="draft soft small">
      <Show when={props.draft.savedAt()} fallback={<Unsaved isUnkept={props.draft.isUnkept()} />}>
        {(at) => (
          <span class="line">
            <svg viewBox="0 0 16 16" width="16" height="16" fill="none" aria-hidden="true">
              <circle cx="8" cy="8" r="7" stroke="var(--leaf)" stroke-width="1.6" />
              <path
                d="M4.5 8.2l2.4 2.4 4.6-5"
                stroke="var(--leaf)"
                stroke-width="1.8"
                stroke-linecap="round"
              />
            </svg>
            {t("app.saved", clock(at()))}
          </span>
        )}
      </Show>
      <Show when={props.draft.restoredAt()}>
        <button type="button" class="pill" onClick={() => props.onStartOver()}>
          {t("app.startOver")}
        </button>
      </Show>
    </div>
  );
}

/** Nothing is typed yet, so there is nothing to keep; or this device refuses to. */
function Unsaved(props: { isUnkept: boolean }) {
  return (
    <Show when={props.isUnkept} fallback={<span>{t("consignments.keeps")}</span>}>
      <span class="lack">{t("app.notSaved")}</span>
    </Show>
  );
}
