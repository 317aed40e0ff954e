import { createSignal, For, onMount, Show } from "solid-js";
import { categories, type Category } from "#domain/catalogue.ts";
import { fold } from "#domain/fold.ts";
import { Dialog } from "../look/Dialog.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { itemName, items, offered } from "../totals/catalogue.ts";
import { count } from "../words/format.ts";
import { giftWords, t } from "../words/t.ts";

/** The catalogue: search, narrow, and touch what is needed; several in one go. */
export function ItemPicker(props: {
  /** The items chosen so far. */
  chosen: readonly string[];
  onAdd: (item: string) => void;
  onRemove: (item: string) => void;
  onClose: () => void;
}) {
  const [text, setText] = createSignal("");
  const [category, setCategory] = createSignal<Category | "">("");
  const used = () => categories.filter((one) => offered().some((item) => item.category === one));
  const found = () => {
    const words = fold(text());
    return offered().filter(
      (item) =>
        (category() === "" || item.category === category()) &&
        fold(`${item.name} ${item.nameEn}`).includes(words),
    );
  };
  onMount(() => void giftWords().catch(() => undefined));
  const isChosen = (item: string) => props.chosen.includes(item);
  const press = (item: string) => {
    if (isChosen(item)) props.onRemove(item);
    else props.onAdd(item);
  };

  return (
    <Dialog isOpen title={t("needs.addLine")} onClose={props.onClose}>
      <div class="stack tight">
        <input
          type="search"
          aria-label={t("needs.findItem")}
          placeholder={t("needs.findItem")}
          autocomplete="off"
          value={text()}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        {/* The names of the categories come with the words of gifts; search does without. */}
        <Show when={t("totals.category.food")}>
          <select
            aria-label={t("needs.category")}
            onChange={(event) =>
              setCategory(categories.find((one) => one === event.currentTarget.value) ?? "")
            }
          >
            <option value="">{t("needs.anyCategory")}</option>
            <For each={used()}>
              {(one) => (
                <option value={one} selected={one === category()}>
                  {t(`totals.category.${one}`)}
                </option>
              )}
            </For>
          </select>
        </Show>
      </div>
      <Show when={items().length > 0} fallback={<Skeleton lines={4} />}>
        <ul class="choices item-choices">
          <For each={found()} fallback={<li class="soft">{t("needs.noItem")}</li>}>
            {({ id, name }) => (
              <li>
                <button
                  type="button"
                  class="pill"
                  aria-pressed={isChosen(id)}
                  onClick={() => press(id)}
                >
                  <Show when={isChosen(id)}>✓ </Show>
                  {itemName(id, name)}
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <button type="button" class="button primary wide" onClick={() => props.onClose()}>
        {props.chosen.length > 0
          ? t("needs.doneWith", count(props.chosen.length))
          : t("needs.done")}
      </button>
    </Dialog>
  );
}
