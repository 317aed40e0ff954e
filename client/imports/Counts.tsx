import { For, Show } from "solid-js";
import type { ImportReport } from "#domain/importViews.ts";
import { count } from "../words/format.ts";
import { t } from "../words/t.ts";

const columns = ["added", "changed", "unchanged", "wrong"] as const;

/** How many rows of each kind are new, changed, the same, wrong. */
export function Counts(props: { counts: ImportReport["counts"] }) {
  return (
    <>
      <table class="counts">
        <caption class="unseen">{t("imports.counts")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("imports.kind")}</th>
            <For each={columns}>
              {(column) => (
                <th scope="col" class="number">
                  {t(`imports.${column}`)}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.counts}>
            {(row) => (
              <tr>
                <th scope="row">{t(`imports.kinds.${row.kind}`)}</th>
                <For each={columns}>
                  {(column) => (
                    <td
                      class="number"
                      classList={{
                        soft: row[column] === 0,
                        wrong: column === "wrong" && row.wrong > 0,
                      }}
                    >
                      {count(row[column])}
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Show when={props.counts.some(({ kind, added }) => kind === "schools" && added > 0)}>
        <p class="soft small">{t("imports.countsHint")}</p>
      </Show>
    </>
  );
}
