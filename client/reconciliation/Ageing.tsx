import { For, Show } from "solid-js";
import type { AgeingView } from "#domain/reconciliationViews.ts";
import { count, money } from "../words/format.ts";
import { t } from "../words/t.ts";

const groups = ["to7", "to30", "to90", "older"] as const;
const kinds = ["consignments", "evidence", "discrepancies", "pledges", "credits"] as const;

/** How long what is open has waited: how many of each age, and what they are worth. */
export function Ageing(props: { ageing: AgeingView }) {
  return (
    <section class="card stack tight" aria-labelledby="ageing">
      <h2 id="ageing">{t("reconciliation.ageing")}</h2>
      <div class="ages">
        <For each={kinds}>
          {(kind) => (
            <div class="stack tight">
              <h3 class="small">{t(`reconciliation.of.${kind}`)}</h3>
              <dl>
                <For each={groups}>
                  {(group) => (
                    <div class="age" classList={{ old: isOld(group, props.ageing[kind][group]) }}>
                      <dt class="soft small">{t(`reconciliation.age.${group}`)}</dt>
                      <dd>
                        <Aged of={props.ageing[kind][group]} />
                      </dd>
                    </div>
                  )}
                </For>
              </dl>
            </div>
          )}
        </For>
      </div>
    </section>
  );
}

/** What has waited for more than a month stands out. */
function isOld(group: (typeof groups)[number], { count: of }: { count: number }): boolean {
  return of > 0 && (group === "to90" || group === "older");
}

function Aged(props: { of: AgeingView["pledges"]["to7"] }) {
  return (
    <>
      <span class="strong number">{count(props.of.count)}</span>
      <Show when={props.of.cash > 0}>
        <span class="soft small worth">
          {t("app.cash")} <span class="number">{money(props.of.cash)}</span>
        </span>
      </Show>
      <Show when={props.of.goods > 0}>
        <span class="soft small worth">
          {t("app.goods")} <span class="number">{money(props.of.goods)}</span>
        </span>
      </Show>
    </>
  );
}
