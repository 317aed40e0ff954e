import { For, Show } from "solid-js";
import type { Day } from "#domain/day.ts";
import type { ConsignmentView } from "#domain/giftViews.ts";
import { day } from "../words/format.ts";
import { t } from "../words/t.ts";
import { daysLate, lateness } from "./late.ts";

interface Step {
  name: string;
  detail: string | undefined;
  is: "done" | "now" | "later";
  tone?: "back";
}

/** Where a consignment is: sent, on its way, received; or back with its giver. */
export function Steps(props: { consignment: ConsignmentView; today: Day }) {
  const late = () => daysLate(props.consignment, props.today);
  return (
    <div class="stack tight">
      <ol class="steps">
        <For each={stepsOf(props.consignment)}>
          {(step) => (
            <li
              class={`${step.is} ${step.tone ?? ""}`}
              aria-current={step.is === "now" ? "step" : undefined}
            >
              <span class="strong">{step.name}</span>
              <Show when={step.detail}>
                <span class="soft small">{step.detail}</span>
              </Show>
            </li>
          )}
        </For>
      </ol>
      <Show when={late() > 0}>
        <p class="note warning">
          <span class="lack">{lateness(props.consignment, props.today)}</span>{" "}
          {t("consignments.lateHint")}
        </p>
      </Show>
    </div>
  );
}

function stepsOf({ state, sentOn, expectedOn, receipt }: ConsignmentView): Step[] {
  const sent: Step = { name: t("consignments.steps.sent"), detail: day(sentOn), is: "done" };
  if (state === "returned")
    return [
      sent,
      { name: t("consignments.steps.returned"), detail: undefined, is: "now", tone: "back" },
    ];
  const isHere = state === "received";
  // Once it is there, what was expected says nothing more.
  const expected = expectedOn && !isHere ? t("consignments.expected", day(expectedOn)) : undefined;
  return [
    sent,
    { name: t("consignments.steps.way"), detail: expected, is: isHere ? "done" : "now" },
    {
      name: t(isHere ? "consignments.steps.received" : "consignments.steps.toConfirm"),
      detail: receipt && day(receipt.receivedOn),
      is: isHere ? "done" : "later",
    },
  ];
}
