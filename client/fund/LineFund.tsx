import { createSignal, Show } from "solid-js";
import { cash } from "#domain/catalogue.ts";
import type { NeedLineView, NeedView } from "#domain/needViews.ts";
import { placeName } from "../needs/inWords.ts";
import { t } from "../words/t.ts";
import { EarmarkDialog, type ToEarmark } from "./EarmarkDialog.tsx";
import { SpendLink } from "./SpendLink.tsx";
import "./fund.css";

/** What the fund's money can do for one line of a need: be held for it, be paid out, buy what it asks. */
export function LineFund(props: { need: NeedView; line: NeedLineView; onDone: () => void }) {
  const [earmarking, setEarmarking] = createSignal<ToEarmark>();
  const isCash = () => props.line.item === cash;
  return (
    <Show when={props.line.lacking + props.line.held > 0}>
      <div class="choices line-fund">
        <Show when={isCash() && props.line.lacking > 0}>
          <button
            type="button"
            class="button"
            onClick={() => setEarmarking({ line: props.line, place: placeName(props.need.site) })}
          >
            {t("fund.earmark")}
          </button>
        </Show>
        <SpendLink need={props.need} line={props.line} />
      </div>
      <EarmarkDialog
        asked={earmarking()}
        onDone={() => {
          setEarmarking();
          props.onDone();
        }}
        onClose={() => setEarmarking()}
      />
    </Show>
  );
}
