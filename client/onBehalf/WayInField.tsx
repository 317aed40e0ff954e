import { For } from "solid-js";
import { waysIn, type WayIn } from "#domain/onBehalf.ts";
import { t } from "../words/t.ts";

/** How what the department types in for a school has reached it: told to everyone who sees it. */
export function WayInField(props: { way: WayIn; onChange: (way: WayIn) => void }) {
  return (
    <fieldset class="stack tight">
      <legend class="label">{t("onBehalf.ask")}</legend>
      <div class="choices">
        <For each={waysIn}>
          {(way) => (
            <label class="pill">
              <input
                type="radio"
                name="entered-from"
                checked={props.way === way}
                onChange={() => props.onChange(way)}
              />
              {t(`onBehalf.ways.${way}`)}
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}
