import { For, Show } from "solid-js";
import type { Counted } from "#domain/periodViews.ts";
import { money } from "../words/format.ts";
import { t } from "../words/t.ts";

const things = ["promised", "given", "received", "damaged", "missing", "onTheWay"] as const;
/** From what was there to what is there; those of which there is nothing need no row. */
const sums = [
  { name: "opening" },
  { name: "opened", isRare: true },
  { name: "credits" },
  { name: "debits" },
  { name: "statement" },
  { name: "undebited", isRare: true },
  { name: "unrecorded", isRare: true },
  { name: "closing" },
] as const;

/** What a period comes to: the fund's money, and what was promised, given and received, money and goods apart. */
export function CountedTable(props: { counted: Counted }) {
  return (
    <>
      <dl class="counted">
        <For each={sums}>
          {(row) => (
            <Show when={!("isRare" in row) || props.counted[row.name] !== 0}>
              <div class="apart">
                <dt>{t(`periods.${row.name}`)}</dt>
                <dd class="strong number">{money(props.counted[row.name])}</dd>
              </div>
            </Show>
          )}
        </For>
      </dl>
      <div class="scrolls" tabindex="0" role="region" aria-label={t("periods.what")}>
        <table class="of-period">
          <thead>
            <tr>
              <th scope="col">{t("periods.what")}</th>
              <th scope="col" class="number">
                {t("periods.cash")}
              </th>
              <th scope="col" class="number">
                {t("periods.goods")}
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={things}>
              {(name) => (
                <tr>
                  <th scope="row">{t(`periods.${name}`)}</th>
                  <td class="number">{money(props.counted[name].cash)}</td>
                  <td class="number">{money(props.counted[name].goods)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </>
  );
}
