import { Show } from "solid-js";
import { dayOf } from "#domain/calendar.ts";
import type { ConsignmentView, DiscrepancyView, PledgeView } from "#domain/giftViews.ts";
import type { NeedView } from "#domain/needViews.ts";
import type { PeriodView } from "#domain/periodViews.ts";
import type { UnreportedView } from "#domain/unreported.ts";
import { may } from "../app/session.ts";
import { daysLate } from "../consignments/late.ts";
import { t } from "../words/t.ts";
import type { ReversalRequestView } from "#domain/ledgerViews.ts";
import { createList, receivedFirst, whole } from "./createList.ts";
import { Discrepancies } from "./Discrepancies.tsx";
import { Jumps, type Jump } from "./Jumps.tsx";
import { Lapsing } from "./Lapsing.tsx";
import { OnTheWay } from "./OnTheWay.tsx";
import { Reversals } from "./Reversals.tsx";
import { isLapsing } from "./promises.ts";
import { ToSign } from "./ToSign.tsx";
import { ToVerify } from "./ToVerify.tsx";
import { Unreported } from "./Unreported.tsx";
import { WithoutEvidence } from "./WithoutEvidence.tsx";
import {
  ofConsignments,
  ofDifferences,
  ofEvidence,
  ofPeriods,
  ofPromises,
  ofReversals,
  ofReview,
  ofUnreported,
} from "./kinds.ts";

/** Reversals that wait are few. */
const reversalsWanted = 100;

/** The department's desk: verify what was asked, chase what is silent, see what differs. */
export function DepartmentDesk(props: { campaign: string }) {
  const today = dayOf(Date.now());
  const { campaign } = props;
  const needs = createList<NeedView>("/api/needs", () => ({ campaign, status: "submitted" }), {
    wanted: whole,
    kinds: ofReview,
  });
  const promises = createList<PledgeView>("/api/pledges", () => ({ campaign, state: "live" }), {
    wanted: whole,
    kinds: ofPromises,
  });
  const sent = createList<ConsignmentView>(
    "/api/consignments",
    () => ({ campaign, state: "sent" }),
    { wanted: whole, kinds: ofConsignments },
  );
  const differences = createList<DiscrepancyView>(
    "/api/discrepancies",
    () => ({ campaign, state: "unsettled" }),
    { wanted: whole, kinds: ofDifferences },
  );
  const unseen = createList<ConsignmentView>(
    "/api/consignments",
    () => ({ campaign, evidence: "open" }),
    { wanted: receivedFirst, kinds: ofEvidence },
  );
  const reversals = createList<ReversalRequestView>("/api/reversals", () => ({}), {
    wanted: reversalsWanted,
    kinds: ofReversals,
  });
  const periods = createList<PeriodView>("/api/periods", () => ({ campaign }), {
    wanted: whole,
    kinds: ofPeriods,
  });
  const unreported = createList<UnreportedView>("/api/unreported", () => ({ campaign }), {
    wanted: whole,
    kinds: ofUnreported,
  });
  const counts = () => ({
    lapsing: promises.items()?.filter((pledge) => isLapsing(pledge, today)).length,
    late: sent.items()?.filter((one) => daysLate(one, today) > 0).length,
  });
  const jumps = (): Jump[] => [
    { id: "to-verify", title: t("desk.toVerify"), count: needs.items()?.length, tone: "amber" },
    {
      id: "unreported",
      title: t("desk.unreported"),
      count: unreported.items()?.length,
      tone: "amber",
    },
    { id: "lapsing", title: t("desk.lapsing"), count: counts().lapsing, tone: "amber" },
    { id: "on-the-way", title: t("desk.late"), count: counts().late, tone: "amber" },
    {
      id: "discrepancies",
      title: t("receipts.discrepancies"),
      count: differences.items()?.length,
      tone: "red",
    },
  ];

  return (
    <>
      <Jumps to={jumps()} />
      <Show when={may("import_gifts")}>
        <p>
          <a href="/consignments/paper">{t("desk.paperGift")}</a>
        </p>
      </Show>
      <p>
        <a href="/paste">{t("outbox.paste")}</a>
      </p>
      <p>
        <a href="/documents/need-form" rel="external" target="_blank">
          {t("desk.printNeed")}
        </a>
      </p>
      <Show when={may("use_fund")}>
        <p>
          <a href="/fund">{t("desk.fund")}</a>
        </p>
      </Show>
      <Show when={may("see_statements")}>
        <p>
          <a href="/statements">{t("desk.statements")}</a>
        </p>
      </Show>
      <ToVerify list={needs} />
      <Unreported list={unreported} />
      <Lapsing list={promises} today={today} />
      <OnTheWay
        list={sent}
        today={today}
        names="both"
        isLateOnly
        mayTakeBack={may("take_back_consignment")}
      />
      <Discrepancies list={differences} />
      <WithoutEvidence list={unseen} today={today} names="both" />
      <Reversals list={reversals} />
      <ToSign list={periods} />
    </>
  );
}
