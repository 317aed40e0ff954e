import { useNavigate, useSearchParams } from "@solidjs/router";
import { createMemo, onMount, Show } from "solid-js";
import type { FundView } from "#domain/fundViews.ts";
import type { NeedView } from "#domain/needViews.ts";
import { campaigns } from "../app/campaign.ts";
import { createTitle } from "../app/title.ts";
import { Empty } from "../look/Empty.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { ForOffice } from "../setup/ForOffice.tsx";
import { loadItems } from "../totals/catalogue.ts";
import { createAnswer } from "../totals/createAnswer.ts";
import { t } from "../words/t.ts";
import { planOf } from "./spending.ts";
import { SpendForm } from "./SpendForm.tsx";
import "../consignments/consignments.css";
import "./fund.css";

/** Pays a school out of the fund, or buys for it: `?need=id&line=id`. */
export function SpendScreen() {
  return (
    <div class="narrow stack send fund">
      <ForOffice act="use_fund">
        <Spending />
      </ForOffice>
    </div>
  );
}

function Spending() {
  const [params] = useSearchParams<{ need?: string; line?: string }>();
  const navigate = useNavigate();
  const need = createAnswer<NeedView>(() => ({ path: `/api/needs/${params.need ?? ""}` }));
  const fund = createAnswer<FundView>(() => {
    const about = need.value()?.campaign;
    return about ? { path: "/api/fund", query: { campaign: about, limit: 1 } } : undefined;
  });
  onMount(() => void loadItems());
  const plan = createMemo(() => {
    const [known, all] = [need.value(), campaigns()];
    const about = all?.find(({ id }) => id === known?.campaign);
    return known && about ? planOf(about, known, params.line ?? "") : undefined;
  });
  const title = () => t(plan()?.isCash === false ? "fund.buyTitle" : "fund.payTitle");
  createTitle(title);
  const problem = () => need.problem() ?? fund.problem();
  const refresh = () => {
    need.refresh();
    fund.refresh();
  };

  return (
    <>
      <h1>{title()}</h1>
      <ProblemNote problem={problem()} onRetry={refresh} />
      <Show when={plan()} fallback={<Show when={!problem()}>{<Skeleton lines={6} />}</Show>}>
        {(known) => (
          <Show when={known().lines.length > 0} fallback={<NothingLeft />}>
            <Show when={fund.value()} fallback={<Skeleton lines={6} />}>
              {(money) => (
                <SpendForm
                  plan={known()}
                  free={money().free}
                  onRefused={refresh}
                  onSent={(id) => navigate(`/consignments/${id}`, { replace: true })}
                />
              )}
            </Show>
          </Show>
        )}
      </Show>
    </>
  );
}

function NothingLeft() {
  return (
    <Empty title={t("fund.nothingLeft")} hint={t("fund.nothingLeftHint")}>
      <a class="button primary" href="/fund">
        {t("fund.toFund")}
      </a>
    </Empty>
  );
}
