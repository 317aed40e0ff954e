import { useParams, useSearchParams } from "@solidjs/router";
import { createSignal, For, onMount, Show } from "solid-js";
import { dayOf } from "#domain/calendar.ts";
import type { ConsignmentView, DiscrepancyView, PledgeView } from "#domain/giftViews.ts";
import type { NeedView } from "#domain/needViews.ts";
import { onLive } from "../api/live.ts";
import { createTitle } from "../app/title.ts";
import { DiscrepancyRow } from "../discrepancies/DiscrepancyRow.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { loadItems } from "../totals/catalogue.ts";
import { createAnswer } from "../totals/createAnswer.ts";
import { standing } from "../totals/standing.ts";
import { t } from "../words/t.ts";
import { About } from "./About.tsx";
import { ConsignmentLines } from "./ConsignmentLines.tsx";
import { Delivery } from "./Delivery.tsx";
import { Papers } from "./Papers.tsx";
import { ReceiptCard } from "./ReceiptCard.tsx";
import { mayOn } from "../app/rights.ts";
import { Steps } from "./Steps.tsx";
import { TakeBackDialog } from "./TakeBackDialog.tsx";
import { giverName, placeName } from "./things.ts";
import "./consignments.css";

/** What happens that changes what is shown. */
const shown = [
  "receipt",
  "take_back",
  "consignment",
  "reversal",
  "photo",
  "photos_released",
  "photos_added",
  "photo_erased",
  "evidence_waived",
];

/** One consignment: who sent what to whom, where it is now, and what its school says arrived. */
export function ConsignmentScreen() {
  const params = useParams();
  const answer = createAnswer<ConsignmentView>(() => ({ path: `/api/consignments/${params.id}` }));
  const consignment = standing(answer, ({ id }) => id === params.id);
  const needs = createAnswer<{ items: NeedView[] }>(() => {
    const known = consignment();
    if (!known?.lines.some(({ needLine }) => needLine)) return undefined;
    const query = { campaign: known.campaign, school: known.site.school.id, limit: 500 };
    return { path: "/api/needs", query };
  });
  const pledges = createAnswer<{ items: PledgeView[] }>(() => {
    const known = consignment();
    if (!known?.cluster || !known.lines.some(({ pledge }) => pledge)) return undefined;
    const query = { campaign: known.campaign, cluster: known.cluster.id, limit: 500 };
    return { path: "/api/pledges", query };
  });
  const differences = createAnswer<{ items: DiscrepancyView[] }>(() =>
    consignment()?.receipt
      ? { path: "/api/discrepancies", query: { consignment: params.id ?? "" } }
      : undefined,
  );
  createTitle(() => consignment()?.code ?? t("consignments.one"));
  onMount(() => void loadItems());
  onLive((events) => {
    if (events.some(({ kind }) => shown.includes(kind))) answer.refresh();
  });

  return (
    <article class="narrow stack consignment">
      <Show
        when={consignment()}
        fallback={
          <Show when={answer.problem()} fallback={<Skeleton lines={10} />}>
            <h1>{t("consignments.one")}</h1>
            <ProblemNote problem={answer.problem()} onRetry={answer.refresh} />
          </Show>
        }
      >
        {(known) => (
          <>
            <ProblemNote problem={answer.problem()} onRetry={answer.refresh} />
            <header class="stack tight">
              <h1>
                <span class="soft small kind">{t("consignments.one")}</span>{" "}
                <span class="number">{known().code}</span>
              </h1>
              <p>
                <span class="strong">{giverName(known())}</span>
                <span aria-hidden="true"> → </span>
                <span class="unseen"> {t("consignments.to")} </span>
                <span class="strong">{placeName(known().site)}</span>
              </p>
            </header>
            <Steps consignment={known()} today={dayOf(Date.now())} />
            <NextOne />
            <ConsignmentLines consignment={known()} />
            <Show when={known().receipt}>
              {(receipt) => (
                <ReceiptCard receipt={receipt()} consignment={known()} onChanged={answer.refresh} />
              )}
            </Show>
            <Differences
              list={differences.value()?.items ?? []}
              onChanged={() => {
                differences.refresh();
                answer.refresh();
              }}
            />
            <Delivery consignment={known()} />
            <Papers consignment={known()} />
            <About
              consignment={known()}
              needs={needs.value()?.items ?? []}
              pledges={pledges.value()?.items ?? []}
            />
            <Acts consignment={known()} onChanged={answer.refresh} />
          </>
        )}
      </Show>
    </article>
  );
}

/** What arrived otherwise than it was sent, and what becomes of it. */
function Differences(props: { list: readonly DiscrepancyView[]; onChanged: () => void }) {
  return (
    <Show when={props.list.length > 0}>
      <section class="stack tight" aria-labelledby="differences">
        <h2 id="differences">{t("receipts.discrepancies")}</h2>
        <ul class="card rows">
          <For each={props.list}>
            {(one) => (
              <DiscrepancyRow discrepancy={one} onChanged={props.onChanged} isOfThisConsignment />
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}

/** What was chosen together with this and could not travel with it. */
function NextOne() {
  const [params] = useSearchParams<{ then?: string }>();
  return (
    <Show when={params.then}>
      {(pledges) => (
        <div class="note done">
          <p>{t("consignments.sentNowThen")}</p>
          <p>
            <a class="button primary" href={`/consignments/new?pledges=${pledges()}`}>
              {t("consignments.makeOther")}
            </a>
          </p>
        </div>
      )}
    </Show>
  );
}

/** What the reader may do now: confirm what arrived, or say that it came back. */
function Acts(props: { consignment: ConsignmentView; onChanged: () => void }) {
  const [isTakingBack, setTakingBack] = createSignal(false);
  const isSent = () => props.consignment.state === "sent";
  const mayConfirm = () =>
    isSent() && mayOn("confirm_receipt", { school: props.consignment.site.school.id });
  const mayTakeBack = () =>
    isSent() && mayOn("take_back_consignment", { cluster: props.consignment.cluster?.id });

  return (
    <>
      <Show when={mayTakeBack()}>
        <p>
          <button type="button" class="button danger" onClick={() => setTakingBack(true)}>
            {t("consignments.takeBack")}
          </button>
        </p>
      </Show>
      <Show when={mayConfirm()}>
        <div class="foot">
          <a class="button primary" href={`/consignments/${props.consignment.id}/receipt`}>
            {t("receipts.title")}
          </a>
        </div>
      </Show>
      <TakeBackDialog
        consignment={isTakingBack() ? props.consignment : undefined}
        onClose={() => setTakingBack(false)}
        onDone={() => {
          setTakingBack(false);
          props.onChanged();
        }}
      />
    </>
  );
}
