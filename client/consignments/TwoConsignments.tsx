import { For } from "solid-js";
import { cash } from "#domain/catalogue.ts";
import type { PledgeView } from "#domain/giftViews.ts";
import { count } from "../words/format.ts";
import { t } from "../words/t.ts";
import type { Plan } from "./plan.ts";
import { thingsOf } from "./things.ts";

/** Cash and goods were chosen: each becomes a consignment of its own, one after the other. */
export function TwoConsignments(props: { plan: Plan }) {
  const parts = () => {
    const goods = props.plan.pledges.filter(({ item }) => item !== cash);
    const money = props.plan.pledges.filter(({ item }) => item === cash);
    return [
      { name: t("consignments.goodsPart"), now: goods, later: money },
      { name: t("consignments.cashPart"), now: money, later: goods },
    ];
  };
  const idsOf = (pledges: readonly PledgeView[]) => pledges.map(({ id }) => id).join(",");

  return (
    <>
      <div class="note warning">
        <p>{t("consignments.apart")}</p>
      </div>
      <ul class="card rows">
        <For each={parts()}>
          {(part, index) => (
            <li>
              <p class="strong">{part.name}</p>
              <p class="soft small">
                {thingsOf(part.now.map((pledge) => ({ ...pledge, quantity: pledge.outstanding })))}
              </p>
              <a
                class="button"
                classList={{ primary: index() === 0 }}
                href={`/consignments/new?pledges=${idsOf(part.now)}&then=${idsOf(part.later)}`}
              >
                {t("consignments.makeThis", count(part.now.length))}
              </a>
            </li>
          )}
        </For>
      </ul>
    </>
  );
}
