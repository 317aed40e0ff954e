import { Show } from "solid-js";
import type { ConsignmentView } from "#domain/giftViews.ts";
import { day } from "../words/format.ts";
import { t } from "../words/t.ts";

/** The school's word: its number, its day, who said it where the reader may know. */
export function ReceiptCard(props: { receipt: NonNullable<ConsignmentView["receipt"]> }) {
  return (
    <section class="card stack tight" aria-labelledby="receipt">
      <div class="apart">
        <h2 id="receipt">
          {t("receipts.one")} <span class="number">{props.receipt.code}</span>
        </h2>
        <span class="soft number">{day(props.receipt.receivedOn)}</span>
      </div>
      <Show when={props.receipt.receivedBy}>
        {(by) => (
          <p>
            {t("receipts.receivedBy")}: <span class="strong">{by().name}</span> · {by().position}
          </p>
        )}
      </Show>
      <Show when={props.receipt.note}>{(note) => <p>{note()}</p>}</Show>
      <Show when={props.receipt.ownCluster}>
        <p class="line small">
          <span class="tag amber">{t("receipts.ownCluster")}</span>
          <span class="soft">{t("receipts.ownClusterHint")}</span>
        </p>
      </Show>
    </section>
  );
}
