import { Show } from "solid-js";
import { instant } from "../words/format.ts";
import { t } from "../words/t.ts";
import { keptSince, nextRelease } from "./fresh.ts";

/** That a next release has come, and that what is shown is not of now. */
export function Notices() {
  return (
    <>
      <Show when={nextRelease()}>
        {(update) => (
          <p class="note" role="status">
            {t("kept.newRelease")}{" "}
            <button type="button" class="button" onClick={() => update()()}>
              {t("kept.reload")}
            </button>
          </p>
        )}
      </Show>
      <Show when={keptSince()}>
        {(at) => (
          <p class="note" role="status">
            {t("kept.keptSince", instant(at()))}
          </p>
        )}
      </Show>
    </>
  );
}
