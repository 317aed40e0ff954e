import { createSignal, For, Show } from "solid-js";
import type { Day } from "#domain/day.ts";
import type { ConsignmentView } from "#domain/giftViews.ts";
import { may } from "../app/session.ts";
import { daysLate } from "../consignments/late.ts";
import { TakeBackDialog } from "../consignments/TakeBackDialog.tsx";
import { ConsignmentRow } from "../desk/ConsignmentRow.tsx";
import type { List } from "../desk/createList.ts";
import { Section } from "../desk/Section.tsx";
import { t } from "../words/t.ts";

/** What the fund paid or bought and no school has confirmed yet. */
export function PaidOut(props: { list: List<ConsignmentView>; today: Day; onDone: () => void }) {
  const [returning, setReturning] = createSignal<ConsignmentView>();
  const isLate = (one: ConsignmentView) => daysLate(one, props.today) > 0;
  return (
    <Section
      id="paid-out"
      title={t("fund.onTheWay")}
      count={props.list.items()?.length}
      tone={props.list.items()?.some(isLate) ? "amber" : "sky"}
      empty={t("fund.nothingOnTheWay")}
      problem={props.list.problem()}
      onRetry={props.list.refresh}
    >
      <ul class="card rows">
        <For each={props.list.items()}>
          {(one) => (
            <ConsignmentRow consignment={one} today={props.today} names="receiver">
              <Show when={may("use_fund")}>
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
          props.onDone();
        }}
      />
    </Section>
  );
}
