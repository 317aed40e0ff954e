import { For } from "solid-js";
import type { Day } from "#domain/day.ts";
import { Field } from "../look/Field.tsx";
import { t } from "../words/t.ts";
import type { ReceiptDraft } from "./counting.ts";

/** When it arrived and who received it. */
export function ReceiverFields(props: {
  value: ReceiptDraft;
  days: { first: Day; last: Day };
  error: (...path: string[]) => string | undefined;
  onChange: (patch: Partial<ReceiptDraft>) => void;
}) {
  const isTooEarly = () => props.value.receivedOn < props.days.first;
  return (
    <section class="card stack" aria-labelledby="receiver">
      <header>
        <h2 id="receiver">{t("receipts.receivedBy")}</h2>
        <p class="hint">{t("receipts.private")}</p>
      </header>
      <div class="fields">
        <Field label={t("receipts.name")} error={props.error("receivedBy", "name")}>
          {(control) => (
            <input
              {...control}
              autocomplete="name"
              maxLength={120}
              value={props.value.name}
              onInput={(event) => props.onChange({ name: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={t("receipts.position")} error={props.error("receivedBy", "position")}>
          {(control) => (
            <>
              <input
                {...control}
                list="positions"
                maxLength={120}
                value={props.value.position}
                onInput={(event) => props.onChange({ position: event.currentTarget.value })}
              />
              <datalist id="positions">
                <For each={t("receipts.positions").split("|")}>
                  {(position) => <option value={position} />}
                </For>
              </datalist>
            </>
          )}
        </Field>
        <Field
          label={t("receipts.receivedOn")}
          error={isTooEarly() ? t("receipts.beforeSent") : props.error("receivedOn")}
        >
          {(control) => (
            <input
              {...control}
              type="date"
              min={props.days.first}
              max={props.days.last}
              value={props.value.receivedOn}
              onInput={(event) => props.onChange({ receivedOn: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={t("receipts.note")} optional error={props.error("note")}>
          {(control) => (
            <input
              {...control}
              maxLength={300}
              value={props.value.note}
              onInput={(event) => props.onChange({ note: event.currentTarget.value })}
            />
          )}
        </Field>
      </div>
    </section>
  );
}
