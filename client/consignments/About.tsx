import { For, Show } from "solid-js";
import type { ConsignmentView, PledgeView } from "#domain/giftViews.ts";
import type { NeedView } from "#domain/needViews.ts";
import { Coded } from "../look/Coded.tsx";
import { t } from "../words/t.ts";

/** What a consignment is for and rests on: needs, promises, its paper, its entries in the ledger. */
export function About(props: {
  consignment: ConsignmentView;
  /** Needs of the school and promises of the cluster among which its own are found. */
  needs: readonly NeedView[];
  pledges: readonly PledgeView[];
}) {
  const needs = () => {
    const ids = props.consignment.lines.flatMap(({ needLine }) => needLine ?? []);
    return props.needs.filter(({ lines }) => lines.some(({ id }) => ids.includes(id)));
  };
  const pledges = () => {
    const ids = props.consignment.lines.flatMap(({ pledge }) => pledge ?? []);
    return props.pledges.filter(({ id }) => ids.includes(id));
  };
  return (
    <section class="card" aria-label={t("consignments.about")}>
      <dl class="particulars">
        <Show when={needs().length > 0}>
          <div>
            <dt>{t("need.one")}</dt>
            <dd class="line">
              <For each={needs()}>
                {({ id, code }) => (
                  <a class="number" href={`/needs/${id}`}>
                    {code}
                  </a>
                )}
              </For>
            </dd>
          </div>
        </Show>
        <Show when={pledges().length > 0}>
          <div>
            <dt>{t("pledges.title")}</dt>
            <dd class="line">
              <For each={pledges()}>
                {({ code }) => (
                  <a class="number" href={`/ledger?text=${code}`}>
                    {code}
                  </a>
                )}
              </For>
            </dd>
          </div>
        </Show>
        <Show when={props.consignment.document}>
          {(document) => (
            <div>
              <dt>{t("consignments.document")}</dt>
              <dd>{document()}</dd>
            </div>
          )}
        </Show>
        <div>
          <dt>{t("app.ledger")}</dt>
          <dd>
            <a href={`/ledger?text=${props.consignment.code}`}>
              <Coded text={t("consignments.inLedger", props.consignment.code)} />
            </a>
          </dd>
        </div>
      </dl>
    </section>
  );
}
