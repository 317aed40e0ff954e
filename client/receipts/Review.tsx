import { For, Show } from "solid-js";
import { countedIn } from "../consignments/things.ts";
import { Dialog } from "../look/Dialog.tsx";
import { itemAmount, itemName } from "../totals/catalogue.ts";
import { t } from "../words/t.ts";
import type { ReceiptDraft, SentLine } from "./counting.ts";
import { confirmWords, differencesOf, type Difference } from "./tellCount.ts";

/** One look back at every line before it becomes part of the ledger for good. */
export function Review(props: {
  isOpen: boolean;
  sent: readonly SentLine[];
  draft: ReceiptDraft;
  /** Whether the campaign asks for a photo and there is none yet. */
  lacksEvidence: boolean;
  isBusy: boolean;
  onClose: () => void;
  onConfirm: () => void;
}) {
  const hasDifference = () =>
    props.draft.extra.length > 0 ||
    props.sent.some((line) => differencesOf(line, props.draft).length > 0);
  return (
    <Dialog
      isOpen={props.isOpen}
      title={confirmWords(props.sent, props.draft)}
      onClose={props.onClose}
    >
      <ul class="rows">
        <For each={props.sent}>
          {(line) => (
            <li class="apart">
              <span>{itemName(line.item, line.name)}</span>
              <Differences of={differencesOf(line, props.draft)} whole={wholeOf(line)} />
            </li>
          )}
        </For>
        <For each={props.draft.extra}>
          {({ item, surplus = 0 }) => (
            <li class="apart">
              <span>{itemName(item)}</span>
              <span class="tag amber">
                {t("receipts.kind.surplus")} {itemAmount(surplus, { item, ...countedIn(item) })}
              </span>
            </li>
          )}
        </For>
      </ul>
      <p class="soft small">{t(hasDifference() ? "receipts.willOpen" : "receipts.willClose")}</p>
      <Show when={props.lacksEvidence}>
        <p class="small">{t("receipts.willLack")}</p>
      </Show>
      <div class="choices">
        <button
          type="button"
          class="button primary"
          disabled={props.isBusy}
          onClick={() => props.onConfirm()}
        >
          {t("receipts.send")}
        </button>
        <button type="button" class="button plain" onClick={() => props.onClose()}>
          {t("receipts.countAgain")}
        </button>
      </div>
    </Dialog>
  );
}

function wholeOf(line: SentLine): string {
  const amount = itemAmount(line.quantity, { ...line, ...countedIn(line.item, line) });
  return t("receipts.whole", amount);
}

function Differences(props: { of: Difference[]; whole: string }) {
  return (
    <Show when={props.of.length > 0} fallback={<span class="full number">{props.whole}</span>}>
      <span class="line">
        <For each={props.of}>
          {({ kind, amount }) => (
            <span class={`tag ${kind === "surplus" ? "amber" : "red"}`}>
              {t(`receipts.kind.${kind}`)} {amount}
            </span>
          )}
        </For>
      </span>
    </Show>
  );
}
