import { createSignal, Show } from "solid-js";
import type { Position } from "#domain/place.ts";
import { findHere } from "../map/findHere.ts";
import { t } from "../words/t.ts";

/** Where the need is: as the site is known, or where the phone is now. */
export function PositionField(props: {
  position: Position | undefined;
  onChange: (position: Position | undefined) => void;
}) {
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
    if (finding() === "now") return t("needs.positionFinding");
    if (finding() === "failed") return t("needs.positionFailed");
    const at = props.position;
    return at ? t("needs.positionKnown", at.lat.toFixed(5), at.lng.toFixed(5)) : "";
  };

  return (
    <fieldset class="stack tight">
      <legend class="label">{t("needs.position")}</legend>
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
          {t("needs.positionOfSite")}
        </button>
        <button
          type="button"
          class="pill"
          aria-pressed={props.position !== undefined}
          onClick={find}
        >
          {t("needs.positionHere")}
        </button>
      </div>
      <p class="hint" role="status">
        <Show when={said()}>{(text) => text()}</Show>
      </p>
    </fieldset>
  );
}
