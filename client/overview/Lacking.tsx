import { For, Show } from "solid-js";
import type { LackingView } from "#domain/needViews.ts";
import { Skeleton } from "../look/Skeleton.tsx";
import { itemAmount, itemName } from "../totals/catalogue.ts";
import { createAnswer } from "../totals/createAnswer.ts";
import { count } from "../words/format.ts";
import { t } from "../words/t.ts";
import { byNeeds, itemsShown } from "./foremost.ts";

/** What the campaign's verified needs still lack, item by item. */
export function Lacking(props: { campaign: string }) {
  const answer = createAnswer<{ items: LackingView[] }>(() => ({
    path: "/api/needs/lacking",
    query: { campaign: props.campaign },
  }));
  return (
    <section class="stack tight" aria-labelledby="lacking">
      <h2 id="lacking">{t("overview.lacking")}</h2>
      <Show when={answer.value()} fallback={<Skeleton />}>
        {(page) => (
          <Show
            when={page().items.length > 0}
            fallback={<p class="full">{t("overview.nothingLacks")}</p>}
          >
            <div class="card">
              <Table items={byNeeds(page().items).slice(0, itemsShown)} />
              <Show when={page().items.length > itemsShown}>
                <details>
                  <summary>
                    {t("overview.andMore", count(page().items.length - itemsShown))}
                  </summary>
                  <Table items={byNeeds(page().items).slice(itemsShown)} />
                </details>
              </Show>
            </div>
          </Show>
        )}
      </Show>
    </section>
  );
}

function Table(props: { items: readonly LackingView[] }) {
  return (
    <table class="plain">
      <caption class="unseen">{t("overview.lacking")}</caption>
      <thead class="unseen">
        <tr>
          <th scope="col">{t("needs.item")}</th>
          <th scope="col">{t("overview.lacks")}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.items}>{(one) => <Row one={one} />}</For>
      </tbody>
    </table>
  );
}

function Row(props: { one: LackingView }) {
  return (
    <tr>
      <th scope="row">
        <a href={`/?item=${encodeURIComponent(props.one.item)}`}>
          {itemName(props.one.item, props.one.name)}
        </a>{" "}
        <span class="soft small">{t("overview.needsOf", count(props.one.needs))}</span>
      </th>
      <td class="number lack">{itemAmount(props.one.lacking, props.one)}</td>
    </tr>
  );
}
