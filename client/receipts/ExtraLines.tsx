import { For, Index, Show } from "solid-js";
import { cash, categories } from "#domain/catalogue.ts";
import { newId } from "../api/newId.ts";
import { countedIn } from "../consignments/things.ts";
import { Field } from "../look/Field.tsx";
import { Stepper } from "../look/Stepper.tsx";
import { itemName, items } from "../totals/catalogue.ts";
import { t } from "../words/t.ts";
import type { ExtraCount } from "./counting.ts";

/** What came though no line names it. */
export function ExtraLines(props: {
  lines: readonly ExtraCount[];
  hasRoom: boolean;
  isAsked: boolean;
  onChange: (lines: ExtraCount[]) => void;
}) {
  const change = (id: string, surplus: number | undefined) =>
    props.onChange(props.lines.map((line) => (line.id === id ? { ...line, surplus } : line)));
  const add = (select: HTMLSelectElement) => {
    const item = select.value;
    select.value = "";
    if (item) props.onChange([...props.lines, { id: newId(), item, surplus: undefined }]);
  };
  const offered = (category: string) =>
    items().filter(
      ({ id, category: of }) =>
        of === category && id !== cash && !props.lines.some(({ item }) => item === id),
    );
  const isOpen = (line: ExtraCount) => props.isAsked && !line.surplus;

  return (
    <section class="card" aria-label={t("receipts.extra")}>
      <div class="rows">
        <Index each={props.lines}>
          {(line) => (
            <div class="stack tight">
              <div class="apart count">
                <span>
                  <span class="strong">{itemName(line().item)}</span>
                  <span class="soft small block">{t("consignments.notListed")}</span>
                </span>
                <Stepper
                  label={t("receipts.extraOf", itemName(line().item))}
                  value={line().surplus}
                  onChange={(surplus) => change(line().id, surplus)}
                  scale={countedIn(line().item).scale}
                  unit={countedIn(line().item).unit}
                  min={0}
                />
              </div>
              <Show when={isOpen(line())}>
                <p class="error">{t("receipts.sayHowMany")}</p>
              </Show>
              <button
                type="button"
                class="button plain"
                onClick={() => props.onChange(props.lines.filter(({ id }) => id !== line().id))}
              >
                {t("receipts.removeExtra", itemName(line().item))}
              </button>
            </div>
          )}
        </Index>
        <Show when={props.hasRoom}>
          <Field label={t("receipts.extra")} hint={t("receipts.extraHint")}>
            {(control) => (
              <select {...control} onChange={(event) => add(event.currentTarget)}>
                <option value="">{t("consignments.chooseItem")}</option>
                <For each={categories.filter((category) => offered(category).length > 0)}>
                  {(category) => (
                    <optgroup label={t(`totals.category.${category}`)}>
                      <For each={offered(category)}>
                        {(item) => <option value={item.id}>{itemName(item.id, item.name)}</option>}
                      </For>
                    </optgroup>
                  )}
                </For>
              </select>
            )}
          </Field>
        </Show>
      </div>
    </section>
  );
}
