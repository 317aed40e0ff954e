import { For, Show } from "solid-js";
import type { EntryView } from "#domain/ledgerViews.ts";
import { Split } from "../totals/Split.tsx";
import { day } from "../words/format.ts";
import { t } from "../words/t.ts";
import { Content, Things, valueOf } from "./Content.tsx";
import { movedBy } from "#domain/story.ts";

/** The ledger as rows for a phone: what happened first, then how much, and the balance where it changed. */
export function EntryRows(props: { entries: readonly EntryView[] }) {
  return (
    <div class="card">
      <ul class="rows ledger-rows">
        <For each={props.entries}>
          {(entry) => (
            <li>
              <div class="apart small">
                <a href={`/ledger/${entry.seq}`}>{entry.code}</a>
                <span class="soft number">{day(entry.effectiveOn)}</span>
              </div>
              <div class="what">
                <Content entry={entry} />
              </div>
              <Show when={movedBy(entry).length > 0}>
                <div class="apart">
                  <span>
                    <Things entry={entry} />
                  </span>
                  <span class="number strong">{valueOf(entry)}</span>
                </div>
              </Show>
              <Show when={entry.kind === "receipt"}>
                <p class="soft small">
                  {t("ledger.balance")}: <Split of={entry.balance} />
                </p>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}
