import { createSignal, Show } from "solid-js";
import { keep, kept } from "../app/kept.ts";
import { me } from "../app/session.ts";
import { held, setHeld } from "../app/waiting.ts";
import { clock, instant } from "../words/format.ts";
import { t } from "../words/t.ts";
import { isInApp, keptSince, nextRelease } from "../api/fresh.ts";

/** Where it is remembered that the hint was read. */
const place = "in-app";

/**
 * How to get a real browser, that a next release has come, that what is shown is not of now, and what became of
 * something that was sent after the session had ended: its form is gone, or empty again.
 */
export function Notices() {
  const [isTold, setTold] = createSignal(!isInApp || kept(place) === true);
  const understand = () => {
    setTold(true);
    keep(place, true);
  };
  const gone = () => {
    const now = held();
    return now === "signedOut" ? undefined : now;
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
      <Show when={held() === "signedOut" && me() === null}>
        <p class="note warning" role="status" ref={bringIntoView}>
          {t("kept.signedOut")} <a href="/sign-in">{t("app.signIn")}</a>
        </p>
      </Show>
      <Show when={gone()}>
        {(done) => (
          <p class="note done" role="status">
            ✓ {t("kept.received", clock(Date.now()), done().code ?? "")}{" "}
            <button type="button" class="button" onClick={() => setHeld(undefined)}>
              {t("kept.understood")}
            </button>
          </p>
        )}
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

/** Whoever sent it further down the page would not see what is said at its beginning. */
function bringIntoView(note: HTMLElement) {
  queueMicrotask(() => note.scrollIntoView({ block: "center" }));
}
