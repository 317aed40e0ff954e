import { createEffect, For, on, Show } from "solid-js";
import type { ChangeView } from "#domain/change.ts";
import { createList } from "../desk/createList.ts";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { instant } from "../words/format.ts";
import { t } from "../words/t.ts";
import { tellChange, type Known } from "./tellChange.ts";

/** How many changes are read until someone wants more. */
const first = 10;

/** Who changed what of a thing, and when; the newest first. */
export function History(
  props: {
    subject: string;
    /** Read anew whenever it is another. */
    version?: number;
  } & Known,
) {
  const list = createList<ChangeView>("/api/changes", () => ({ subject: props.subject }), {
    wanted: first,
    kinds: [],
  });
  createEffect(on(() => props.version, list.refresh, { defer: true }));
  return (
    <section class="stack tight" aria-labelledby={`history-${props.subject}`}>
      <h2 id={`history-${props.subject}`}>{t("places.history")}</h2>
      <ProblemNote problem={list.problem()} onRetry={list.refresh} />
      <Show when={list.items()} fallback={<Skeleton lines={2} />}>
        <ol class="card rows history">
          <For each={list.items()} fallback={<li class="soft">{t("places.noHistory")}</li>}>
            {(change) => <Change change={change} known={props} />}
          </For>
        </ol>
        <Show when={list.hasMore()}>
          <button type="button" class="button" onClick={() => list.more()}>
            {t("app.more")}
          </button>
        </Show>
      </Show>
    </section>
  );
}

function Change(props: { change: ChangeView; known: Known }) {
  const { change } = props;
  return (
    <li>
      <p>
        <span class="strong">{change.by.name ?? t("places.byItself")}</span>
        <span class="soft small">
          {" "}
          <Show when={change.by.role}>{(role) => `· ${t(`app.roles.${role()}`)} `}</Show>·{" "}
          {instant(change.at)}
        </span>
      </p>
      <Show when={change.before} fallback={<p class="soft">{t("places.added")}</p>}>
        <ul>
          <For each={tellChange(change, props.known)}>
            {({ field, before, after }) => <li>{t("places.changed", field, before, after)}</li>}
          </For>
        </ul>
      </Show>
    </li>
  );
}
