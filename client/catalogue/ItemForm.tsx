import { For, Show } from "solid-js";
import { categories, type Category } from "#domain/catalogue.ts";
import { fold } from "#domain/fold.ts";
import { ChangedItem, NewItem } from "#domain/newItem.ts";
import type { Item } from "#domain/item.ts";
import { Field } from "../look/Field.tsx";
import { Stepper } from "../look/Stepper.tsx";
import { changedFields, createForm } from "../setup/createForm.ts";
import { OfficeForm } from "../setup/OfficeForm.tsx";
import { TextField } from "../setup/TextField.tsx";
import { issueAt } from "../words/problem.ts";
import { t } from "../words/t.ts";
import { PackFields, type PackDraft } from "./PackFields.tsx";
import { scaleWords } from "./scaleWords.ts";

interface Fields {
  id: string;
  name: string;
  nameEn: string;
  category: Category;
  unit: string;
  unitEn: string;
  scale: number;
  packs: PackDraft[];
  value: number | undefined;
}

/** How many decimals an item's unit may have. */
const scales = [0, 1, 2, 3] as const;
/** One tap more or less of a reference value. */
const stepDong = 1_000;
const codeMax = 24;

/** Adds an item, or changes the given one. */
export function ItemForm(props: {
  item: Item | undefined;
  onDone: () => void;
  onCancel: () => void;
}) {
  const { item } = props;
  const known = (): Fields => ({
    id: item?.id ?? "",
    name: item?.name ?? "",
    nameEn: item?.nameEn ?? "",
    category: item?.category ?? "other",
    unit: item?.unit ?? "",
    unitEn: item?.unitEn ?? "",
    scale: item?.scale ?? 0,
    packs: item?.packs.map((pack) => ({ ...pack })) ?? [],
    value: item?.value,
  });
  const form = createForm<Fields>({
    place: `item:${item?.id ?? "new"}`,
    initial: known,
    request: (fields) => {
      if (!item) return { path: "/api/items", body: { ...fields }, schema: NewItem };
      const body = changedFields(known(), fields);
      return body && { path: `/api/items/${item.id}/change`, body, schema: ChangedItem };
    },
    onDone: () => props.onDone(),
  });
  const { draft, problem } = form;
  const issue = (...path: string[]) => issueAt(problem(), ...path);
  const rename = (name: string) => {
    // The code follows the name until someone writes another.
    const follows = !item && draft.value.id === codeOf(draft.value.name);
    draft.set({ name, ...(follows && { id: codeOf(name) }) });
  };

  return (
    <OfficeForm form={form} submit={t("app.save")} onCancel={props.onCancel}>
      <TextField
        label={t("catalogue.name")}
        value={draft.value.name}
        error={issue("name")}
        onInput={rename}
      />
      <TextField
        label={t("catalogue.nameEn")}
        value={draft.value.nameEn}
        error={issue("nameEn")}
        onInput={(nameEn) => draft.set({ nameEn })}
      />
      <Show when={!item}>
        <TextField
          label={t("places.code")}
          hint={t("catalogue.codeHint")}
          max={codeMax}
          value={draft.value.id}
          error={issue("id") && t("catalogue.codeWrong")}
          onInput={(id) => draft.set({ id: id.toUpperCase() })}
        />
      </Show>
      <CategoryField
        category={draft.value.category}
        error={issue("category")}
        onChange={(category) => draft.set({ category })}
      />
      <div class="pair">
        <TextField
          label={t("catalogue.unit")}
          hint={t(item ? "catalogue.unitFixed" : "catalogue.unitHint")}
          max={20}
          value={draft.value.unit}
          error={issue("unit")}
          onInput={(unit) => draft.set({ unit })}
        />
        <TextField
          label={t("catalogue.unitEn")}
          max={20}
          value={draft.value.unitEn}
          error={issue("unitEn")}
          onInput={(unitEn) => draft.set({ unitEn })}
        />
      </div>
      <Field label={t("catalogue.scale")} error={issue("scale")}>
        {(control) => (
          <select
            {...control}
            onChange={(event) => draft.set({ scale: Number(event.currentTarget.value) })}
          >
            <For each={scales}>
              {(scale) => (
                <option value={scale} selected={scale === draft.value.scale}>
                  {scaleWords({ unit: draft.value.unit, scale })}
                </option>
              )}
            </For>
          </select>
        )}
      </Field>
      <PackFields
        packs={draft.value.packs}
        counted={draft.value}
        problem={problem()}
        onChange={(packs) => draft.set({ packs })}
      />
      <Field
        label={t("catalogue.value", draft.value.unit)}
        hint={t("catalogue.valueHint")}
        error={issue("value")}
      >
        {(control) => (
          <Stepper
            control={control}
            value={draft.value.value}
            scale={0}
            unit="₫"
            step={stepDong}
            onChange={(value) => draft.set({ value })}
          />
        )}
      </Field>
    </OfficeForm>
  );
}

function CategoryField(props: {
  category: Category;
  error: string | undefined;
  onChange: (category: Category) => void;
}) {
  // Money is one item and stays alone.
  const offered = categories.filter((one) => one !== "cash");
  return (
    <Field label={t("needs.category")} error={props.error}>
      {(control) => (
        <select
          {...control}
          onChange={(event) => {
            const category = offered.find((one) => one === event.currentTarget.value);
            if (category) props.onChange(category);
          }}
        >
          <For each={offered}>
            {(category) => (
              <option value={category} selected={category === props.category}>
                {t(`totals.category.${category}`)}
              </option>
            )}
          </For>
        </select>
      )}
    </Field>
  );
}

/** A code made of a name: `Chăn trẻ em` → `CHAN-TRE-EM`. */
function codeOf(name: string): string {
  return fold(name).toUpperCase().replaceAll(" ", "-").slice(0, codeMax);
}
