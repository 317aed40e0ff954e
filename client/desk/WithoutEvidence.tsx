import { For, Show } from "solid-js";
import type { Day } from "#domain/day.ts";
import type { ConsignmentView } from "#domain/giftViews.ts";
import { t } from "../words/t.ts";
import { ConsignmentRow } from "./ConsignmentRow.tsx";
import type { List } from "./createList.ts";
import { Section } from "./Section.tsx";

/** Receipts that wait for a photo, where there are any: most campaigns' desks never show it. */
export function WithoutEvidence(props: {
  list: List<ConsignmentView>;
  today: Day;
  names: "giver" | "both";
}) {
  return (
    <Show when={props.list.problem() || (props.list.items()?.length ?? 0) > 0}>
      <Section
        id="without-evidence"
        title={t("receipts.toBringPhotos")}
        count={props.list.hasMore() ? undefined : props.list.items()?.length}
        isKnown={props.list.items() !== undefined}
        tone="amber"
        empty=""
        problem={props.list.problem()}
        onRetry={props.list.refresh}
        more={props.list.hasMore() ? props.list.more : undefined}
      >
        <ul class="card rows">
          <For each={props.list.items()}>
            {(one) => (
              <ConsignmentRow consignment={one} today={props.today} names={props.names}>
                <a
                  class="button"
                  href={`/consignments/${one.id}`}
                  aria-label={`${t("receipts.addEvidence")} · ${one.code}`}
                >
                  {t("receipts.addEvidence")}
                </a>
              </ConsignmentRow>
            )}
          </For>
        </ul>
      </Section>
    </Show>
  );
}
