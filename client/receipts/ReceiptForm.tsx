import { Navigate, useParams } from "@solidjs/router";
import { createEffect, createSignal, on, onMount, Show } from "solid-js";
import type { ConsignmentView } from "#domain/giftViews.ts";
import type { Done } from "#domain/answers.ts";
import { campaigns } from "../app/campaign.ts";
import { me } from "../app/session.ts";
import { createTitle } from "../app/title.ts";
import { mayOn } from "../app/rights.ts";
import { giverName, placeName } from "../consignments/things.ts";
import { WaitsHere } from "../consignments/WaitsHere.tsx";
import { lookWhile, receiptWaits } from "../consignments/waitsHere.ts";
import { Empty } from "../look/Empty.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { items, loadItems } from "../totals/catalogue.ts";
import { createAnswer } from "../totals/createAnswer.ts";
import { standing } from "../totals/standing.ts";
import { Coded } from "../look/Coded.tsx";
import { t } from "../words/t.ts";
import { Confirmed } from "./Confirmed.tsx";
import { CountForm } from "./CountForm.tsx";
import "./receipts.css";
import "../consignments/consignments.css";

/** The school says what arrived of a consignment, line by line. */
export function ReceiptForm() {
  const params = useParams();
  const answer = createAnswer<ConsignmentView>(() => ({ path: `/api/consignments/${params.id}` }));
  const [done, setDone] = createSignal<Done>();
  const [waits, setWaits] = createSignal(false);
  createTitle(() => t("receipts.title"));
  onMount(() => void loadItems());
  const look = async () => {
    const before = waits();
    setWaits(await receiptWaits(params.id ?? ""));
    if (before && !waits()) answer.refresh();
  };
  // Whose receipts wait here is known once it is known who is signed in: on a slow phone that comes later.
  createEffect(on(me, (who) => void (who && look())));
  lookWhile(waits, () => void look());

  const consignment = standing(answer, ({ id }) => id === params.id);
  const campaign = () => campaigns()?.find(({ id }) => id === consignment()?.campaign);
  const school = () => consignment()?.site.school.id;
  return (
    <div class="narrow stack receipt">
      <header>
        <h1>{t("receipts.title")}</h1>
        <Show when={consignment()}>
          {(known) => (
            <p class="soft">
              <Coded text={t("receipts.about", known().code, giverName(known()))} /> ·{" "}
              {placeName(known().site)}
            </p>
          )}
        </Show>
      </header>
      <Show when={answer.problem()}>
        <ProblemNote problem={answer.problem()} onRetry={answer.refresh} />
      </Show>
      <Show
        when={me() !== undefined && (answer.problem() || consignment())}
        fallback={<Skeleton />}
      >
        <Show when={consignment()}>
          {(known) => (
            <Show
              when={!done()}
              fallback={<Confirmed consignment={known()} done={done() ?? { id: "" }} />}
            >
              <Show
                when={known().state === "sent" && mayOn("confirm_receipt", { school: school() })}
                fallback={<NotNow consignment={known()} />}
              >
                <Show when={!waits()} fallback={<WaitsHere of="receipts" />}>
                  <Show when={items().length > 0 && campaign()} fallback={<Skeleton />}>
                    {(terms) => (
                      <CountForm consignment={known()} campaign={terms()} onDone={setDone} />
                    )}
                  </Show>
                </Show>
              </Show>
            </Show>
          )}
        </Show>
      </Show>
    </div>
  );
}

/** Nothing is to be confirmed here by this reader: why, and where to go on. */
function NotNow(props: { consignment: ConsignmentView }) {
  const address = () => `/consignments/${props.consignment.id}`;
  const isSent = () => props.consignment.state === "sent";
  const title = () => {
    if (props.consignment.state === "received")
      return t("receipts.already", props.consignment.receipt?.code ?? "");
    return t(isSent() ? "receipts.signInToConfirm" : "receipts.wentBack");
  };
  return (
    <Show when={!isSent() || !me()} fallback={<Navigate href={address()} />}>
      <Empty title={title()}>
        <Show when={isSent()}>
          <a
            class="button primary"
            href={`/sign-in?from=${encodeURIComponent(`${address()}/receipt`)}`}
          >
            {t("app.signIn")}
          </a>
        </Show>
        <a class="button" classList={{ primary: !isSent() }} href={address()}>
          {t("receipts.seeConsignment")}
        </a>
      </Empty>
    </Show>
  );
}
