import { Show } from "solid-js";
import type { Means } from "#domain/consignment.ts";
import type { Day } from "#domain/day.ts";
import { Field } from "../look/Field.tsx";
import { t } from "../words/t.ts";
import { isCarried, type SendDraft } from "./sending.ts";

type Name = "sentOn" | "expectedOn" | "carrier" | "plate" | "driverName" | "driverPhone" | "note";

/** When it left and arrives, and who brings it. */
export function DeliveryFields(props: {
  value: SendDraft;
  means: Means;
  today: Day;
  error: (...path: string[]) => string | undefined;
  onChange: (patch: Partial<SendDraft>) => void;
}) {
  const typing = (name: Name) => ({
    get value() {
      return props.value[name];
    },
    onInput: (event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      props.onChange({ [name]: event.currentTarget.value }),
  });
  const isTooEarly = () =>
    props.value.expectedOn !== "" && props.value.expectedOn < props.value.sentOn;
  /** Nobody must name a driver, but of whom is named both are asked: the empty one says why. */
  const driverError = (field: "name" | "phone") => {
    const typed = field === "name" ? props.value.driverName : props.value.driverPhone;
    const said = props.error("driver", field);
    if (!said || typed.trim() !== "") return said;
    return t(field === "name" ? "consignments.driverUnnamed" : "consignments.driverUnreached");
  };

  return (
    <>
      <section class="card stack fields" aria-label={t("consignments.when")}>
        <Field label={t("consignments.sentOn")} error={props.error("sentOn")}>
          {(control) => <input {...control} {...typing("sentOn")} type="date" max={props.today} />}
        </Field>
        <Field
          label={t("consignments.expectedOn")}
          optional
          error={isTooEarly() ? t("consignments.beforeSent") : props.error("expectedOn")}
        >
          {(control) => (
            <input {...control} {...typing("expectedOn")} type="date" min={props.value.sentOn} />
          )}
        </Field>
      </section>
      <Show when={isCarried(props.means)}>
        <section class="card stack" aria-labelledby="carrying">
          <header>
            <h2 id="carrying">{t("consignments.carrying")}</h2>
            <p class="hint">{t("consignments.private")}</p>
          </header>
          <div class="fields">
            <Field label={t("consignments.carrier")} optional error={props.error("carrier")}>
              {(control) => <input {...control} {...typing("carrier")} maxLength={120} />}
            </Field>
            <Field label={t("consignments.plate")} optional error={props.error("plate")}>
              {(control) => (
                <input
                  {...control}
                  {...typing("plate")}
                  maxLength={20}
                  autocapitalize="characters"
                />
              )}
            </Field>
            <Field label={t("consignments.driver")} optional error={driverError("name")}>
              {(control) => (
                <input {...control} {...typing("driverName")} maxLength={120} autocomplete="off" />
              )}
            </Field>
            <Field label={t("consignments.driverPhone")} optional error={driverError("phone")}>
              {(control) => (
                <input
                  {...control}
                  {...typing("driverPhone")}
                  type="tel"
                  maxLength={20}
                  autocomplete="off"
                />
              )}
            </Field>
          </div>
        </section>
      </Show>
      <Field
        label={t("consignments.note")}
        hint={t("consignments.noteHint")}
        optional
        error={props.error("note")}
      >
        {(control) => <textarea {...control} {...typing("note")} rows={2} maxLength={300} />}
      </Field>
    </>
  );
}
