import { createSignal, Show } from "solid-js";
import { keep, kept } from "../app/kept.ts";
import { instant } from "../words/format.ts";
import { t } from "../words/t.ts";
import { isInApp, keptSince, nextRelease } from "../api/fresh.ts";

/** Where it is remembered that the hint was read. */
const place = "in-app";

/** How to get a real browser, that a next release has come, and that what is shown is not of now. */
export function Notices() {
  const [isTold, setTold] = createSignal(!isInApp || kept(place) === true);
  const understand = () => {
    setTold(true);
    keep(place, true);
  };
  return (
    <>
      <Show when={!isTold()}>
        <p class="note" role="status">
          {t("kept.inApp")}{" "}
          <button type="button" class="button" onClick={understand}>
            {t("kept.understood")}
          </button>
        </p>
      </Show>
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
