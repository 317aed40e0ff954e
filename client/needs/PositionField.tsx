import { createSignal, createUniqueId, Show } from "solid-js";
import type { Position } from "#domain/place.ts";
import { findHere } from "../map/findHere.ts";
import { t } from "../words/t.ts";

/** Where the need is: as the site is known, or where the phone is now. */
export function PositionField(props: {
  position: Position | undefined;
  /** The sentence that says why it cannot be there; undefined while nothing speaks against it. */
  error: string | undefined;
  onChange: (position: Position | undefined) => void;
}) {
  const id = createUniqueId();
  const [finding, setFinding] = createSignal<"now" | "failed">();
  const find = () => {
    setFinding("now");
    findHere(
      (here) => {
        setFinding(undefined);
        props.onChange(here);
      },
      () => setFinding("failed"),
    );
  };
  const said = () => {
    if (finding() === "now") return t("position.finding");
    if (finding() === "failed") return t("position.failed");
    const at = props.position;
    return at ? t("position.known", at.lat.toFixed(5), at.lng.toFixed(5)) : "";
  };

  return (
    <fieldset class="stack tight">
      <legend class="label">{t("position.title")}</legend>
      <div class="choices">
        <button
          type="button"
          class="pill"
          aria-pressed={props.position === undefined}
          onClick={() => {
            setFinding(undefined);
            props.onChange(undefined);
          }}
        >
          {t("position.ofSite")}
        </button>
        <button
          type="button"
          class="pill"
          aria-pressed={props.position !== undefined}
          aria-invalid={props.error ? "true" : undefined}
          aria-describedby={props.error ? id : undefined}
          onClick={find}
        >
          {t("position.here")}
        </button>
      </div>
      <p class="hint" role="status">
        <Show when={said()}>{(text) => text()}</Show>
      </p>
      <div role="alert" id={id}>
        <Show when={props.error}>{(said) => <p class="error">{said()}</p>}</Show>
      </div>
    </fieldset>
  );
}
