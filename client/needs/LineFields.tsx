import { createSignal, For, lazy, onMount, Show, Suspense } from "solid-js";
import type { Problem } from "#domain/answers.ts";
import type { Draft } from "../app/draft.ts";
import { idle } from "../app/turn.ts";
import { Icon } from "../look/Icon.tsx";
import { loadItems } from "../totals/catalogue.ts";
import { issueAt } from "../words/problem.ts";
import { t } from "../words/t.ts";
import { LineField } from "./LineField.tsx";
import { newLine, type NeedDraft } from "./needDraft.ts";

/** Loaded before somebody opens it, when nothing else is to be done. */
const ItemPicker = lazy(async () => ({ default: (await import("./ItemPicker.tsx")).ItemPicker }));

/** The items a school needs, each with its quantity and urgency. */
export function LineFields(props: { draft: Draft<NeedDraft>; problem: Problem | undefined }) {
  const [isPicking, setPicking] = createSignal(false);
  const lines = () => props.draft.value.lines;
  const add = (item: string) => props.draft.set("lines", (known) => [...known, newLine(item)]);
  const remove = (item: string) =>
    props.draft.set("lines", (known) => known.filter((line) => line.item !== item));
  onMount(() => {
    void loadItems();
    void idle().then(ItemPicker.preload);
  });

  return (
    <section class="stack tight" aria-labelledby="need-items">
      <h2 id="need-items">{t("needs.whatLacks")}</h2>
      <Show when={lines().length > 0} fallback={<p class="soft">{t("needs.noLines")}</p>}>
        <ul class="card rows flush">
          <For each={lines()}>
            {(line, index) => (
              <LineField
                line={line}
                problem={props.problem}
                index={index()}
                onChange={(to) => props.draft.set("lines", index(), to)}
                onRemove={() => remove(line.item)}
              />
            )}
          </For>
        </ul>
      </Show>
      <Show when={issueAt(props.problem, "lines")}>
        {(error) => <p class="error">{error()}</p>}
      </Show>
      <div>
        <button
          type="button"
          class="button"
          aria-invalid={issueAt(props.problem, "lines") ? "true" : undefined}
          onClick={() => setPicking(true)}
        >
          <Icon name="add" size={20} />
          {t("needs.addLine")}
        </button>
      </div>
      <Show when={isPicking()}>
        <Suspense>
          <ItemPicker
            chosen={lines().map(({ item }) => item)}
            onAdd={add}
            onRemove={remove}
            onClose={() => setPicking(false)}
          />
        </Suspense>
      </Show>
    </section>
  );
}
