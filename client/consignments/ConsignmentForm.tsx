import { useNavigate, useSearchParams } from "@solidjs/router";
import { createMemo, createResource, onMount, Show } from "solid-js";
import { cash } from "#domain/catalogue.ts";
import type { Problem } from "#domain/answers.ts";
import { campaign } from "../app/campaign.ts";
import { loadOutbox } from "../app/delivery.ts";
import { may, me, membership } from "../app/session.ts";
import { createTitle } from "../app/title.ts";
import { Empty } from "../look/Empty.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { loadItems } from "../totals/catalogue.ts";
import { t } from "../words/t.ts";
import { loadPlan, type Plan } from "./plan.ts";
import { SendForm } from "./SendForm.tsx";
import { TwoConsignments } from "./TwoConsignments.tsx";
import { WaitsHere } from "./WaitsHere.tsx";
import { lookWhile, waitsHere } from "./waitsHere.ts";
import "./consignments.css";

/** Sends to one site: `?pledges=id,id` what was promised, `?need=id&line=id` what nobody promised. */
export function ConsignmentForm() {
  const [params] = useSearchParams<{
    pledges?: string;
    need?: string;
    line?: string;
    then?: string;
  }>();
  const navigate = useNavigate();
  createTitle(() => t("consignments.new"));
  onMount(() => void loadItems());
  // It is asked what waits here once one knows for what: loaded meanwhile.
  void loadOutbox();

  const asked = () => {
    const about = campaign();
    const { need, line } = params;
    const pledges = idsOf(params.pledges);
    const towards = pledges.length === 0 && need && line ? { need, line } : undefined;
    if (!about || !may("send_consignment") || (pledges.length === 0 && !towards)) return undefined;
    return { campaign: about, cluster: membership()?.cluster?.id, pledges, towards };
  };
  const [found, { refetch }] = createResource(asked, async (about) => {
    // First what waits here: what has gone by then, the server has counted.
    const waits = await waitsHere(about);
    return { waits, answer: await loadPlan(about) };
  });
  // The latest, for asking again must not take the form away from who is typing.
  const waits = createMemo(() => found.latest?.waits ?? false);
  const plan = () => {
    const answer = found.latest?.answer;
    return answer?.ok ? answer.value : undefined;
  };
  const problem = () => {
    const answer = found.latest?.answer;
    return answer?.ok === false ? answer.problem : undefined;
  };
  lookWhile(waits, () => void refetch());

  // Someone may have sent, promised or released a part meanwhile: show what is left now.
  const lookAgain = (no: Problem) => {
    if (no.status === 409) void refetch();
  };
  const leave = (id: string) =>
    navigate(`/consignments/${id}${params.then ? `?then=${params.then}` : ""}`, { replace: true });

  return (
    <div class="narrow stack send">
      <h1>{t("consignments.new")}</h1>
      <Show when={me() !== undefined && campaign()} fallback={<Skeleton />}>
        <Show when={asked()} fallback={<NothingChosen />}>
          <Show when={!waits()} fallback={<WaitsHere of="consignments" />}>
            <Show when={problem()}>
              <ProblemNote problem={problem()} onRetry={() => void refetch()} />
            </Show>
            <Show when={plan()}>
              {(known) => (
                <Show when={known().site} fallback={<NothingLeft />}>
                  <Show when={!isMixed(known())} fallback={<TwoConsignments plan={known()} />}>
                    <SendForm plan={known()} onRefused={lookAgain} onSent={leave} />
                  </Show>
                </Show>
              )}
            </Show>
          </Show>
        </Show>
      </Show>
    </div>
  );
}

/** No promise is chosen, or this person sends none: where to choose one. */
function NothingChosen() {
  const mayEver = createMemo(() => may("send_consignment"));
  return (
    <Empty
      title={t(mayEver() ? "consignments.nothingChosen" : "consignments.notYours")}
      hint={t(mayEver() ? "consignments.nothingChosenHint" : "consignments.notYoursHint")}
    >
      <a class="button primary" href={me() ? "/desk" : "/sign-in"}>
        {t(me() ? "app.desk" : "app.signIn")}
      </a>
    </Empty>
  );
}

/** What was chosen was sent, withdrawn or has lapsed meanwhile, perhaps while the form stood open. */
function NothingLeft() {
  return (
    <Empty title={t("consignments.nothingLeft")} hint={t("consignments.nothingLeftHint")}>
      <a class="button primary" href="/desk">
        {t("app.desk")}
      </a>
    </Empty>
  );
}

/** Cash and goods were chosen together, which cannot travel together. */
function isMixed({ pledges }: Plan): boolean {
  return new Set(pledges.map(({ item }) => item === cash)).size > 1;
}

function idsOf(text: string | undefined): string[] {
  return (text ?? "").split(",").filter(Boolean);
}
