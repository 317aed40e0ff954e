import { Show } from "solid-js";
import type { DiscrepancyView } from "#domain/giftViews.ts";
import { StatusTag } from "../look/StatusTag.tsx";
import { itemAmount, itemName } from "../totals/catalogue.ts";
import { ago } from "../words/format.ts";
import { t } from "../words/t.ts";

/** A difference that nobody has settled: what, how much, between whom, since when, why. */
export function DiscrepancyRow(props: { discrepancy: DiscrepancyView }) {
  const one = () => props.discrepancy;
  return (
    <li>
      <div class="apart">
        <span>
          <span class={`tag ${one().kind === "surplus" ? "amber" : "red"}`}>
            {t(`receipts.kind.${one().kind}`)}
          </span>{" "}
          <span class="strong">{itemName(one().item, one().name)}</span>{" "}
          <span class="strong number">{itemAmount(one().quantity - one().settled, one())}</span>
        </span>
        <StatusTag status={{ of: "discrepancy", is: one().state }} />
      </div>
      <p>
        {one().cluster?.name ?? t("consignments.fund")} → {one().site.schoolName} ·{" "}
        {one().site.name}
      </p>
      <Show when={one().reason}>{(reason) => <p class="quote">{reason()}</p>}</Show>
      <p class="soft small">
        <span class="number">{one().code}</span> · {ago(one().openedAt)} ·{" "}
        <a class="number" href={`/consignments/${one().consignment.id}`}>
          {one().consignment.code}
        </a>
      </p>
    </li>
  );
}
