import { Show } from "solid-js";
import type { Day } from "#domain/day.ts";
import type { PledgeView } from "#domain/giftViews.ts";
import { count, day } from "../words/format.ts";
import { t } from "../words/t.ts";
import { daysLeft, isLapsing } from "./promises.ts";

/** When a promise lapses: its day, or, when that is near, how few days are left. */
export function LapseTag(props: { pledge: PledgeView; today: Day }) {
  const left = () => daysLeft(props.pledge, props.today);
  return (
    <Show
      when={isLapsing(props.pledge, props.today)}
      fallback={
        <span class="soft small number">{t("pledges.lapsesOn", day(props.pledge.lapsesOn))}</span>
      }
    >
      <span class="tag amber">
        {left() > 0 ? t("desk.lapsesIn", count(left())) : t("desk.lapsesToday")}
      </span>
    </Show>
  );
}
