import { createEffect, For, onCleanup, type JSX } from "solid-js";
import { coverages } from "#domain/needLine.ts";
import type { ClusterView, CommuneView } from "#domain/placeViews.ts";
import { itemName, items, loadItems } from "../totals/catalogue.ts";
import { createAnswer } from "../totals/createAnswer.ts";
import { t } from "../words/t.ts";
import type { NeedFilter } from "./needFilter.ts";

/** How long to wait for the next letter before searching. */
const typingMs = 350;

/** Search and selects that narrow the list and the map alike. */
export function Narrowing(props: { filter: NeedFilter }) {
  const asked = (path: string) => () => ({ path });
  const clusters = createAnswer<{ items: ClusterView[] }>(asked("/api/clusters"));
  const communes = createAnswer<{ items: CommuneView[] }>(asked("/api/communes"));
  const byName = () =>
    [...(communes.value()?.items ?? [])].sort((a, b) => a.name.localeCompare(b.name, "vi"));

  void loadItems();

  return (
    <div class="choices narrowing">
      <Search filter={props.filter} />
      <Choice filter={props.filter} name="item" label={t("needs.item")} any={t("needs.anyItem")}>
        <For each={items()}>
          {({ id, name }) => (
            <option value={id} selected={props.filter.value().item === id}>
              {itemName(id, name)}
            </option>
          )}
        </For>
      </Choice>
      <Choice
        filter={props.filter}
        name="commune"
        label={t("needs.commune")}
        any={t("needs.anyCommune")}
      >
        <For each={byName()}>
          {({ id, name }) => (
            <option value={id} selected={props.filter.value().commune === id}>
              {name}
            </option>
          )}
        </For>
      </Choice>
      <Choice
        filter={props.filter}
        name="cluster"
        label={t("needs.cluster")}
        any={t("needs.anyCluster")}
      >
        <For each={clusters.value()?.items}>
          {({ id, name }) => (
            <option value={id} selected={props.filter.value().cluster === id}>
              {name}
            </option>
          )}
        </For>
      </Choice>
      <Choice
        filter={props.filter}
        name="coverage"
        label={t("needs.coverageLabel")}
        any={t("needs.anyCoverage")}
      >
        <For each={coverages}>
          {(coverage) => (
            <option value={coverage} selected={props.filter.value().coverage === coverage}>
              {t(`needs.coverage.${coverage}`)}
            </option>
          )}
        </For>
      </Choice>
      <button type="button" class="pill" onClick={() => props.filter.clear()}>
        {t("needs.clear")}
      </button>
    </div>
  );
}

function Choice(props: {
  filter: NeedFilter;
  name: "item" | "commune" | "cluster" | "coverage";
  label: string;
  any: string;
  children: JSX.Element;
}) {
  return (
    <select
      class="pill"
      classList={{ on: props.filter.value()[props.name] !== undefined }}
      aria-label={props.label}
      onChange={(event) => props.filter.set({ [props.name]: event.currentTarget.value })}
    >
      <option value="">{props.any}</option>
      {props.children}
    </select>
  );
}

function Search(props: { filter: NeedFilter }) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const search = (text: string, waitMs: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => props.filter.set({ text: text.trim() }), waitMs);
  };
  onCleanup(() => clearTimeout(timer));
  // What is being typed is the reader's; the address speaks only when nobody is typing.
  const follow = (input: HTMLInputElement) =>
    createEffect(() => {
      const text = props.filter.value().text ?? "";
      if (document.activeElement !== input) input.value = text;
    });
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        search(new FormData(event.currentTarget).get("text")?.toString() ?? "", 0);
      }}
    >
      <input
        type="search"
        name="text"
        maxlength="100"
        enterkeyhint="search"
        aria-label={t("needs.search")}
        placeholder={t("needs.search")}
        ref={follow}
        onInput={(event) => search(event.currentTarget.value, typingMs)}
      />
    </form>
  );
}
