import { For, onMount, Show } from "solid-js";
import { me } from "../app/session.ts";
import { createTitle } from "../app/title.ts";
import { Empty } from "../look/Empty.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { loadItems } from "../totals/catalogue.ts";
import { t } from "../words/t.ts";
import { createRows } from "./createRows.ts";
import { wake } from "./outbox.ts";
import { OutboxRow } from "./OutboxRow.tsx";
import { itemsOf } from "./queue.ts";

/** What this device keeps for the server: each item, how it stands, and what to do about it. */
export function OutboxScreen() {
  createTitle(() => t("outbox.title"));
  return (
    <div class="stack narrow">
      <h1>{t("outbox.title")}</h1>
      <Show when={me() !== undefined} fallback={<Skeleton />}>
        <Show when={me()?.active} keyed fallback={<SignInFirst />}>
          <Kept />
        </Show>
      </Show>
    </div>
  );
}

function Kept() {
  const { rows, now, isNone } = createRows();
  onMount(() => void loadItems());
  // In the order in which they were written; what cannot be read comes last.
  const sorted = () => {
    const all = rows() ?? [];
    const items = itemsOf(all).map((item) => ({ key: item.key, item }));
    return [...items, ...all.filter(({ item }) => item === undefined)];
  };
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
          <ul class="card rows" aria-label={t("outbox.title")}>
            <For each={sorted().map(({ key }) => key)}>
              {(key) => <OutboxRow id={key} rows={rows() ?? []} now={now()} />}
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
