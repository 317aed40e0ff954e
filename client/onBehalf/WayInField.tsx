import { waysIn, type WayIn } from "#domain/onBehalf.ts";
import { Pills } from "../look/Pills.tsx";
import { t } from "../words/t.ts";

/** How what the department types in for a school has reached it: told to everyone who sees it. */
export function WayInField(props: { way: WayIn; onChange: (way: WayIn) => void }) {
  return (
    <fieldset class="stack tight">
      <legend class="label">{t("onBehalf.ask")}</legend>
      <Pills
        name="entered-from"
        of={waysIn}
        chosen={props.way}
        wordOf={(way) => t(`onBehalf.ways.${way}`)}
        onChoose={props.onChange}
      />
    </fieldset>
  );
}
