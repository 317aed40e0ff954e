import { For, Show } from "solid-js";
import type { ReconciliationRow } from "#domain/reconciliationViews.ts";
import { itemAmount } from "../totals/catalogue.ts";
import { t } from "../words/t.ts";
import { About, Exceptions } from "./About.tsx";
import { numberOf, numbers } from "./numbers.ts";
import { Remarks } from "./Remarks.tsx";

/** The rows for a phone: what each is about, the numbers it has, and what waits for whom. */
export function RowCards(props: { rows: readonly ReconciliationRow[] }) {
  return (
    <div class="card">
      <ul class="rows">
        <For each={props.rows}>
          {(row) => (
            <li class="stack tight">
              <div>
                <About row={row} />
              </div>
              <Numbers row={row} />
              <Show when={row.exceptions.length > 0}>
                <Exceptions row={row} />
              </Show>
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}

function Numbers(props: { row: ReconciliationRow }) {
  const shown = () => numbers.filter((name) => numberOf(props.row, name) !== 0);
  return (
    <dl class="card-numbers reconciled-numbers">
      <For each={shown()}>
        {(name) => (
          <div>
            <dt>{t(`reconciliation.${name}`)}</dt>
            <dd class="number">
              {itemAmount(numberOf(props.row, name), props.row)}
              <Remarks row={props.row} of={name} />
            </dd>
          </div>
        )}
      </For>
    </dl>
  );
}
