import { createSignal, createUniqueId, For, Show } from "solid-js";
import type { TotalsBy, TotalsView } from "#domain/ledgerViews.ts";
import { count } from "../words/format.ts";
import { t } from "../words/t.ts";
import { ItemList } from "./ItemList.tsx";
import { linesOf } from "./lines.ts";
import { Lines } from "./Lines.tsx";
import type { Order } from "./order.ts";
import { entriesBehind, rowName } from "./rowName.ts";
import { Dot } from "./ShareBar.tsx";
import { itemsOf, shownOf, type NumberName, type TotalsRow } from "./six.ts";

/** The totals for a wide screen: a group of lines for each row, cash and goods apart. */
export function TotalsTable(props: {
  view: TotalsView;
  rows: readonly TotalsRow[];
  order: Order | undefined;
  onSort: (by: Order["by"]) => void;
}) {
  const shown = () => shownOf(props.view.total);
  const sortOf = (by: Order["by"]) =>
    props.order?.by === by ? (props.order.isDown ? "descending" : "ascending") : undefined;
  return (
    <div class="scrolls" tabindex="0" role="region" aria-label={t(`totals.by.${props.view.by}`)}>
      <table class="totals">
        <thead>
          <tr>
            <th scope="col" aria-sort={sortOf("name")}>
              <Sorter
                word={t(`totals.of.${props.view.by}`)}
                sort={sortOf("name")}
                onSort={() => props.onSort("name")}
              />
            </th>
            <td />
            <For each={shown()}>
              {(name) => (
                <th scope="col" class="number" aria-sort={sortOf(name)}>
                  <Dot name={name} />
                  <Sorter
                    word={t(`totals.${name}`)}
                    sort={sortOf(name)}
                    onSort={() => props.onSort(name)}
                  />
                </th>
              )}
            </For>
          </tr>
        </thead>
        <For each={props.rows}>
          {(row) => <Group by={props.view.by} row={row} shown={shown()} />}
        </For>
        <tfoot>
          <Lines
            name={t("totals.total")}
            lines={linesOf(props.view.by, props.view.total)}
            shown={shown()}
          />
        </tfoot>
      </table>
    </div>
  );
}

function Sorter(props: { word: string; sort: string | undefined; onSort: () => void }) {
  const arrow = () => (props.sort ? (props.sort === "descending" ? "▼" : "▲") : "");
  return (
    <button type="button" class="sorter" onClick={() => props.onSort()}>
      {props.word}
      <span aria-hidden="true">{arrow()}</span>
    </button>
  );
}

function Group(props: { by: TotalsBy; row: TotalsRow; shown: NumberName[] }) {
  const id = createUniqueId();
  const [isOpen, setOpen] = createSignal(false);
  const items = () => (props.by === "item" ? [] : itemsOf(props.row));
  return (
    <tbody>
      <Lines
        name={rowName(props.by, props.row)}
        href={entriesBehind(props.by, props.row.key)}
        shares={props.by === "day" ? undefined : props.row}
        lines={linesOf(props.by, props.row, props.row.key)}
        shown={props.shown}
      >
        <Show when={items().length > 0}>
          <button
            type="button"
            class="toggle"
            aria-expanded={isOpen()}
            aria-controls={id}
            onClick={() => setOpen(!isOpen())}
          >
            {t("totals.items", count(items().length))}
          </button>
        </Show>
      </Lines>
      <tr id={id} hidden={!isOpen()}>
        <td colSpan={props.shown.length + 2}>
          <Show when={isOpen()}>
            <ItemList numbers={props.row} />
          </Show>
        </td>
      </tr>
    </tbody>
  );
}
