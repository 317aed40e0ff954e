import { createMemo, createSignal, For, Show } from "solid-js";
import { categories, type Category } from "#domain/catalogue.ts";
import { fold } from "#domain/fold.ts";
import type { Item } from "#domain/item.ts";
import { may } from "../app/session.ts";
import { createTitle } from "../app/title.ts";
import { Dialog } from "../look/Dialog.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { History } from "../places/History.tsx";
import { ForOffice } from "../setup/ForOffice.tsx";
import { refreshItems } from "../totals/catalogue.ts";
import { createAnswer } from "../totals/createAnswer.ts";
import { count } from "../words/format.ts";
import { t } from "../words/t.ts";
import { ItemForm } from "./ItemForm.tsx";
import { ItemRow } from "./ItemRow.tsx";
import "./catalogue.css";

/** Everything that can be asked for and given: by category, and what is retired apart. */
export function CatalogueScreen() {
  createTitle(() => t("catalogue.title"));
  return (
    <div class="stack office">
      <h1>{t("catalogue.title")}</h1>
      <ForOffice act="see_setup">
        <Catalogue />
      </ForOffice>
    </div>
  );
}

function Catalogue() {
  const answer = createAnswer<{ items: Item[] }>(() => ({ path: "/api/items" }));
  const [text, setText] = createSignal("");
  const [open, setOpen] = createSignal<Item | "new">();
  const found = createMemo(() => {
    const words = fold(text());
    return (answer.value()?.items ?? []).filter((item) =>
      fold(`${item.name} ${item.nameEn} ${item.id}`).includes(words),
    );
  });
  const changed = () => {
    setOpen(undefined);
    answer.refresh();
    void refreshItems();
  };

  return (
    <>
      <p class="soft">{t("catalogue.hint")}</p>
      <div class="choices">
        <input
          type="search"
          class="catalogue-search"
          aria-label={t("needs.findItem")}
          placeholder={t("needs.findItem")}
          autocomplete="off"
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <Show when={may("edit_catalogue")}>
          <button type="button" class="button" onClick={() => setOpen("new")}>
            {t("catalogue.add")}
          </button>
        </Show>
      </div>
      <ProblemNote problem={answer.problem()} onRetry={answer.refresh} />
      <Show when={answer.value()} fallback={<Skeleton />}>
        <Show
          when={found().length > 0}
          fallback={<p class="card soft">{t(text() ? "catalogue.noneFound" : "catalogue.none")}</p>}
        >
          <For each={categories}>
            {(category) => (
              <Group
                category={category}
                items={found().filter((item) => item.category === category && !item.retired)}
                onChange={setOpen}
                onChanged={changed}
              />
            )}
          </For>
          <Retired items={found().filter(({ retired }) => retired)} onChanged={changed} />
        </Show>
      </Show>
      <ItemDialog open={open()} onClose={() => setOpen(undefined)} onDone={changed} />
    </>
  );
}

function Group(props: {
  category: Category;
  items: readonly Item[];
  onChange: (item: Item) => void;
  onChanged: () => void;
}) {
  return (
    <Show when={props.items.length > 0}>
      <section class="stack tight" aria-labelledby={`category-${props.category}`}>
        <h2 id={`category-${props.category}`}>
          {t(`totals.category.${props.category}`)}{" "}
          <span class="tag">{count(props.items.length)}</span>
        </h2>
        <ul class="card rows">
          <For each={props.items}>
            {(item) => (
              <ItemRow item={item} onChange={props.onChange} onChanged={props.onChanged} />
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}

/** What nobody may ask for any more; what was asked and given keeps its name. */
function Retired(props: { items: readonly Item[]; onChanged: () => void }) {
  return (
    <Show when={props.items.length > 0}>
      <section class="stack tight" aria-labelledby="retired-title">
        <h2 id="retired-title">
          {t("catalogue.retired")} <span class="tag">{count(props.items.length)}</span>
        </h2>
        <p class="soft">{t("catalogue.retiredHint")}</p>
        <ul class="card rows">
          <For each={props.items}>
            {(item) => <ItemRow item={item} onChanged={props.onChanged} />}
          </For>
        </ul>
      </section>
    </Show>
  );
}

function ItemDialog(props: {
  open: Item | "new" | undefined;
  onClose: () => void;
  onDone: () => void;
}) {
  const item = () => (props.open === "new" ? undefined : props.open);
  return (
    <Dialog
      isOpen={props.open !== undefined}
      title={item()?.name ?? t("catalogue.add")}
      onClose={props.onClose}
    >
      <Show when={props.open} keyed>
        {(open) => (
          <>
            <ItemForm
              item={open === "new" ? undefined : open}
              onDone={props.onDone}
              onCancel={props.onClose}
            />
            <Show when={open !== "new" && open}>
              {(known) => <History subject={known().id} counted={known()} />}
            </Show>
          </>
        )}
      </Show>
    </Dialog>
  );
}
