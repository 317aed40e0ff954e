import { createUniqueId, For, Show } from "solid-js";
import { cash } from "#domain/catalogue.ts";
import { shortAmount } from "../consignments/packs.ts";
import type { Control } from "../look/Field.tsx";
import { Stepper } from "../look/Stepper.tsx";
import { itemAmount } from "../totals/catalogue.ts";
import type { Counted } from "../words/format.ts";
import { t } from "../words/t.ts";
import { shortKinds, type LineCount } from "./counting.ts";

/** Less came than was sent: broken, not there, or some of each. */
export function ShortFields(props: {
  count: LineCount;
  short: number;
  of: Counted & { item: string };
  /** Whether it must be said now which. */
  isOpen: boolean;
  onChange: (patch: Partial<LineCount>) => void;
}) {
  const kinds = () => (props.short > 1 ? shortKinds : shortKinds.filter((kind) => kind !== "both"));
  const isSplit = () => props.count.kind === "both" && props.of.item !== cash;
  const id = createUniqueId();
  const control: Control = {
    id: `${id}-broken`,
    get "aria-describedby"() {
      return props.isOpen ? id : undefined;
    },
    get "aria-invalid"() {
      return props.isOpen ? ("true" as const) : undefined;
    },
  };
  const broken = () => props.count.damaged;
  const missing = () => Math.max(0, props.short - (broken() ?? 0));

  return (
    <>
      <div class="choices" role="group" aria-label={t("receipts.whatIsShort")}>
        <span class="tag amber">{t("receipts.differs", shortAmount(props.short, props.of))}</span>
        <Show
          when={props.of.item !== cash}
          fallback={<span class="tag red">{t("receipts.kind.missing")}</span>}
        >
          <For each={kinds()}>
            {(kind) => (
              <button
                type="button"
                class="pill"
                aria-pressed={props.count.kind === kind}
                data-wrong={props.isOpen && !props.count.kind ? "" : undefined}
                onClick={() => props.onChange({ kind })}
              >
                {kind === "both" ? t("receipts.both") : t(`receipts.kind.${kind}`)}
              </button>
            )}
          </For>
        </Show>
      </div>
      <Show when={isSplit()}>
        <div class="apart count">
          <span class="small">{t("receipts.splitMissing", itemAmount(missing(), props.of))}</span>
          <Stepper
            control={control}
            label={t("receipts.damaged")}
            value={broken()}
            onChange={(damaged) => props.onChange({ damaged })}
            scale={props.of.scale}
            unit={t("receipts.broken")}
            max={props.short}
          />
        </div>
      </Show>
      <Show when={props.isOpen}>
        <p class="error" id={id}>
          {isSplit()
            ? t("receipts.sayBroken", itemAmount(props.short, props.of))
            : t("receipts.sayWhich")}
        </p>
      </Show>
    </>
  );
}
