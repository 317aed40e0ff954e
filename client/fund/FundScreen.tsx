import { onMount, Show } from "solid-js";
import { dayOf } from "#domain/calendar.ts";
import { cash } from "#domain/catalogue.ts";
import type { FundView } from "#domain/fundViews.ts";
import type { ConsignmentView } from "#domain/giftViews.ts";
import type { NeedView } from "#domain/needViews.ts";
import { onLive } from "../api/live.ts";
import { campaign, campaigns } from "../app/campaign.ts";
import { createTitle } from "../app/title.ts";
import { createList, whole } from "../desk/createList.ts";
import { ofConsignments } from "../desk/kinds.ts";
import { Downloads } from "../exports/Downloads.tsx";
import { Empty } from "../look/Empty.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { loadItems } from "../totals/catalogue.ts";
import { createAnswer } from "../totals/createAnswer.ts";
import { OnPaper } from "../totals/OnPaper.tsx";
import { t } from "../words/t.ts";
import { FundSums } from "./FundSums.tsx";
import { HeldRows } from "./HeldRows.tsx";
import { PaidOut } from "./PaidOut.tsx";
import { WaitingLines } from "./WaitingLines.tsx";
import "./fund.css";

/** The campaign's money: what is free, which needs lack some, what is held for whom, what was paid. */
export function FundScreen() {
  createTitle(() => t("fund.title"));
  onMount(() => void loadItems());
  return (
    <div class="stack narrow fund">
      <header class="stack tight">
        <div class="apart has-downloads">
          <div>
            <h1>{t("fund.title")}</h1>
            <OnPaper />
          </div>
          <Downloads
            files={[
              { file: "fund", query: { campaign: campaign()?.id } },
              { file: "consignments", query: { campaign: campaign()?.id, from: "fund" } },
            ]}
            campaign={campaign()?.id}
          />
        </div>
        <p class="soft">{t("fund.intro")}</p>
      </header>
      <Show when={campaigns() !== undefined} fallback={<Skeleton />}>
        <Show keyed when={campaign()?.id} fallback={<Empty title={t("app.noCampaign")} hint="" />}>
          {(id) => <Fund campaign={id} />}
        </Show>
      </Show>
    </div>
  );
}

/** The most parts of held money that are shown: the API gives no more at once. */
const heldMax = 500;

function Fund(props: { campaign: string }) {
  const { campaign: about } = props;
  const fund = createAnswer<FundView>(() => ({
    path: "/api/fund",
    query: { campaign: about, limit: heldMax },
  }));
  const needs = createList<NeedView>(
    "/api/needs",
    () => ({ campaign: about, item: cash, status: "verified" }),
    { wanted: whole, kinds: [] },
  );
  const sent = createList<ConsignmentView>(
    "/api/consignments",
    () => ({ campaign: about, from: "fund", state: "sent" }),
    { wanted: whole, kinds: ofConsignments },
  );
  const refresh = () => {
    fund.refresh();
    needs.refresh();
  };
  onLive((events) => {
    // Every entry may move money or what a line lacks.
    if (events.some(({ seq }) => seq !== undefined)) refresh();
  });

  return (
    <Show
      when={fund.value()}
      fallback={
        <Show when={fund.problem()} fallback={<Skeleton lines={6} />}>
          <ProblemNote problem={fund.problem()} onRetry={fund.refresh} />
        </Show>
      }
    >
      {(known) => (
        <>
          <ProblemNote problem={fund.problem()} onRetry={fund.refresh} />
          <FundSums fund={known()} />
          <WaitingLines list={needs} free={known().free} onDone={refresh} />
          <HeldRows fund={known()} onDone={refresh} onRetry={fund.refresh} />
          <PaidOut list={sent} today={dayOf(Date.now())} onDone={refresh} />
        </>
      )}
    </Show>
  );
}
