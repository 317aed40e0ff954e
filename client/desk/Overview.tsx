import { dayOf } from "#domain/calendar.ts";
import type { ConsignmentView, DiscrepancyView } from "#domain/giftViews.ts";
import { Show } from "solid-js";
import { may } from "../app/session.ts";
import { t } from "../words/t.ts";
import { createList, whole } from "./createList.ts";
import { Discrepancies } from "./Discrepancies.tsx";
import { OnTheWay } from "./OnTheWay.tsx";
import { ofConsignments, ofDifferences } from "./kinds.ts";

/** For those who watch and do not act, such as auditors: what differs and what is late. */
export function Overview(props: { campaign: string }) {
  const inState = (state: string) => ({ campaign: props.campaign, state });
  const sent = createList<ConsignmentView>("/api/consignments", () => inState("sent"), {
    wanted: whole,
    kinds: ofConsignments,
  });
  const differences = createList<DiscrepancyView>(
    "/api/discrepancies",
    () => inState("unsettled"),
    { wanted: whole, kinds: ofDifferences },
  );
  return (
    <>
      <div class="choices">
        <a class="button primary" href="/ledger">
          {t("desk.openLedger")}
        </a>
        <a class="button" href="/totals">
          {t("desk.openTotals")}
        </a>
        <a class="button" href="/reconciliation">
          {t("reconciliation.title")}
        </a>
        <Show when={may("count_period")}>
          <a class="button" href="/periods">
            {t("periods.title")}
          </a>
          <a class="button" href="/fund">
            {t("desk.openFund")}
          </a>
        </Show>
        <Show when={may("see_statements")}>
          <a class="button" href="/statements">
            {t("desk.statements")}
          </a>
        </Show>
      </div>
      <Discrepancies list={differences} />
      <OnTheWay list={sent} today={dayOf(Date.now())} names="both" isLateOnly mayTakeBack={false} />
    </>
  );
}
