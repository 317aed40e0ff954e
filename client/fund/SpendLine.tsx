import { Show } from "solid-js";
import { cash } from "#domain/catalogue.ts";
import type { NeedLineView } from "#domain/needViews.ts";
import type { LineDraft } from "../consignments/sending.ts";
import { countedIn } from "../consignments/things.ts";
import { Field } from "../look/Field.tsx";
import { Stepper } from "../look/Stepper.tsx";
import { inWords } from "../needs/inWords.ts";
import { itemName } from "../totals/catalogue.ts";
import { amount } from "../words/format.ts";
import { t } from "../words/t.ts";
import { moneyStep } from "./EarmarkDialog.tsx";
import { mostOf } from "./spending.ts";

/** How much one press adds to a price, in đồng. */
const priceStep = 10_000;

/** One line: how much is paid or bought for it, and the price of goods. */
export function SpendLine(props: {
  line: LineDraft;
  /** The line as it stands now; absent once nothing can be paid for it any more. */
  of: NeedLineView | undefined;
  error: (field: string) => string | undefined;
  onChange: (patch: Partial<LineDraft>) => void;
}) {
  const isCash = () => props.line.item === cash;
  const name = () => itemName(props.line.item, props.of?.name);
  const counted = () => countedIn(props.line.item, props.of);
  const most = () => (props.of ? mostOf(props.of) : 0);
  const said = (value: number) => (props.of ? amount(value, inWords(props.of)) : String(value));
  const tooMuch = () =>
    (props.line.quantity ?? 0) > most() ? t("fund.most", said(most())) : undefined;

  return (
    <div class="stack tight" role="group" aria-label={name()}>
      <div class="apart">
        <span class="strong">{name()}</span>
        <span class="soft small">
          <span class="number">{t("needs.lacking", said(props.of?.lacking ?? 0))}</span>
          <Show when={props.of?.held}>
            {(held) => (
              <>
                {" "}
                · <span class="number">{t("fund.holds", said(held()))}</span>
              </>
            )}
          </Show>
        </span>
      </div>
      <div class="pair">
        <Field
          label={t(isCash() ? "fund.paidHowMuch" : "fund.boughtHowMuch")}
          error={tooMuch() ?? props.error("quantity")}
        >
          {(control) => (
            <Stepper
              control={control}
              value={props.line.quantity}
              scale={counted().scale}
              unit={isCash() ? "₫" : counted().unit}
              max={most()}
              {...(isCash() && { step: moneyStep })}
              onChange={(quantity) => props.onChange({ quantity })}
            />
          )}
        </Field>
        <Show when={!isCash()}>
          <Field label={t("fund.price")} error={props.error("value") && t("fund.priceNeeded")}>
            {(control) => (
              <Stepper
                control={control}
                value={props.line.value}
                scale={0}
                unit="₫"
                step={priceStep}
                onChange={(value) => props.onChange({ value })}
              />
            )}
          </Field>
        </Show>
      </div>
    </div>
  );
}
