import { For, Show } from "solid-js";
import type { PeriodView } from "#domain/periodViews.ts";
import { ago, day, money } from "../words/format.ts";
import { t } from "../words/t.ts";
import type { List } from "./createList.ts";
import { Section } from "./Section.tsx";

/** A period that an auditor counted and that waits for the department's signature; absent without one. */
export function ToSign(props: { list: List<PeriodView> }) {
  const waiting = () => props.list.items()?.filter(({ state }) => state === "counted") ?? [];
  return (
    <Show when={waiting().length > 0}>
      <Section
        id="to-sign"
        title={t("desk.toSign")}
        count={waiting().length}
        tone="amber"
        empty=""
        problem={props.list.problem()}
        onRetry={props.list.refresh}
      >
        <ul class="card rows">
          <For each={waiting()}>
            {({ startsOn, until, counted, countedAt }) => (
              <li>
                <a class="strong" href="/periods">
                  {t("periods.span", day(startsOn), day(until))}
                </a>
                <p>
                  {t("periods.closing")} <span class="number">{money(counted.closing)}</span>
                </p>
                <p class="soft small">{ago(countedAt)}</p>
              </li>
            )}
          </For>
        </ul>
      </Section>
    </Show>
  );
}
