import { For, Show } from "solid-js";
import type { EntryView } from "#domain/ledgerViews.ts";
import { count, money } from "../words/format.ts";
import { t } from "../words/t.ts";
import { isCash, isOnBehalf, movedBy, worthOfEntry } from "#domain/story.ts";
import { tellDifferences, tellReason, tellShort, thingOf } from "./tell.ts";
import { placeOf } from "./telling.ts";

/** A row lists so many items by name; the entry's page has them all. */
const shownItems = 3;

/** What happened in words, with the codes one can say on the phone, and what differed. */
export function Content(props: { entry: EntryView }) {
  const codes = () => {
    const { receipt, consignment, pledge, need } = props.entry.codes;
    const site = props.entry.subjects.site;
    const place = site ? placeOf(props.entry, site).site : "";
    return [receipt, consignment, pledge, need, place].filter(Boolean);
  };
  return (
    <>
      <p class="strong">{tellShort(props.entry)}</p>
      <p class="soft small codes">
        <For each={codes()}>{(code) => <span>{code}</span>}</For>
        <Show when={props.entry.kind === "need_closed" && tellReason(props.entry)}>
          {(reason) => <span>{reason()}</span>}
        </Show>
        <For each={tellDifferences(props.entry)}>{(one) => <span class="wrong">{one}</span>}</For>
      </p>
      <Marks entry={props.entry} />
    </>
  );
}

/** What a reader should know besides: entered on behalf, confirmed within one cluster. */
export function Marks(props: { entry: EntryView }) {
  const isOwn = () => props.entry.flags.includes("own_cluster");
  const isReversed = () => props.entry.reversedBy !== undefined;
  return (
    <Show when={isOnBehalf(props.entry) || isOwn() || isReversed()}>
      <p class="line">
        <Show when={isReversed()}>
          <span class="tag amber">{t("ledger.isReversed")}</span>
        </Show>
        <Show when={isOnBehalf(props.entry)}>
          <span class="tag">{t("ledger.onBehalf")}</span>
        </Show>
        <Show when={isOwn()}>
          <span class="tag">{t("ledger.ownCluster")}</span>
        </Show>
      </p>
    </Show>
  );
}

/** What moved, an item a line; money is said as its value alone. */
export function Things(props: { entry: EntryView }) {
  const moved = () => movedBy(props.entry);
  const rest = () => moved().length - shownItems;
  return (
    <Show when={moved().length > 0} fallback={<Approved entry={props.entry} />}>
      <Show when={!isCash(props.entry)} fallback={t("app.cash")}>
        <For each={moved().slice(0, shownItems)}>
          {(one) => <span class="thing">{thingOf(props.entry, one)}</span>}
        </For>
        <Show when={rest() > 0}>
          <span class="thing soft">{t("ledger.moreItems", count(rest()))}</span>
        </Show>
      </Show>
    </Show>
  );
}

/** How many lines a verification approved; a dash for an entry that says nothing of quantities. */
function Approved(props: { entry: EntryView }) {
  const lines = () => (props.entry.kind === "need_verified" ? props.entry.lines : []);
  const approved = () => lines().filter((line) => line.approved > 0).length;
  return (
    <Show when={lines().length > 0} fallback="—">
      {t("ledger.linesApproved", count(approved()))}
    </Show>
  );
}

/** What the entry moved is worth; a dash when it moved nothing. */
export function valueOf(entry: EntryView): string {
  return entry.movements.length > 0 ? money(worthOfEntry(entry)) : "—";
}
