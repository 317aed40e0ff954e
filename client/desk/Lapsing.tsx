import { createSignal, For, Show } from "solid-js";
import type { Day } from "#domain/day.ts";
import type { PledgeView } from "#domain/giftViews.ts";
import { packedAmount } from "../consignments/packs.ts";
import { may } from "../app/session.ts";
import { itemName } from "../totals/catalogue.ts";
import { t } from "../words/t.ts";
import type { List } from "./createList.ts";
import { LapseTag } from "./LapseTag.tsx";
import { inOrder, isLapsing } from "./promises.ts";
import { ReleaseDialog } from "./ReleaseDialog.tsx";
import { Section } from "./Section.tsx";

/** Promises that lapse in a few days unless somebody sends them: whom to call, what to write off. */
export function Lapsing(props: { list: List<PledgeView>; today: Day }) {
  const [releasing, setReleasing] = createSignal<PledgeView>();
  const shown = () =>
    inOrder((props.list.items() ?? []).filter((pledge) => isLapsing(pledge, props.today)));
  return (
    <Section
      id="lapsing"
      title={t("desk.lapsing")}
      count={props.list.items() && shown().length}
      tone="amber"
      empty={t("desk.nothingLapsing")}
      problem={props.list.problem()}
      onRetry={props.list.refresh}
    >
      <ul class="card rows">
        <For each={shown()}>
          {(pledge) => (
            <li>
              <div class="apart">
                <span>
                  <span class="strong">{itemName(pledge.item, pledge.name)}</span>{" "}
                  <span class="number">{packedAmount(pledge.outstanding, pledge)}</span>
                </span>
                <LapseTag pledge={pledge} today={props.today} />
              </div>
              <p>
                {pledge.cluster.name} →{" "}
                {pledge.need
                  ? `${pledge.need.schoolName} · ${pledge.need.siteName}`
                  : t("consignments.fund")}
              </p>
              <p class="soft small number">{pledge.code}</p>
              <div class="choices acts">
                <Show when={may("send_consignment") && pledge.need}>
                  <a
                    class="button"
                    href={`/consignments/new?pledges=${pledge.id}`}
                    aria-label={t("desk.sendForOf", pledge.code)}
                  >
                    {t("desk.sendFor")}
                  </a>
                </Show>
                <Show when={may("release_pledge")}>
                  <button
                    type="button"
                    class="button plain danger"
                    aria-label={t("desk.writeOffOf", pledge.code)}
                    onClick={() => setReleasing(pledge)}
                  >
                    {t("desk.writeOff")}
                  </button>
                </Show>
              </div>
            </li>
          )}
        </For>
      </ul>
      <ReleaseDialog
        isWriteOff
        pledge={releasing()}
        onClose={() => setReleasing()}
        onDone={() => {
          setReleasing();
          props.list.refresh();
        }}
      />
    </Section>
  );
}
