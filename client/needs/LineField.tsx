import { createSignal, createUniqueId, For, Show } from "solid-js";
import { cash } from "#domain/catalogue.ts";
import type { Item } from "#domain/item.ts";
import { urgencies } from "#domain/needLine.ts";
import type { Problem } from "#domain/answers.ts";
import { Field } from "../look/Field.tsx";
import { Icon } from "../look/Icon.tsx";
import { Stepper } from "../look/Stepper.tsx";
import { itemName, items } from "../totals/catalogue.ts";
import { amount } from "../words/format.ts";
import { issueAt } from "../words/problem.ts";
import { t } from "../words/t.ts";
import { unitOf } from "./inWords.ts";
import type { LineDraft } from "./needDraft.ts";

/** One tap more or less of money. */
const moneyStep = 500_000;

/** One item that is needed: how much, how urgently, and a word about it. */
export function LineField(props: {
  line: LineDraft;
  index: number;
  problem: Problem | undefined;
  onChange: (to: Partial<LineDraft>) => void;
  onRemove: () => void;
}) {
  const group = createUniqueId();
  const [isNoting, setNoting] = createSignal(props.line.note !== "");
  const item = () => items().find(({ id }) => id === props.line.item);
  const name = () => itemName(props.line.item);
  const issue = (field: string) => issueAt(props.problem, "lines", props.index, field);

  return (
    <li class="stack tight">
      <div class="line-head">
        <h3>{name()}</h3>
        <button
          type="button"
          class="button plain"
          aria-label={t("needs.removeLine", name())}
          onClick={() => props.onRemove()}
        >
          <Icon name="close" size={20} />
        </button>
      </div>
      <Show when={item()}>
        {(known) => <Quantity {...props} item={known()} name={name()} error={issue("quantity")} />}
      </Show>
      <fieldset class="choices">
        <legend class="unseen">{`${t("needs.urgencyLabel")}: ${name()}`}</legend>
        <For each={urgencies}>
          {(urgency) => (
            <label class="pill" classList={{ on: props.line.urgency === urgency }}>
              <input
                type="radio"
                name={group}
                checked={props.line.urgency === urgency}
                onChange={() => props.onChange({ urgency })}
              />
              {t(`needs.urgency.${urgency}`)}
            </label>
          )}
        </For>
        <Show when={!isNoting()}>
          <button type="button" class="button plain" onClick={() => setNoting(true)}>
            {t("needs.addNote")}
          </button>
        </Show>
      </fieldset>
      <Show when={isNoting()}>
        <Field label={t("needs.note")} error={issue("note")} optional>
          {(control) => (
            <input
              {...control}
              type="text"
              maxlength="300"
              value={props.line.note}
              onInput={(event) => props.onChange({ note: event.currentTarget.value })}
            />
          )}
        </Field>
      </Show>
    </li>
  );
}

/** How much, by single units or by the packs in which the item comes. */
function Quantity(props: {
  line: LineDraft;
  item: Item;
  name: string;
  error: string | undefined;
  onChange: (to: Partial<LineDraft>) => void;
}) {
  const id = createUniqueId();
  const counted = () => ({
    item: props.item.id,
    scale: props.item.scale,
    unit: unitOf({ ...props.item, item: props.item.id }),
  });
  const isCash = () => props.item.id === cash;
  const packSize = (size: number) => amount(size, counted());
  return (
    <>
      <div class="choices">
        <Stepper
          label={`${t("needs.quantity")}: ${props.name}`}
          control={{
            id,
            "aria-describedby": props.error ? `${id}-error` : undefined,
            "aria-invalid": props.error ? "true" : undefined,
          }}
          value={props.line.quantity}
          scale={props.item.scale}
          unit={isCash() ? "₫" : counted().unit}
          {...(isCash() && { step: moneyStep })}
          onChange={(quantity) => props.onChange({ quantity })}
        />
        <For each={props.item.packs}>
          {(pack) => (
            <button
              type="button"
              class="pill"
              onClick={() => props.onChange({ quantity: (props.line.quantity ?? 0) + pack.size })}
            >
              {t("needs.addPack", pack.name, packSize(pack.size))}
            </button>
          )}
        </For>
      </div>
      <Show when={props.error}>
        <p class="error" id={`${id}-error`}>
          {props.error}
        </p>
      </Show>
    </>
  );
}
