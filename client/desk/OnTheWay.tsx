import { createSignal, For, Show } from "solid-js";
import type { Day } from "#domain/day.ts";
import type { ConsignmentView } from "#domain/giftViews.ts";
import { daysLate } from "../consignments/late.ts";
import { TakeBackDialog } from "../consignments/TakeBackDialog.tsx";
import { t } from "../words/t.ts";
import { ConsignmentRow } from "./ConsignmentRow.tsx";
import type { List } from "./createList.ts";
import { Section } from "./Section.tsx";

/** What left and was not confirmed, the latest first, with a way to say that it came back. */
export function OnTheWay(props: {
  list: List<ConsignmentView>;
  today: Day;
  names: "receiver" | "both";
  /** Whether only what is late belongs here. */
  isLateOnly?: boolean;
  /** Whether the reader may say that something came back. */
  mayTakeBack: boolean;
}) {
  const [returning, setReturning] = createSignal<ConsignmentView>();
  const late = (one: ConsignmentView) => daysLate(one, props.today);
  const shown = () =>
    props.list
      .items()
      ?.filter((one) => !props.isLateOnly || late(one) > 0)
      .sort((a, b) => late(b) - late(a));
  return (
    <Section
      id="on-the-way"
      title={t(props.isLateOnly ? "desk.late" : "desk.onTheWay")}
      count={shown()?.length}
      tone={shown()?.some((one) => late(one) > 0) ? "amber" : "sky"}
      empty={t(props.isLateOnly ? "desk.nothingLate" : "desk.nothingOnTheWay")}
      problem={props.list.problem()}
      onRetry={props.list.refresh}
    >
      <ul class="card rows">
        <For each={shown()}>
          {(one) => (
            <ConsignmentRow consignment={one} today={props.today} names={props.names}>
              <Show when={props.mayTakeBack}>
                <button
                  type="button"
                  class="button plain danger"
                  aria-label={t("desk.takeBackOf", one.code)}
                  onClick={() => setReturning(one)}
                >
                  {t("consignments.takeBack")}
                </button>
              </Show>
            </ConsignmentRow>
          )}
        </For>
      </ul>
      <TakeBackDialog
        consignment={returning()}
        onClose={() => setReturning()}
        onDone={() => {
          setReturning();
          props.list.refresh();
        }}
      />
    </Section>
  );
}
