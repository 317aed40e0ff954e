import { For, Show, type JSX } from "solid-js";
import type { NeedLineView } from "#domain/needViews.ts";
import { amount } from "../words/format.ts";
import { t } from "../words/t.ts";

/** What the numbers need to know of a need line. */
export type Numbers = Omit<NeedLineView, "id" | "urgency" | "note">;

interface Part {
  name: "received" | "onTheWay" | "held" | "promised";
  class: string;
  value: number;
}

/**
 * How a line stands: what is lacking in words first, the bar, and received, on the way and
 * promised as three numbers that are never added up. `compact`, for lists, leaves the numbers to
 * the bar's description. `heading` stands in for the item's name, `children` follow it.
 */
export function ThreeNumbers(props: {
  line: Numbers;
  compact?: boolean;
  heading?: JSX.Element;
  children?: JSX.Element;
}) {
  const said = (value: number) => amount(value, props.line);
  const parts = () => partsOf(props.line);
  const spoken = () =>
    t(
      "needs.progress",
      parts()
        .map(({ name, value }) => `${t(`needs.${name}`)} ${said(value)}`)
        .join(", "),
    );

  return (
    <div>
      <div class="apart">
        <span>
          {props.heading ?? <span class="strong">{props.line.name}</span>}{" "}
          <span class="soft small number">
            {t("needs.asked", said(props.line.approved ?? props.line.asked))}
          </span>
          {props.children}
        </span>
        <Lacking line={props.line} />
      </div>
      <Show when={props.line.approved !== null}>
        <Bar line={props.line} parts={parts()} label={props.compact ? spoken() : undefined} />
        <Show when={!props.compact}>
          <dl class="numbers">
            <For each={parts()}>
              {(part) => (
                <div>
                  <dt>
                    <i class={`dot ${part.class}`} aria-hidden="true" />
                    {t(`needs.${part.name}`)}
                  </dt>
                  <dd>{said(part.value)}</dd>
                </div>
              )}
            </For>
          </dl>
        </Show>
      </Show>
    </div>
  );
}

/** What is lacking, at the right, in words; or that nothing is. */
function Lacking(props: { line: Numbers }) {
  const said = (value: number) => amount(value, props.line);
  const isFull = () => props.line.received >= (props.line.approved ?? 0);
  return (
    <Show
      when={props.line.approved !== null}
      fallback={<span class="soft small">{t("needs.unverified")}</span>}
    >
      <Show
        when={props.line.lacking > 0}
        fallback={
          <span class={props.line.approved === 0 ? "soft" : "full"}>
            {props.line.approved === 0
              ? t("needs.notApproved")
              : t(isFull() ? "needs.allReceived" : "needs.allPromised")}
            <Show when={props.line.over > 0}> · {t("needs.over", said(props.line.over))}</Show>
          </span>
        }
      >
        <span class="lack number">{t("needs.lacking", said(props.line.lacking))}</span>
      </Show>
    </Show>
  );
}

function Bar(props: { line: Numbers; parts: Part[]; label?: string | undefined }) {
  const whole = () =>
    props.line.lacking + props.parts.reduce((sum, { value }) => sum + value, 0) || 1;
  return (
    <div
      class="bar"
      role={props.label ? "img" : undefined}
      aria-label={props.label}
      aria-hidden={props.label ? undefined : "true"}
    >
      <For each={props.parts.filter(({ value }) => value > 0)}>
        {(part) => (
          <i
            class={part.class}
            style={{ width: `${Math.floor((part.value / whole()) * 1000) / 10}%` }}
          />
        )}
      </For>
    </div>
  );
}

/** Money that is held is part of what was promised and paid in; it is named only when there is any. */
function partsOf(line: Numbers): Part[] {
  const held: Part[] = line.held > 0 ? [{ name: "held", class: "held", value: line.held }] : [];
  return [
    { name: "received", class: "received", value: line.received },
    { name: "onTheWay", class: "on-the-way", value: line.onTheWay },
    ...held,
    { name: "promised", class: "promised", value: line.promised },
  ];
}
