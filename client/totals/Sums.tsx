import { For } from "solid-js";
import type { TotalsView } from "#domain/ledgerViews.ts";
import { money } from "../words/format.ts";
import { t } from "../words/t.ts";
import { three } from "./six.ts";
import { Split } from "./Split.tsx";
import "./totals.css";

/** What a campaign's schools received, what is on the way and what is promised: cash and goods apart. */
export function Sums(props: { total: TotalsView["total"] | undefined }) {
  const sumOf = (name: (typeof three)[number][0]) => props.total?.[name] ?? { cash: 0, goods: 0 };
  return (
    <dl class="sums three" aria-busy={props.total === undefined}>
      <For each={three}>
        {([name, colour]) => (
          <div classList={{ waiting: props.total === undefined }}>
            <dt class="soft small">{t(`totals.${name}`)}</dt>
            <dd class={`big ${colour}`}>{money(sumOf(name).cash + sumOf(name).goods)}</dd>
            <dd class="soft small">
              <Split of={sumOf(name)} />
            </dd>
          </div>
        )}
      </For>
    </dl>
  );
}
