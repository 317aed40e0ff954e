import { For, Show } from "solid-js";
import { cash } from "#domain/catalogue.ts";
import type { ConsignmentView } from "#domain/giftViews.ts";
import { itemAmount, itemName } from "../totals/catalogue.ts";
import { money } from "../words/format.ts";
import { t } from "../words/t.ts";
import { packsOf } from "./packs.ts";

type Line = ConsignmentView["lines"][number];

const kinds = ["damaged", "missing", "surplus"] as const;

/** What left, line by line, and what became of it where the school has said. */
export function ConsignmentLines(props: { consignment: ConsignmentView }) {
  const isGoods = () => props.consignment.means === "goods";
  const worth = () => props.consignment.lines.reduce((sum, { value }) => sum + value, 0);
  return (
    <section class="card" aria-labelledby="lines">
      <div class="apart">
        <h2 id="lines">{t("consignments.lines")}</h2>
        <span class="soft">
          {t(`consignments.means.${props.consignment.means}`)} ·{" "}
          <span class="number">{money(worth())}</span>
        </span>
      </div>
      <ul class="rows">
        <For each={props.consignment.lines}>
          {(line) => (
            <li>
              <div class="apart">
                <span class="strong">{itemName(line.item, line.name)}</span>
                <span class="strong number">{itemAmount(line.quantity, line)}</span>
              </div>
              <Show when={isGoods()}>
                <p class="soft small">
                  <Show when={packsOf(line.quantity, line)}>{(packs) => <>{packs()} · </>}</Show>
                  {money(line.value)}
                </p>
              </Show>
              <Show when={line.good !== undefined}>
                <Arrived line={line} />
              </Show>
            </li>
          )}
        </For>
        <For each={props.consignment.extra}>
          {(line) => (
            <li>
              <div class="apart">
                <span class="strong">{itemName(line.item, line.name)}</span>
                <span class="strong number">{itemAmount(line.surplus, line)}</span>
              </div>
              <p class="small">
                <span class="tag amber">{t("receipts.kind.surplus")}</span>{" "}
                <span class="soft">{t("consignments.notListed")}</span>
              </p>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}

/** `đã nhận đủ`, or what was good and each difference by its name. */
function Arrived(props: { line: Line }) {
  const differences = () =>
    kinds.flatMap((kind) => {
      const quantity = props.line[kind] ?? 0;
      return quantity > 0 ? [{ kind, quantity }] : [];
    });
  return (
    <p class="line small">
      <Show
        when={differences().length > 0}
        fallback={<span class="full">{whole(props.line)}</span>}
      >
        <span>
          {t("receipts.good")}{" "}
          <span class="strong number">{itemAmount(props.line.good ?? 0, props.line)}</span>
        </span>
        <For each={differences()}>
          {({ kind, quantity }) => (
            <span class={`tag ${kind === "surplus" ? "amber" : "red"}`}>
              {t(`receipts.kind.${kind}`)} {itemAmount(quantity, props.line)}
            </span>
          )}
        </For>
      </Show>
    </p>
  );
}

function whole({ item }: Line): string {
  return t(item === cash ? "consignments.allMoney" : "consignments.allGood");
}
