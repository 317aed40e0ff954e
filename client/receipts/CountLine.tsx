import { createSignal, createUniqueId, Show } from "solid-js";
import { cash } from "#domain/catalogue.ts";
import { packedAmount, packOf, shortAmount } from "../consignments/packs.ts";
import { countedIn } from "../consignments/things.ts";
import { Field, type Control } from "../look/Field.tsx";
import { Stepper } from "../look/Stepper.tsx";
import { itemAmount, itemName } from "../totals/catalogue.ts";
import { t } from "../words/t.ts";
import { countOf, shortOf, type LineCount, type SentLine } from "./counting.ts";
import { ShortFields } from "./ShortFields.tsx";

/** How much one press changes an amount of money, in đồng. */
const cashStep = 100_000;

/** One line of what was sent, beside what came of it; a difference asks at once what it is. */
export function CountLine(props: {
  sent: SentLine;
  count: LineCount;
  /** Whether the form was tried to be sent, so that what is open is said. */
  isAsked: boolean;
  onChange: (patch: Partial<LineCount>) => void;
}) {
  const id = createUniqueId();
  const counted = () => countedIn(props.sent.item, props.sent);
  const of = () => ({ ...props.sent, ...counted() });
  const name = () => itemName(props.sent.item, props.sent.name);
  const pack = () => packOf(props.sent.item, props.sent.quantity);
  const [isByPack, setByPack] = createSignal(true);
  const step = () => {
    if (props.sent.item === cash) return cashStep;
    return (isByPack() && pack()?.size) || 10 ** props.sent.scale;
  };
  const short = () => shortOf(props.sent, props.count);
  const surplus = () => Math.max(0, (props.count.arrived ?? 0) - props.sent.quantity);
  const isEmpty = () => !props.count.isNone && props.count.arrived === undefined;
  const control: Control = {
    id: `${id}-arrived`,
    get "aria-describedby"() {
      return isEmpty() ? `${id}-error` : undefined;
    },
    get "aria-invalid"() {
      return isEmpty() ? ("true" as const) : undefined;
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
            {t("receipts.sent", packedAmount(props.sent.quantity, of()))}
          </span>
        </span>
        <Show
          when={!props.count.isNone}
          fallback={<span class="wrong">{t("receipts.none", itemAmount(short(), of()))}</span>}
        >
          <Stepper
            control={control}
            label={t("receipts.goodOf", name())}
            value={props.count.arrived}
            onChange={(arrived) => props.onChange({ arrived })}
            scale={props.sent.scale}
            unit=""
            step={step()}
          />
        </Show>
      </div>
      <Show when={isEmpty()}>
        <p class="error" id={`${id}-error`}>
          {t("receipts.sayHowMany")}
        </p>
      </Show>
      <Show when={!props.count.isNone && short() > 0}>
        <ShortFields
          count={props.count}
          short={short()}
          of={of()}
          isOpen={props.isAsked && countOf(props.sent, props.count) === undefined}
          onChange={props.onChange}
        />
      </Show>
      <Show when={surplus() > 0}>
        <p>
          <span class="tag amber">{t("receipts.surplusOf", shortAmount(surplus(), of()))}</span>
        </p>
      </Show>
      <Show when={short() > 0 || surplus() > 0}>
        <Field label={t("receipts.reason")} optional>
          {(field) => (
            <input
              {...field}
              maxLength={300}
              value={props.count.reason}
              onInput={(event) => props.onChange({ reason: event.currentTarget.value })}
            />
          )}
        </Field>
      </Show>
      <div class="choices">
        <Show when={pack() && !props.count.isNone}>
          <button
            type="button"
            class="pill"
            aria-pressed={!isByPack()}
            onClick={() => setByPack(!isByPack())}
          >
            {t("receipts.oneByOne", counted().unit)}
          </button>
        </Show>
        <button
          type="button"
          class="pill"
          aria-pressed={props.count.isNone}
          onClick={() => props.onChange({ isNone: !props.count.isNone })}
        >
          {t("receipts.noneCame")}
          <span class="unseen"> {t("receipts.thisLine")}</span>
        </button>
      </div>
    </div>
  );
}
