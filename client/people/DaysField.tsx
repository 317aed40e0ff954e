import { For } from "solid-js";
import { t } from "../words/t.ts";

/** A week for a link sent by chat, a month for one handed out on paper. */
export const linkDays = [7, 30] as const;
export type LinkDays = (typeof linkDays)[number];

/** For how long a link may be used. */
export function DaysField(props: {
  /** Names the group of radio buttons; one a page. */
  name: string;
  value: LinkDays;
  onChange: (days: LinkDays) => void;
}) {
  return (
    <fieldset class="field">
      <legend>{t("persons.days")}</legend>
      <div class="choices">
        <For each={linkDays}>
          {(days) => (
            <label class="pill">
              <input
                type="radio"
                name={props.name}
                checked={props.value === days}
                onChange={() => props.onChange(days)}
              />
              {t("persons.ofDays", days)}
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}
