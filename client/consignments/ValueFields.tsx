import { For } from "solid-js";
import { bases } from "#domain/movement.ts";
import { Field } from "../look/Field.tsx";
import { Stepper } from "../look/Stepper.tsx";
import { money } from "../words/format.ts";
import { t } from "../words/t.ts";
import { valueOf, type LineDraft, type SendFacts } from "./sending.ts";

/** How much one press adds to a value, in đồng. */
const step = 10_000;

/** What goods are worth, closed until someone wants to say better. */
export function ValueFields(props: {
  line: LineDraft;
  name: string;
  facts: SendFacts;
  error: string | undefined;
  onChange: (patch: Partial<LineDraft>) => void;
}) {
  const value = () => valueOf(props.line, props.facts);
  const isStated = () => props.line.value !== undefined;
  const restsOn = () => {
    if (isStated()) return t(`ledger.basis.${props.line.basis ?? "estimate"}`);
    return t(props.line.pledge ? "consignments.asPromised" : "ledger.basis.catalogue");
  };
  return (
    <details class="worth">
      <summary>
        {t("consignments.value")} <span class="number strong">{money(value())}</span>{" "}
        <span class="soft small">· {restsOn()}</span>
      </summary>
      <div class="stack tight">
        <Field label={t("consignments.valueOf", props.name)} error={props.error}>
          {(control) => (
            <Stepper
              control={control}
              value={value()}
              onChange={(stated) =>
                props.onChange({ value: stated, basis: props.line.basis ?? "invoice" })
              }
              scale={0}
              unit="₫"
              step={step}
            />
          )}
        </Field>
        <div class="choices" role="group" aria-label={t("consignments.basis")}>
          <For each={bases}>
            {(basis) => (
              <button
                type="button"
                class="pill"
                aria-pressed={isStated() && (props.line.basis ?? "estimate") === basis}
                onClick={() => props.onChange({ basis, value: value() })}
              >
                {t(`ledger.basis.${basis}`)}
              </button>
            )}
          </For>
        </div>
      </div>
    </details>
  );
}
