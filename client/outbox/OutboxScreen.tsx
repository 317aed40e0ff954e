import { createEffect, For, on, onMount, Show } from "solid-js";
import { me } from "../app/session.ts";
import { createTitle } from "../app/title.ts";
import { Empty } from "../look/Empty.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { loadItems } from "../totals/catalogue.ts";
import { t } from "../words/t.ts";
import { catchFocus } from "../look/catchFocus.ts";
import { createRows } from "./createRows.ts";
import { remove, wake } from "./outbox.ts";
import { OutboxRow } from "./OutboxRow.tsx";
import { itemsOf } from "./queue.ts";

/** What this device keeps for the server: each item, how it stands, and what to do about it. */
export function OutboxScreen() {
  createTitle(() => t("outbox.title"));
  let heading: HTMLHeadingElement | undefined;
  return (
    <div class="stack narrow">
      <h1 tabindex="-1" ref={(element) => (heading = element)}>
        {t("outbox.title")}
      </h1>
      <Show when={me() !== undefined} fallback={<Skeleton />}>
        <Show when={me()?.active} keyed fallback={<SignInFirst />}>
          <Kept heading={() => heading} />
        </Show>
      </Show>
    </div>
  );
}

function Kept(props: { heading: () => HTMLElement | undefined }) {
  const { rows, now, isNone } = createRows();
  onMount(() => void loadItems());
  // In the order in which they were written; what cannot be read comes last.
  const sorted = () => {
    const all = rows() ?? [];
    const items = itemsOf(all).map((item) => ({ key: item.key, item }));
    return [...items, ...all.filter(({ item }) => item === undefined)];
  };
  const keys = () => sorted().map(({ key }) => key);
  let list: HTMLUListElement | undefined;
  /** The keyboard goes on beside what is deleted: at the next item, else the one before, else the heading. */
  const removeAt = (key: string, at: number) => {
    const beside = list?.children[at + 1] ?? list?.children[at - 1] ?? props.heading();
    if (beside instanceof HTMLElement) beside.focus();
    void remove(key);
  };
  // What was sent goes by itself, and the button that sends with the last of it.
  createEffect(
    on(
      () => keys().length,
      (now, before = 0) => {
        const heading = props.heading();
        if (now < before && heading) catchFocus(heading, { preventScroll: true });
      },
    ),
  );
  return (
    <Show when={!isNone()} fallback={<Empty title={t("outbox.none")} />}>
      <Show when={rows()} fallback={<Skeleton />}>
        <Show
          when={sorted().length > 0}
          fallback={<Empty title={t("outbox.empty")} hint={t("outbox.emptyHint")} />}
        >
          <p class="soft">{t("outbox.hint")}</p>
          <p>
            <button type="button" class="button primary" onClick={wake}>
              {t("outbox.sendNow")}
            </button>
          </p>
          <ul class="card rows" aria-label={t("outbox.title")} ref={(element) => (list = element)}>
            <For each={keys()}>
              {(key, at) => (
                <OutboxRow
                  id={key}
                  rows={rows() ?? []}
                  now={now()}
                  onRemove={() => removeAt(key, at())}
                />
              )}
            </For>
          </ul>
        </Show>
      </Show>
    </Show>
  );
}

function SignInFirst() {
  return (
    <Empty title={t("outbox.signIn")}>
      <a class="button primary" href="/sign-in?from=/outbox">
        {t("app.signIn")}
      </a>
    </Empty>
  );
}
