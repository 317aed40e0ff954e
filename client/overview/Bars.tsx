import { createMemo, For, Show } from "solid-js";
import { cash } from "#domain/catalogue.ts";
import type { TotalsView } from "#domain/ledgerViews.ts";
import { itemAmount } from "../totals/catalogue.ts";
import { rowName, storyOf } from "../totals/rowName.ts";
import { itemsOf, worthOf, type TotalsRow } from "../totals/six.ts";
import { Split } from "../totals/Split.tsx";
import { count } from "../words/format.ts";
import { t } from "../words/t.ts";

/** How many bars are drawn; the whole table is a link away. */
const shownMax = 12;
const three = [
  ["received", "received"],
  ["onTheWay", "on-the-way"],
  ["promised", "promised"],
] as const;

/** A bar for each row, as long as what it is worth beside the longest; the numbers stand below. */
export function Bars(props: { view: TotalsView }) {
  const rows = createMemo(() =>
    props.view.rows
      .filter((row) => lengthOf(row) > 0)
      .toSorted((a, b) => lengthOf(b) - lengthOf(a)),
  );
  const longest = () => lengthOf(rows()[0]) || 1;
  return (
    <Show when={rows().length > 0} fallback={<p class="soft">{t("totals.none")}</p>}>
      <div>
        <ul class="bars">
          <For each={rows().slice(0, shownMax)}>
            {(row) => <Bar row={row} by={props.view.by} longest={longest()} />}
          </For>
        </ul>
        <Show when={rows().length > shownMax}>
          <p class="soft small">{t("overview.andMore", count(rows().length - shownMax))}</p>
        </Show>
      </div>
    </Show>
  );
}

function Bar(props: { row: TotalsRow; by: TotalsView["by"]; longest: number }) {
  const name = () => rowName(props.by, props.row);
  const width = (value: number) => `${Math.floor((value / props.longest) * 1000) / 10}%`;
  return (
    <li>
      <div class="apart">
        <Show when={storyOf(props.by, props.row.key)} fallback={<span>{name()}</span>}>
          {(href) => <a href={href()}>{name()}</a>}
        </Show>
        <span class="small">
          <Received row={props.row} by={props.by} />
        </span>
      </div>
      <div class="amounts" aria-hidden="true">
        <For each={three.filter(([number]) => worthOf(props.row[number]) > 0)}>
          {([number, colour]) => (
            <i class={colour} style={{ width: width(worthOf(props.row[number])) }} />
          )}
        </For>
      </div>
    </li>
  );
}

/** What was received: of an item how much, of anything else what it is worth, cash and goods apart. */
function Received(props: { row: TotalsRow; by: TotalsView["by"] }) {
  const item = () =>
    props.by === "item" && props.row.key !== cash ? itemsOf(props.row)[0] : undefined;
  const quantity = () => item()?.numbers.find(({ name }) => name === "received")?.quantity ?? 0;
  return (
    <Show when={item()} fallback={<Split of={props.row.received} />}>
      {(known) => <span class="number">{itemAmount(quantity(), known())}</span>}
    </Show>
  );
}

function lengthOf(row: TotalsRow | undefined): number {
  return row ? three.reduce((sum, [name]) => sum + Math.max(0, worthOf(row[name])), 0) : 0;
}
