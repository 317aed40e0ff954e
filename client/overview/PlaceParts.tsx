import { For, Show, type JSX } from "solid-js";
import type { ConsignmentView, PledgeView } from "#domain/giftViews.ts";
import type { EntryView } from "#domain/ledgerViews.ts";
import type { NeedView } from "#domain/needViews.ts";
import { giverName } from "../consignments/things.ts";
import { EntryRows } from "../ledger/EntryRows.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { StatusTag } from "../look/StatusTag.tsx";
import { UrgencyTag } from "../look/UrgencyTag.tsx";
import { placeName } from "../needs/inWords.ts";
import { itemAmount, itemName } from "../totals/catalogue.ts";
import type { LatestAnswer } from "../totals/createAnswer.ts";
import { day } from "../words/format.ts";
import { t } from "../words/t.ts";

// The lists on the pages of a school and a cluster.

/** The most of each list that is shown. */
export const shownMax = 50;

/** A list with its heading, and a sentence where there is nothing. */
export function Part<Item>(props: {
  id: string;
  title: string;
  none: string;
  answer: LatestAnswer<{ items: Item[] }>;
  children: (items: Item[]) => JSX.Element;
}) {
  return (
    <section class="stack tight" aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      <ProblemNote problem={props.answer.problem()} onRetry={props.answer.refresh} />
      <Show when={props.answer.value()} fallback={<Skeleton />}>
        {(page) => (
          <Show when={page().items.length > 0} fallback={<p class="soft">{props.none}</p>}>
            {props.children(page().items)}
          </Show>
        )}
      </Show>
    </section>
  );
}

/** Needs, each with its code and how it stands. */
export function Needs(props: { items: readonly NeedView[] }) {
  return (
    <Rows items={props.items}>
      {(need) => (
        <>
          <div class="apart">
            <span>
              <a class="strong number" href={`/needs/${need.id}`}>
                {need.code}
              </a>{" "}
              {need.site.name}
            </span>
            <span class="line">
              <UrgencyTag urgency={need.urgency} />
              <Show
                when={need.status === "verified" && need.coverage}
                fallback={<StatusTag status={{ of: "need", is: need.status }} />}
              >
                {(coverage) => <StatusTag status={{ of: "coverage", is: coverage() }} />}
              </Show>
            </span>
          </div>
          <p class="small">
            {need.lines
              .map(
                (line) =>
                  `${itemName(line.item, line.name)} ${itemAmount(line.approved ?? line.asked, line)}`,
              )
              .join(", ")}
          </p>
        </>
      )}
    </Rows>
  );
}

export function Pledges(props: { items: readonly PledgeView[] }) {
  return (
    <Rows items={props.items}>
      {(pledge) => (
        <>
          <div class="apart">
            <span>
              <a class="strong number" href={`/ledger?text=${pledge.code}`}>
                {pledge.code}
              </a>{" "}
              {itemName(pledge.item, pledge.name)}
            </span>
            <span class="number strong">{itemAmount(pledge.quantity, pledge)}</span>
          </div>
          <div class="apart small">
            <Show when={pledge.need} fallback={<span>{t("totals.fund")}</span>}>
              {(need) => (
                <span>
                  <a class="number" href={`/needs/${need().id}`}>
                    {need().code}
                  </a>{" "}
                  {need().schoolName}
                </span>
              )}
            </Show>
            <StatusTag status={{ of: "pledge", is: pledge.state }} />
          </div>
        </>
      )}
    </Rows>
  );
}

export function Consignments(props: { items: readonly ConsignmentView[] }) {
  return (
    <Rows items={props.items}>
      {(one) => (
        <>
          <div class="apart">
            <a class="strong number" href={`/consignments/${one.id}`}>
              {one.code}
            </a>
            <StatusTag status={{ of: "consignment", is: one.state }} />
          </div>
          <p class="small">
            {giverName(one)} → {placeName(one.site)} · {day(one.sentOn)}
          </p>
          <p class="small soft">
            {one.lines
              .map((line) => `${itemName(line.item, line.name)} ${itemAmount(line.quantity, line)}`)
              .join(", ")}
          </p>
        </>
      )}
    </Rows>
  );
}

export function Entries(props: { id: string; answer: LatestAnswer<{ items: EntryView[] }> }) {
  return (
    <Part
      id="entries"
      title={t("overview.entriesAbout")}
      none={t("overview.noEntries")}
      answer={props.answer}
    >
      {(items) => (
        <>
          <EntryRows entries={items} />
          <p>
            <a href={`/ledger?party=${props.id}`}>{t("overview.allEntries")}</a>
          </p>
        </>
      )}
    </Part>
  );
}

function Rows<Item>(props: { items: readonly Item[]; children: (item: Item) => JSX.Element }) {
  return (
    <div class="card">
      <ul class="rows">
        <For each={props.items}>{(item) => <li>{props.children(item)}</li>}</For>
      </ul>
    </div>
  );
}
