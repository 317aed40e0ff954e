import { For } from "solid-js";
import type { DiscrepancyView } from "#domain/giftViews.ts";
import { DiscrepancyRow } from "../discrepancies/DiscrepancyRow.tsx";
import { t } from "../words/t.ts";
import type { List } from "./createList.ts";
import { Section } from "./Section.tsx";

/** Differences between what was sent and what arrived that wait for an answer. */
export function Discrepancies(props: { list: List<DiscrepancyView> }) {
  return (
    <Section
      id="discrepancies"
      title={t("desk.openDiscrepancies")}
      count={props.list.items()?.length}
      tone="red"
      empty={t("desk.noDiscrepancies")}
      problem={props.list.problem()}
      onRetry={props.list.refresh}
    >
      <ul class="card rows">
        <For each={props.list.items()}>
          {(one) => <DiscrepancyRow discrepancy={one} onChanged={props.list.refresh} />}
        </For>
      </ul>
    </Section>
  );
}
