import { Show } from "solid-js";
import type { ReconciliationRow } from "#domain/reconciliationViews.ts";
import { itemAmount } from "../totals/catalogue.ts";
import { money } from "../words/format.ts";
import { t } from "../words/t.ts";
import type { NumberName } from "./numbers.ts";

/** What must be known to add a row up: what came by the bank, and what came beyond what was sent. */
export function Remarks(props: { row: ReconciliationRow; of: NumberName }) {
  return (
    <>
      <Show when={props.of === "sent" && props.row.inFund > 0}>
        <span class="soft small thing">{t("reconciliation.viaFund", money(props.row.inFund))}</span>
      </Show>
      <Show when={props.of === "received" && props.row.surplus > 0}>
        <span class="soft small thing">
          {t("reconciliation.surplus", itemAmount(props.row.surplus, props.row))}
        </span>
      </Show>
    </>
  );
}
