import { createUniqueId, For, Show } from "solid-js";
import { cash } from "#domain/catalogue.ts";
import type { NeedView } from "#domain/needViews.ts";
import { Field, type Control } from "../look/Field.tsx";
import { Stepper } from "../look/Stepper.tsx";
import { itemAmount, itemName } from "../totals/catalogue.ts";
import { t } from "../words/t.ts";
import { packedAmount, packOf } from "./packs.ts";
import { mostOf, type LineDraft, type SendFacts } from "./sending.ts";
import { countedIn } from "./things.ts";
import { ValueFields } from "./ValueFields.tsx";

/** How much one press adds to an amount of money, in đồng. */
const cashStep = 100_000;

/** One thing that leaves: how much of it, what it is worth, and which promise or need it is for. */
export function LineFields(props: {
  line: LineDraft;
  facts: SendFacts;
  needs: readonly NeedView[];
  error: (field: string) => string | undefined;
  onChange: (patch: Partial<LineDraft>) => void;
  /** Absent while it is the only line. */
  onRemove: (() => void) | undefined;
}) {
  const id = createUniqueId();
  const pledge = () => props.facts.pledges.find((one) => one.id === props.line.pledge);
  const counted = () => countedIn(props.line.item, pledge());
  const of = () => ({ ...counted(), item: props.line.item });
  const name = () => itemName(props.line.item, pledge()?.name);
  const most = () => mostOf(props.line, props.facts);
  const isTooMuch = () => (props.line.quantity ?? 0) > (most() ?? Number.POSITIVE_INFINITY);
  const error = () => {
    const facts = { ...counted(), outstanding: most() ?? 0, lacking: most() ?? 0 };
    if (props.line.pledge && most() === 0) return t("consignments.pledgeOver");
    if (isTooMuch())
      return t(`refusals.${props.line.pledge ? "exceeds_promised" : "exceeds_lacking"}`, facts);
    return props.error("quantity");
  };
  const step = () =>
    props.line.item === cash ? cashStep : packOf(props.line.item, most() ?? 0)?.size;

  const control: Control = {
    id: `${id}-quantity`,
    get "aria-describedby"() {
      return error() ? `${id}-error` : undefined;
    },
    get "aria-invalid"() {
      return error() ? ("true" as const) : undefined;
    },
  };

  return (
    <div class="stack tight" role="group" aria-labelledby={id}>
      <div class="apart count">
        <span>
          <span class="strong" id={id}>
            {name()}
          </span>
          <span class="soft small block">
            <Show when={pledge()} fallback={t("consignments.unpromised")}>
              {(known) => (
                <>{t("consignments.ofPledge", known().code, packedAmount(most() ?? 0, of()))}</>
              )}
            </Show>
          </span>
        </span>
        <Stepper
          label={t("consignments.quantityOf", name())}
          value={props.line.quantity}
          onChange={(quantity) => props.onChange({ quantity })}
          scale={counted().scale}
          unit={counted().unit}
          step={step() ?? 10 ** counted().scale}
          {...(most() !== undefined && { max: most() ?? 0 })}
          control={control}
        />
      </div>
      <Show when={error()}>
        {(said) => (
          <p class="error" id={`${id}-error`}>
            {said()}
          </p>
        )}
      </Show>
      <Show when={!props.line.pledge && candidates(props.needs, props.line.item).length > 0}>
        <NeedLineField line={props.line} needs={props.needs} onChange={props.onChange} />
      </Show>
      <div class="apart">
        <Show when={props.line.item !== cash} fallback={<span />}>
          <ValueFields
            line={props.line}
            name={name()}
            facts={props.facts}
            error={props.error("value")}
            onChange={props.onChange}
          />
        </Show>
        <Show when={props.onRemove}>
          {(remove) => (
            <button
              type="button"
              class="button plain"
              aria-label={t("consignments.removeLine", name())}
              onClick={() => remove()()}
            >
              {t("consignments.remove")}
            </button>
          )}
        </Show>
      </div>
    </div>
  );
}

/** Which of the site's needs an unpromised gift is for, if any. */
function NeedLineField(props: {
  line: LineDraft;
  needs: readonly NeedView[];
  onChange: (patch: Partial<LineDraft>) => void;
}) {
  return (
    <Field label={t("consignments.forNeed")}>
      {(control) => (
        <select
          {...control}
          value={props.line.needLine ?? ""}
          onChange={(event) => props.onChange({ needLine: event.currentTarget.value || undefined })}
        >
          <option value="">{t("consignments.forNoNeed")}</option>
          <For each={candidates(props.needs, props.line.item)}>
            {({ code, line }) => (
              <option value={line.id} selected={line.id === props.line.needLine}>
                {code} · {t("needs.lacking", itemAmount(line.lacking, line))}
              </option>
            )}
          </For>
        </select>
      )}
    </Field>
  );
}

/** Lines of these needs that lack an item, with the code of their need. */
export function candidates(needs: readonly NeedView[], item: string) {
  return needs.flatMap(({ code, lines }) =>
    lines.filter((line) => line.item === item && line.lacking > 0).map((line) => ({ code, line })),
  );
}
