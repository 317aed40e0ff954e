import { For, Show } from "solid-js";
import type { ReversalRequestView } from "#domain/ledgerViews.ts";
import { ago } from "../words/format.ts";
import { t } from "../words/t.ts";
import type { List } from "./createList.ts";
import { Section } from "./Section.tsx";

/** Reversals that another officer asked for and that wait for a second person; absent without any. */
export function Reversals(props: { list: List<ReversalRequestView> }) {
  return (
    <Show when={(props.list.items()?.length ?? 0) > 0}>
      <Section
        id="reversals"
        title={t("desk.reversals")}
        count={props.list.items()?.length}
        tone="amber"
        empty=""
        problem={props.list.problem()}
        onRetry={props.list.refresh}
      >
        <ul class="card rows">
          <For each={props.list.items()}>
            {({ seq, code, askedAt, reason }) => (
              <li>
                <a class="strong number" href={`/ledger/${seq}`}>
                  {code}
                </a>
                <p class="quote">{reason}</p>
                <p class="soft small">{ago(askedAt)}</p>
              </li>
            )}
          </For>
        </ul>
      </Section>
    </Show>
  );
}
