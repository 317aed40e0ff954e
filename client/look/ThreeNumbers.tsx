import { For, Show, type JSX } from "solid-js";
import { amount } from "../words/format.ts";
import { t } from "../words/t.ts";
import { partsOf, sharesOf, standingLooks, standingOf, type Numbers } from "./threeParts.ts";

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
        <Bar line={props.line} label={props.compact ? spoken() : undefined} />
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
  const standing = () => standingOf(props.line);
  const word = () => {
    const is = standing();
    return is === "lacking" ? t("needs.lacking", said(props.line.lacking)) : t(`needs.${is}`);
  };
  return (
    <span class={standingLooks[standing()]}>
      {word()}
      <Show when={props.line.over > 0}> · {t("needs.over", said(props.line.over))}</Show>
    </span>
  );
}

function Bar(props: { line: Numbers; label?: string | undefined }) {
  return (
    <div
      class="bar"
      role={props.label ? "img" : undefined}
      aria-label={props.label}
      aria-hidden={props.label ? undefined : "true"}
    >
      <For each={sharesOf(props.line)}>
        {(part) => <i class={part.class} style={{ width: `${part.percent}%` }} />}
      </For>
    </div>
  );
}
