import { Show } from "solid-js";
import type { Draft } from "../app/draft.ts";
import { clock, instant } from "../words/format.ts";
import { t } from "../words/t.ts";

/** As much of a draft as is said here. */
type Kept = Pick<Draft<object>, "savedAt" | "restoredAt" | "isUnkept"> & { clear: () => void };

/** That what was typed is kept on this device, since when, and a way to start over. */
export function DraftNote(props: { draft: Kept; hint: string }) {
  const said = () => {
    const { savedAt, restoredAt, isUnkept } = props.draft;
    if (isUnkept()) return t("app.notSaved");
    const [saved, restored] = [savedAt(), restoredAt()];
    if (saved === undefined) return props.hint;
    return saved === restored ? t("app.restored", instant(saved)) : t("app.saved", clock(saved));
  };
  return (
    <div class="apart draft-note">
      <p class="soft small" role="status">
        {said()}
      </p>
      <Show when={props.draft.savedAt() !== undefined}>
        <button type="button" class="button plain" onClick={() => props.draft.clear()}>
          {t("app.startOver")}
        </button>
      </Show>
    </div>
  );
}
