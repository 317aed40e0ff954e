import { Show } from "solid-js";
import { campaign } from "../app/campaign.ts";
import { ItemList } from "../totals/ItemList.tsx";
import { createTotals } from "../totals/createTotals.ts";
import { itemsOf, type Six } from "../totals/six.ts";
import { Sums } from "../totals/Sums.tsx";
import { t } from "../words/t.ts";

const nothing = { cash: 0, goods: 0 };
const none: Six = {
  received: nothing,
  onTheWay: nothing,
  promised: nothing,
  held: nothing,
  damaged: nothing,
  missing: nothing,
};

/** The three numbers of one school or cluster in the campaign, and how much of each thing they are. */
export function PlaceSums(props: { by: "school" | "cluster"; id: string }) {
  const totals = createTotals(() => props.by);
  const row = () => totals.value()?.rows.find(({ key }) => key === props.id);
  return (
    <>
      <Show when={campaign()}>
        {(now) => (
          <p>
            <a href={`/campaigns/${now().id}`}>{now().name}</a>
          </p>
        )}
      </Show>
      <Sums total={totals.value() && (row() ?? none)} />
      <Show when={row()}>
        {(known) => (
          <Show when={itemsOf(known()).length > 0}>
            <details class="card">
              <summary>{t("overview.things")}</summary>
              <ItemList numbers={known()} />
            </details>
          </Show>
        )}
      </Show>
    </>
  );
}
