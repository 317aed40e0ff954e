import { createSignal, createUniqueId, For, Show, type JSX } from "solid-js";
import { entryKinds } from "#domain/entry.ts";
import { itemName, items } from "../totals/catalogue.ts";
import { count, readQuantity } from "../words/format.ts";
import { t } from "../words/t.ts";
import type { FilterName, LedgerFilter } from "./filter.ts";

/** Someone an entry can be about. */
interface Party {
  id: string;
  name: string;
}

/** What narrows the ledger besides the search; on a phone behind one button. */
export function Filters(props: { filter: LedgerFilter; parties: readonly Party[] }) {
  const id = createUniqueId();
  const [isOpen, setOpen] = createSignal(false);
  const value = () => props.filter.value();
  const known = () => props.parties.some((party) => party.id === value().party);

  const Choice = (choice: {
    name: FilterName;
    label: string;
    any: string;
    children: JSX.Element;
  }) => (
    <select
      class="pill"
      classList={{ on: value()[choice.name] !== undefined }}
      aria-label={choice.label}
      onChange={(event) => props.filter.set(choice.name, event.currentTarget.value)}
    >
      <option value="">{choice.any}</option>
      {choice.children}
    </select>
  );
  const option = (name: FilterName, key: string, word: string) => (
    <option value={key} selected={value()[name] === key}>
      {word}
    </option>
  );

  return (
    <div class="ledger-filters narrows">
      <button
        type="button"
        class="pill opener"
        aria-expanded={isOpen()}
        aria-controls={id}
        onClick={() => setOpen(!isOpen())}
      >
        {props.filter.count() > 0
          ? t("ledger.filtersOn", count(props.filter.count()))
          : t("ledger.filters")}
      </button>
      <div class="choices" id={id} classList={{ closed: !isOpen() }}>
        <Choice name="kind" label={t("ledger.kindLabel")} any={t("ledger.anyKind")}>
          <For each={entryKinds}>{(kind) => option("kind", kind, t(`ledger.kind.${kind}`))}</For>
        </Choice>
        <Choice name="party" label={t("ledger.partyLabel")} any={t("ledger.anyParty")}>
          <For each={props.parties}>{({ id: party, name }) => option("party", party, name)}</For>
          <Show when={value().party !== undefined && !known()}>
            {option("party", value().party ?? "", t("ledger.chosenParty"))}
          </Show>
        </Choice>
        <Choice name="item" label={t("ledger.itemLabel")} any={t("ledger.anyItem")}>
          <For each={items()}>
            {({ id: item, name }) => option("item", item, itemName(item, name))}
          </For>
        </Choice>
        <span class="days">
          <DayChoice filter={props.filter} name="from" />
          <DayChoice filter={props.filter} name="to" />
        </span>
        <span class="days">
          <AmountChoice filter={props.filter} name="least" />
          <AmountChoice filter={props.filter} name="most" />
        </span>
        <Show when={props.filter.count() > 0 || value().text}>
          <button type="button" class="pill" onClick={() => props.filter.clear()}>
            {t("ledger.clear")}
          </button>
        </Show>
      </div>
    </div>
  );
}

function DayChoice(props: { filter: LedgerFilter; name: "from" | "to" }) {
  return (
    <label class="pill" classList={{ on: props.filter.value()[props.name] !== undefined }}>
      <span>{t(`ledger.${props.name}`)}</span>
      <span class="unseen">{t("ledger.day")}</span>
      <input
        type="date"
        value={props.filter.value()[props.name] ?? ""}
        onChange={(event) => props.filter.set(props.name, event.currentTarget.value)}
      />
    </label>
  );
}

/** The least or the most that an entry is worth, in đồng; taken when one has finished typing it. */
function AmountChoice(props: { filter: LedgerFilter; name: "least" | "most" }) {
  const known = () => props.filter.value()[props.name];
  const choose = (input: HTMLInputElement) => {
    const dong = readQuantity(input.value, 0);
    props.filter.set(props.name, dong === undefined ? "" : String(dong));
  };
  return (
    <label class="pill amount" classList={{ on: known() !== undefined }}>
      <span>{t(`ledger.${props.name}`)}</span>
      <input
        type="text"
        inputmode="numeric"
        autocomplete="off"
        maxLength={20}
        placeholder="₫"
        value={known() === undefined ? "" : count(Number(known()))}
        onChange={(event) => choose(event.currentTarget)}
      />
    </label>
  );
}
