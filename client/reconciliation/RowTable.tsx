import { For, Show } from "solid-js";
import type { ReconciliationRow } from "#domain/reconciliationViews.ts";
import { itemAmount } from "../totals/catalogue.ts";
import { t } from "../words/t.ts";
import { About, Exceptions } from "./About.tsx";
import { numberOf, shownOf, type NumberName } from "./numbers.ts";
import { Remarks } from "./Remarks.tsx";

/** The rows for a wide screen: the numbers side by side, what waits below each. */
export function RowTable(props: { rows: readonly ReconciliationRow[] }) {
  const shown = () => shownOf(props.rows);
  return (
    <div class="scrolls" tabindex="0" role="region" aria-label={t("reconciliation.rows")}>
      <table class="reconciled">
        <thead>
          <tr>
            <th scope="col">{t("reconciliation.row")}</th>
            <For each={shown()}>
              {(name) => (
                <th scope="col" class="number">
                  {t(`reconciliation.${name}`)}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <For each={props.rows}>{(row) => <Group row={row} shown={shown()} />}</For>
      </table>
    </div>
  );
}

function Group(props: { row: ReconciliationRow; shown: readonly NumberName[] }) {
  const said = (name: NumberName) => {
    const number = numberOf(props.row, name);
    return number === 0 ? "–" : itemAmount(number, props.row);
  };
  return (
    <tbody>
      <tr>
        <th scope="row">
          <About row={props.row} />
        </th>
        <For each={props.shown}>
          {(name) => (
            <td class="number">
              {said(name)}
              <Remarks row={props.row} of={name} />
            </td>
          )}
        </For>
      </tr>
      <Show when={props.row.exceptions.length > 0}>
        <tr class="continues">
          <td colSpan={props.shown.length + 1}>
            <Exceptions row={props.row} />
          </td>
        </tr>
      </Show>
    </tbody>
  );
}
