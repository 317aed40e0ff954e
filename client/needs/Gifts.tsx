import { createMemo, For, Show } from "solid-js";
import type { ConsignmentView, PledgeView } from "#domain/giftViews.ts";
import type { NeedView } from "#domain/needViews.ts";
import { onLive } from "../api/live.ts";
import { StatusTag } from "../look/StatusTag.tsx";
import { createAnswer } from "../totals/createAnswer.ts";
import { amount, day } from "../words/format.ts";
import { t } from "../words/t.ts";
import { inWords } from "./inWords.ts";

/** How many promises and consignments of one need are shown. */
const shownMax = 50;

/** Who has promised something towards a need, and what has left for its site. */
export function Gifts(props: { need: NeedView }) {
  const of = createMemo(
    () => ({ id: props.need.id, campaign: props.need.campaign, site: props.need.site.id }),
    undefined,
    {
      equals: (a, b) => a.id === b.id,
    },
  );
  const pledges = createAnswer<{ items: PledgeView[] }>(() => ({
    path: "/api/pledges",
    query: { need: of().id, limit: shownMax },
  }));
  const consignments = createAnswer<{ items: ConsignmentView[] }>(() => ({
    path: "/api/consignments",
    query: { campaign: of().campaign, site: of().site, limit: shownMax },
  }));
  onLive(() => {
    pledges.refresh();
    consignments.refresh();
  });
  const lines = createMemo(() => new Set(props.need.lines.map(({ id }) => id)));
  // What goes to the same site for another need is that need's to show.
  const coming = () =>
    (consignments.value()?.items ?? []).filter((consignment) =>
      consignment.lines.some(({ needLine }) => needLine && lines().has(needLine)),
    );

  return (
    <>
      <section class="stack tight" aria-labelledby="need-pledges">
        <h2 id="need-pledges">{t("need.given")}</h2>
        <Show
          when={pledges.value()?.items.length}
          fallback={<p class="soft">{pledges.value() ? t("pledges.none") : t("app.loading")}</p>}
        >
          <ul class="card rows flush">
            <For each={pledges.value()?.items}>{(pledge) => <PledgeRow pledge={pledge} />}</For>
          </ul>
        </Show>
      </section>
      <Show when={coming().length > 0}>
        <section class="stack tight" aria-labelledby="need-consignments">
          <h2 id="need-consignments">{t("need.coming")}</h2>
          <ul class="card rows flush">
            <For each={coming()}>
              {(consignment) => <ConsignmentRow consignment={consignment} />}
            </For>
          </ul>
        </section>
      </Show>
    </>
  );
}

function PledgeRow(props: { pledge: PledgeView }) {
  const said = () => inWords(props.pledge);
  return (
    <li>
      <div class="apart">
        <span class="strong">{props.pledge.cluster.name}</span>
        <span class="number strong">{amount(props.pledge.quantity, said())}</span>
      </div>
      <div class="apart">
        <span class="soft small">
          {said().name} · <span class="number">{props.pledge.code}</span>
          <Show when={props.pledge.state === "live"}>
            {` · ${t("pledges.lapsesOn", day(props.pledge.lapsesOn))}`}
          </Show>
        </span>
        <StatusTag status={{ of: "pledge", is: props.pledge.state }} />
      </div>
      <Show when={props.pledge.outstanding > 0 && props.pledge.sent > 0}>
        <p class="soft small">
          {t("pledges.outstanding", amount(props.pledge.outstanding, said()))}
        </p>
      </Show>
    </li>
  );
}

function ConsignmentRow(props: { consignment: ConsignmentView }) {
  const lines = () =>
    props.consignment.lines
      .map((line) => `${inWords(line).name} ${amount(line.quantity, inWords(line))}`)
      .join(", ");
  return (
    <li>
      <div class="apart">
        <a class="strong" href={`/consignments/${props.consignment.id}`}>
          {props.consignment.code}
        </a>
        <StatusTag status={{ of: "consignment", is: props.consignment.state }} />
      </div>
      <p class="soft small">
        {props.consignment.cluster?.name}
        {` · ${t("consignments.sentOn")} ${day(props.consignment.sentOn)}`}
        <Show when={props.consignment.state === "sent" && props.consignment.expectedOn}>
          {(on) => <>{` · ${t("consignments.expectedOn")} ${day(on())}`}</>}
        </Show>
      </p>
      <p class="small">{lines()}</p>
    </li>
  );
}
