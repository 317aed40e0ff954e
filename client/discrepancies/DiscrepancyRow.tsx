import { For, Show } from "solid-js";
import type { DiscrepancyView } from "#domain/giftViews.ts";
import { StatusTag } from "../look/StatusTag.tsx";
import { itemAmount, itemName } from "../totals/catalogue.ts";
import { ago } from "../words/format.ts";
import { t } from "../words/t.ts";
import { DiscrepancyActs } from "./DiscrepancyActs.tsx";
import "./discrepancies.css";

/**
 * A difference: what, how much is left of it, between whom, since when, what was said of it, and
 * what the reader may do about it. `onChanged` is called when something was done.
 */
export function DiscrepancyRow(props: {
  discrepancy: DiscrepancyView;
  onChanged: () => void;
  /** Leaves out what the page around it says already. */
  isOfThisConsignment?: boolean;
}) {
  const one = () => props.discrepancy;
  const left = () => one().quantity - one().settled;
  return (
    <li class="discrepancy">
      <div class="apart">
        <span>
          <span class={`tag ${one().kind === "surplus" ? "amber" : "red"}`}>
            {t(`receipts.kind.${one().kind}`)}
          </span>{" "}
          <span class="strong">{itemName(one().item, one().name)}</span>{" "}
          <span class="strong number">{itemAmount(left() || one().quantity, one())}</span>
        </span>
        <StatusTag status={{ of: "discrepancy", is: one().state }} />
      </div>
      <Show when={one().settled > 0 && left() > 0}>
        <p class="soft small">
          {t(
            "receipts.settledPart",
            itemAmount(one().settled, one()),
            itemAmount(one().quantity, one()),
          )}
        </p>
      </Show>
      <Show when={!props.isOfThisConsignment}>
        <p>
          {one().cluster?.name ?? t("consignments.fund")} → {one().site.schoolName} ·{" "}
          {one().site.name}
        </p>
      </Show>
      <Said discrepancy={one()} />
      <p class="soft small">
        <span class="number">{one().code}</span> · {ago(one().openedAt)}
        <Show when={!props.isOfThisConsignment}>
          {" · "}
          <a class="number" href={`/consignments/${one().consignment.id}`}>
            {one().consignment.code}
          </a>
        </Show>
      </p>
      <DiscrepancyActs discrepancy={one()} onChanged={props.onChanged} />
    </li>
  );
}

/** What the school said at the receipt, and what the parties said since. */
function Said(props: { discrepancy: DiscrepancyView }) {
  return (
    <>
      <Show when={props.discrepancy.reason}>{(reason) => <p class="quote">{reason()}</p>}</Show>
      <For each={props.discrepancy.explanations}>
        {({ organisation, role, at, text }) => (
          <p class="quote">
            {text}
            <span class="soft small by">
              {organisation === "department" ? t(`app.roles.${role}`) : organisation} · {ago(at)}
            </span>
          </p>
        )}
      </For>
    </>
  );
}
