import { For } from "solid-js";
import { cash, categories } from "#domain/catalogue.ts";
import type { NeedView } from "#domain/needViews.ts";
import { newId } from "../api/newId.ts";
import { Field } from "../look/Field.tsx";
import { itemName, offered } from "../totals/catalogue.ts";
import { t } from "../words/t.ts";
import { candidates } from "./LineFields.tsx";
import type { LineDraft } from "./sending.ts";

/** Adds something that was never promised, of the same kind as what is there: cash or goods. */
export function AddLine(props: {
  lines: readonly LineDraft[];
  needs: readonly NeedView[];
  onAdd: (line: LineDraft) => void;
}) {
  const fits = (item: string) =>
    props.lines.every((line) => (line.item === cash) === (item === cash));
  const groups = () =>
    categories
      .map((category) => ({
        category,
        items: offered().filter((item) => item.category === category && fits(item.id)),
      }))
      .filter((group) => group.items.length > 0);
  const add = (select: HTMLSelectElement) => {
    const item = select.value;
    select.value = "";
    if (!item) return;
    const needLine = candidates(props.needs, item)[0]?.line.id;
    props.onAdd({ id: newId(), item, ...(needLine && { needLine }) });
  };

  const isCash = () => props.lines.some(({ item }) => item === cash);

  return (
    <Field
      label={t(isCash() ? "consignments.addCash" : "consignments.addLine")}
      hint={t("consignments.addLineHint")}
    >
      {(control) => (
        <select {...control} onChange={(event) => add(event.currentTarget)}>
          <option value="">{t("consignments.chooseItem")}</option>
          <For each={groups()}>
            {(group) => (
              <optgroup label={t(`totals.category.${group.category}`)}>
                <For each={group.items}>
                  {(item) => <option value={item.id}>{itemName(item.id, item.name)}</option>}
                </For>
              </optgroup>
            )}
          </For>
        </select>
      )}
    </Field>
  );
}
