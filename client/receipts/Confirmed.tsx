import { For, Show } from "solid-js";
import type { ConsignmentView, DiscrepancyView } from "#domain/giftViews.ts";
import type { Done } from "#domain/answers.ts";
import { itemAmount, itemName } from "../totals/catalogue.ts";
import { createAnswer } from "../totals/createAnswer.ts";
import { Coded } from "../look/Coded.tsx";
import { t } from "../words/t.ts";

/** It is in the ledger: its number, and every difference that is now open. */
export function Confirmed(props: { consignment: ConsignmentView; done: Done }) {
  const answer = createAnswer<{ items: DiscrepancyView[] }>(() => ({
    path: "/api/discrepancies",
    query: {
      campaign: props.consignment.campaign,
      school: props.consignment.site.school.id,
      state: "open",
      limit: 500,
    },
  }));
  const now = createAnswer<ConsignmentView>(() => ({
    path: `/api/consignments/${props.consignment.id}`,
  }));
  const opened = () =>
    answer.value()?.items.filter(({ consignment }) => consignment.id === props.consignment.id) ??
    [];

  return (
    <>
      <div class="note done" role="status">
        <p>
          <span class="strong">
            <Coded text={t("receipts.done", props.done.code ?? "")} />
          </span>
        </p>
        <p>{t("receipts.thanks")}</p>
      </div>
      <Show when={now.value()?.receipt?.evidence === "open"}>
        <p class="note warning">
          {t("receipts.evidenceLater")}{" "}
          <a href={`/consignments/${props.consignment.id}`}>{t("receipts.addEvidence")}</a>
        </p>
      </Show>
      <Show when={opened().length > 0}>
        <section class="card" aria-labelledby="opened">
          <h2 id="opened">{t("receipts.opened")}</h2>
          <p class="soft small">{t("receipts.openedHint")}</p>
          <ul class="rows">
            <For each={opened()}>
              {(one) => (
                <li class="apart">
                  <span>
                    {itemName(one.item, one.name)}
                    <span class="soft small block number">{one.code}</span>
                  </span>
                  <span class={`tag ${one.kind === "surplus" ? "amber" : "red"}`}>
                    {t(`receipts.kind.${one.kind}`)} {itemAmount(one.quantity, one)}
                  </span>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
      <div class="choices">
        <a class="button primary" href="/desk">
          {t("receipts.backToDesk")}
        </a>
        <a class="button" href={`/consignments/${props.consignment.id}`}>
          {t("receipts.seeConsignment")}
        </a>
        <Show when={props.done.seq !== undefined}>
          <a class="button plain" href={`/ledger/${props.done.seq}`}>
            {t("receipts.seeEntry")}
          </a>
        </Show>
      </div>
    </>
  );
}
