import { For, Show } from "solid-js";
import type { Problem } from "#domain/answers.ts";
import { cash, catalogueValue, categories } from "#domain/catalogue.ts";
import type { Draft } from "../app/draft.ts";
import { Field } from "../look/Field.tsx";
import { Stepper } from "../look/Stepper.tsx";
import { itemName, items, offered } from "../totals/catalogue.ts";
import { money } from "../words/format.ts";
import { language } from "../words/language.ts";
import { issueAt } from "../words/problem.ts";
import { t } from "../words/t.ts";
import type { PaperFields, PaperLine } from "./paperFields.ts";

/** How much one press adds to a value, in đồng. */
const stepDong = 10_000;

/** The goods of a paper: item, quantity, and what the paper says they are worth. */
export function PaperLines(props: { draft: Draft<PaperFields>; problem: Problem | undefined }) {
  const lines = () => props.draft.value.lines;
  const remove = (item: string) =>
    props.draft.set("lines", (known) => known.filter((line) => line.item !== item));
  return (
    <>
      <Show when={lines().length > 0}>
        <ul class="card rows">
          <For each={lines()}>
            {(line, index) => (
              <li>
                <OneLine
                  line={line}
                  error={(field) => issueAt(props.problem, "lines", index(), field)}
                  onChange={(to) => props.draft.set("lines", index(), to)}
                  onRemove={() => remove(line.item)}
                />
              </li>
            )}
          </For>
        </ul>
      </Show>
      <AddItem
        chosen={lines().map(({ item }) => item)}
        error={issueAt(props.problem, "lines")}
        onAdd={(item) => props.draft.set("lines", (known) => [...known, { item }])}
      />
    </>
  );
}

function OneLine(props: {
  line: PaperLine;
  error: (field: "quantity" | "value" | "item") => string | undefined;
  onChange: (patch: Partial<PaperLine>) => void;
  onRemove: () => void;
}) {
  const item = () => items().find(({ id }) => id === props.line.item);
  const name = () => itemName(props.line.item);
  const unit = () => (language() === "vi" ? item()?.unit : item()?.unitEn) ?? "";
  const usual = () => {
    const known = item();
    return known && props.line.quantity ? catalogueValue(known, props.line.quantity) : undefined;
  };
  const hint = () => {
    const value = usual();
    return value === undefined ? undefined : t("paper.byCatalogue", money(value));
  };
  return (
    <div class="stack tight" role="group" aria-label={name()}>
      <div class="apart">
        <span class="strong">{name()}</span>
        <button
          type="button"
          class="button plain"
          aria-label={t("paper.removeItem", name())}
          onClick={() => props.onRemove()}
        >
          {t("paper.remove")}
        </button>
      </div>
      <div class="pair">
        <Field label={t("paper.quantity")} error={props.error("quantity") ?? props.error("item")}>
          {(control) => (
            <Stepper
              control={control}
              value={props.line.quantity}
              scale={item()?.scale ?? 0}
              unit={unit()}
              onChange={(quantity) => props.onChange({ quantity })}
            />
          )}
        </Field>
        <Field label={t("paper.value")} hint={hint()} error={props.error("value")} optional>
          {(control) => (
            <Stepper
              control={control}
              value={props.line.value}
              scale={0}
              unit="₫"
              step={stepDong}
              onChange={(value) => props.onChange({ value })}
            />
          )}
        </Field>
      </div>
    </div>
  );
}

/** Everything of the catalogue but money and what is there already. */
function AddItem(props: {
  chosen: readonly string[];
  error: string | undefined;
  onAdd: (item: string) => void;
}) {
  const groups = () =>
    categories
      .map((category) => ({
        category,
        items: offered().filter(
          ({ id, category: of }) => of === category && id !== cash && !props.chosen.includes(id),
        ),
      }))
      .filter((group) => group.items.length > 0);
  const add = (select: HTMLSelectElement) => {
    const item = select.value;
    select.value = "";
    if (item) props.onAdd(item);
  };
  return (
    <Field label={t("paper.addItem")} error={props.error}>
      {(control) => (
        <select {...control} onChange={(event) => add(event.currentTarget)}>
          <option value="">{t("paper.chooseItem")}</option>
          <For each={groups()}>
            {(group) => (
              <optgroup label={t(`totals.category.${group.category}`)}>
                <For each={group.items}>
                  {({ id, name }) => <option value={id}>{itemName(id, name)}</option>}
                </For>
              </optgroup>
            )}
          </For>
        </select>
      )}
    </Field>
  );
}
