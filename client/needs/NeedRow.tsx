import { createMemo, For, Show } from "solid-js";
import { dayOf } from "#domain/calendar.ts";
import type { NeedLineView, NeedView } from "#domain/needViews.ts";
import { isUnconfirmed } from "#domain/silence.ts";
import { may } from "../app/session.ts";
import { Icon } from "../look/Icon.tsx";
import { StatusTag } from "../look/StatusTag.tsx";
import { ThreeNumbers } from "../look/ThreeNumbers.tsx";
import { UrgencyTag } from "../look/UrgencyTag.tsx";
import { ago, count } from "../words/format.ts";
import { t } from "../words/t.ts";
import { inWords, placeName } from "./inWords.ts";
import { topLines } from "./topLines.ts";

/** A need in the list: where, how urgent, and what lacks most. The whole row leads to its page. */
export function NeedRow(props: {
  need: NeedView;
  isSelected: boolean;
  onSelect: (site: string) => void;
}) {
  const lines = createMemo(() => topLines(props.need.lines));
  const hidden = () => props.need.lines.length - lines().length;
  const name = () => placeName(props.need.site);

  return (
    <li
      class="need-row"
      classList={{ selected: props.isSelected }}
      aria-current={props.isSelected ? "true" : undefined}
    >
      <div class="apart">
        <h2>
          <a href={`/needs/${props.need.id}`}>{name()}</a>
        </h2>
        <Show
          when={props.need.status === "verified"}
          fallback={<StatusTag status={{ of: "need", is: props.need.status }} />}
        >
          <span class="line">
            <Show when={isUnconfirmed(props.need, dayOf(Date.now())) && may("make_pledge")}>
              <span class="tag">{t("needs.show.silent")}</span>
            </Show>
            <UrgencyTag urgency={props.need.urgency} />
          </span>
        </Show>
      </div>
      <div class="about">
        <p class="soft small">
          {props.need.site.commune.name}
          <Show when={props.need.peopleAffected}>
            {(people) => <> · {t("needs.people", count(people()))}</>}
          </Show>
          {` · ${ago(props.need.postedAt)}`}
        </p>
        <Show when={props.need.verifiedAt !== undefined}>
          <button
            type="button"
            class="to-map"
            aria-label={t("needs.onMap", name())}
            aria-pressed={props.isSelected}
            onClick={() => props.onSelect(props.need.site.id)}
          >
            <Icon name="map" size={20} />
          </button>
        </Show>
      </div>
      <For each={lines()}>{(line) => <Line line={line} />}</For>
      <Show when={hidden() > 0}>
        <p class="soft small">{t("needs.moreLines", count(hidden()))}</p>
      </Show>
    </li>
  );
}

/** Put in words once, for what is read of a store has a price each time. */
function Line(props: { line: NeedLineView }) {
  const said = createMemo(() => inWords(props.line));
  return <ThreeNumbers line={said()} compact heading={<span>{said().name}</span>} />;
}
