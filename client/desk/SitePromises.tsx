import { createSignal, For, Show } from "solid-js";
import type { Day } from "#domain/day.ts";
import type { PledgeView } from "#domain/giftViews.ts";
import { readCode } from "#domain/code.ts";
import { memoCode } from "#domain/memo.ts";
import type { CampaignView } from "#domain/placeViews.ts";
import { campaign } from "../app/campaign.ts";
import { TransferButton } from "../pledges/TransferButton.tsx";
import { packedAmount } from "../consignments/packs.ts";
import { itemName } from "../totals/catalogue.ts";
import { count, money } from "../words/format.ts";
import { t } from "../words/t.ts";
import { LapseTag } from "./LapseTag.tsx";
import type { PromisesTo } from "./promises.ts";

/** Promises to one site: choose several, and they leave together. */
export function SitePromises(props: {
  to: PromisesTo;
  today: Day;
  /** Whether this is the most pressing place on the desk. */
  isFirst: boolean;
  onRelease: (pledge: PledgeView) => void;
}) {
  const [left, setLeft] = createSignal<readonly string[]>([]);
  const isChosen = (id: string) => !left().includes(id);
  const choose = (id: string, on: boolean) =>
    setLeft((ids) => (on ? ids.filter((one) => one !== id) : [...ids, id]));
  const chosen = () => props.to.pledges.filter(({ id }) => isChosen(id));
  const isOne = () => props.to.pledges.length === 1;

  return (
    <li class="card stack tight">
      <h3>{props.to.name}</h3>
      <ul class="rows">
        <For each={props.to.pledges}>
          {(pledge) => (
            <li class="promise">
              <Show when={!isOne()}>
                <input
                  type="checkbox"
                  id={`choose-${pledge.id}`}
                  checked={isChosen(pledge.id)}
                  onChange={(event) => choose(pledge.id, event.currentTarget.checked)}
                />
              </Show>
              <label for={isOne() ? undefined : `choose-${pledge.id}`}>
                <span class="strong">{itemName(pledge.item, pledge.name)}</span>{" "}
                <span class="number">{packedAmount(pledge.outstanding, pledge)}</span>
                <span class="line soft small">
                  <span class="number">{pledge.code}</span>
                  <PartSent pledge={pledge} />
                  <LapseTag pledge={pledge} today={props.today} />
                </span>
              </label>
              <Acts pledge={pledge} campaign={campaign()} onRelease={props.onRelease} />
            </li>
          )}
        </For>
      </ul>
      <div class="line">
        <Show
          when={chosen().length > 0}
          fallback={<span class="soft small">{t("desk.chooseSome")}</span>}
        >
          <a
            class="button"
            classList={{ primary: props.isFirst }}
            href={`/consignments/new?pledges=${chosen()
              .map(({ id }) => id)
              .join(",")}`}
          >
            {t("consignments.new")}
            <Show when={!isOne()}> · {t("desk.promises", count(chosen().length))}</Show>
          </a>
        </Show>
        <Show when={props.to.pledges[0]?.need}>
          {(need) => (
            <a class="number" href={`/needs/${need().id}`}>
              {need().code}
            </a>
          )}
        </Show>
      </div>
    </li>
  );
}

/** What can be done about one promise, below it where a phone has no room beside it. */
function Acts(props: {
  pledge: PledgeView;
  campaign: CampaignView | undefined;
  onRelease: (pledge: PledgeView) => void;
}) {
  return (
    <div class="line">
      <TransferButton pledge={props.pledge} campaign={props.campaign} />
      <button
        type="button"
        class="button plain danger"
        aria-label={t("desk.releaseOf", props.pledge.code)}
        onClick={() => props.onRelease(props.pledge)}
      >
        {t("desk.release")}
      </button>
    </div>
  );
}

/** `đã gửi 12 cái`, when a part has gone already. */
function PartSent(props: { pledge: PledgeView }) {
  return (
    <Show when={props.pledge.sent > 0}>
      <span>{t("desk.partSent", packedAmount(props.pledge.sent, props.pledge))}</span>
    </Show>
  );
}

/** Promises to the fund: paid by transfer, with a memo by which the bank's credit finds them. */
export function FundPromises(props: {
  to: PromisesTo;
  today: Day;
  campaign: CampaignView | undefined;
  onRelease: (pledge: PledgeView) => void;
}) {
  return (
    <li class="card stack tight">
      <h3>{props.to.name}</h3>
      <p class="soft small">{t("desk.fundHint")}</p>
      <ul class="rows">
        <For each={props.to.pledges}>
          {(pledge) => (
            <li class="promise">
              <span>
                <span class="strong number">{money(pledge.outstanding)}</span>
                <span class="line soft small">
                  <span>
                    {t("desk.memo")}{" "}
                    <span class="strong number">
                      {memoCode(
                        props.campaign?.memoPrefix ?? "",
                        readCode(pledge.code)?.number ?? 0,
                      )}
                    </span>
                  </span>
                  <LapseTag pledge={pledge} today={props.today} />
                </span>
              </span>
              <Acts pledge={pledge} campaign={props.campaign} onRelease={props.onRelease} />
            </li>
          )}
        </For>
      </ul>
    </li>
  );
}
