import { For, Show } from "solid-js";
import type { TotalsBy, TotalsView } from "#domain/ledgerViews.ts";
import { count } from "../words/format.ts";
import { t } from "../words/t.ts";
import { ItemList } from "./ItemList.tsx";
import { linesOf } from "./lines.ts";
import { entriesBehind, rowName } from "./rowName.ts";
import { Dot, ShareBar } from "./ShareBar.tsx";
import { itemsOf, shownOf, worthOf, type Six, type TotalsRow } from "./six.ts";

/** The totals for a phone: a name, its bar, and each of the numbers with cash and goods apart. */
export function TotalsCards(props: { view: TotalsView; rows: readonly TotalsRow[] }) {
  const by = () => props.view.by;
  return (
    <div class="card">
      <ul class="rows">
        <For each={props.rows}>{(row) => <Card by={by()} row={row} />}</For>
        <li>
          <p class="strong">{t("totals.total")}</p>
          <Numbers by={by()} numbers={props.view.total} />
        </li>
      </ul>
    </div>
  );
}

function Card(props: { by: TotalsBy; row: TotalsRow }) {
  const items = () => (props.by === "item" ? [] : itemsOf(props.row));
  const name = () => rowName(props.by, props.row);
  return (
    <li>
      <p class="strong name">
        <Show when={entriesBehind(props.by, props.row.key)} fallback={name()}>
          {(href) => <a href={href()}>{name()}</a>}
        </Show>
      </p>
      <Show when={props.by !== "day"}>
        <ShareBar numbers={props.row} />
      </Show>
      <Numbers by={props.by} numbers={props.row} item={props.row.key} />
      <Show when={items().length > 0}>
        <details>
          <summary>{t("totals.items", count(items().length))}</summary>
          <ItemList numbers={props.row} />
        </details>
      </Show>
    </li>
  );
}

/** Received, on the way and promised always; what is held, damaged or missing where there is any. */
function Numbers(props: { by: TotalsBy; numbers: Six; item?: string }) {
  const always = ["received", "onTheWay", "promised"];
  const shown = () =>
    shownOf(props.numbers).filter(
      (name) => always.includes(name) || worthOf(props.numbers[name]) !== 0,
    );
  const lines = () => linesOf(props.by, props.numbers, props.item);
  return (
    <dl class="card-numbers">
      <For each={shown()}>
        {(name) => (
          <div>
            <dt>
              <Dot name={name} />
              {t(`totals.${name}`)}
            </dt>
            <For each={lines()}>
              {(line) => (
                <dd>
                  <span class="soft small">{line.label}</span>{" "}
                  <span class="number">{line.said(name)}</span>
                </dd>
              )}
            </For>
          </div>
        )}
      </For>
    </dl>
  );
}
