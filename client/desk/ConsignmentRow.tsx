import { For, Show, type JSX } from "solid-js";
import type { Day } from "#domain/day.ts";
import type { ConsignmentView } from "#domain/giftViews.ts";
import { daysLate, lateness } from "../consignments/late.ts";
import { giverName, placeName, thingsOf } from "../consignments/things.ts";
import { StatusTag } from "../look/StatusTag.tsx";
import { itemAmount } from "../totals/catalogue.ts";
import { day, daysAway } from "../words/format.ts";
import { t } from "../words/t.ts";

const kinds = ["damaged", "missing", "surplus"] as const;

/** A consignment in a list: the other party, what it holds, how it stands, and what to do. */
export function ConsignmentRow(props: {
  consignment: ConsignmentView;
  today: Day;
  /** Whose names stand on it: the receiver's, the giver's, or both. */
  names: "receiver" | "giver" | "both";
  children?: JSX.Element;
}) {
  const one = () => props.consignment;
  const late = () => daysLate(one(), props.today);
  const who = () => {
    if (props.names === "receiver") return placeName(one().site);
    if (props.names === "giver") return giverName(one());
    return `${giverName(one())} → ${placeName(one().site)}`;
  };
  return (
    <li>
      <div class="apart">
        <a class="strong" href={`/consignments/${one().id}`}>
          {who()}
        </a>
        <Show
          when={late() > 0}
          fallback={<StatusTag status={{ of: "consignment", is: one().state }} />}
        >
          <span class="tag amber">{lateness(one(), props.today)}</span>
        </Show>
      </div>
      <p>{thingsOf(one().lines)}</p>
      <p class="soft small">
        <span class="number">{one().code}</span> · {days(one())}
      </p>
      <Show when={one().receipt}>
        <Differences consignment={one()} />
      </Show>
      <Show when={props.children}>
        <div class="choices acts">{props.children}</div>
      </Show>
    </li>
  );
}

function days({ sentOn, expectedOn, receipt, state }: ConsignmentView): string {
  const sent = t("desk.sentOn", day(sentOn));
  if (receipt) return `${sent} · ${t("desk.receivedOn", day(receipt.receivedOn), receipt.code)}`;
  if (state !== "sent" || !expectedOn) return sent;
  return `${sent} · ${t("consignments.expected", day(expectedOn))} (${daysAway(expectedOn)})`;
}

/** What differed from what was sent, summed over lines of one kind only where units allow. */
function Differences(props: { consignment: ConsignmentView }) {
  const found = () =>
    kinds.flatMap((kind) => [
      ...props.consignment.lines
        .filter((line) => (line[kind] ?? 0) > 0)
        .map((line) => ({ kind, amount: itemAmount(line[kind] ?? 0, line) })),
      ...(kind === "surplus" ? props.consignment.extra : []).map((line) => ({
        kind,
        amount: itemAmount(line.surplus, line),
      })),
    ]);
  return (
    <p class="line small">
      <Show
        when={found().length > 0}
        fallback={<span class="full">{t("consignments.allGood")}</span>}
      >
        <For each={found()}>
          {({ kind, amount }) => (
            <span class={`tag ${kind === "surplus" ? "amber" : "red"}`}>
              {t(`receipts.kind.${kind}`)} {amount}
            </span>
          )}
        </For>
      </Show>
      <Show when={props.consignment.receipt?.evidence === "open"}>
        <span class="tag amber">{t("receipts.noEvidence")}</span>
      </Show>
      <Show when={props.consignment.receipt?.ownCluster}>
        <span class="tag amber">{t("receipts.ownCluster")}</span>
      </Show>
    </p>
  );
}
