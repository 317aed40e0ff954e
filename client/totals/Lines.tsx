import { For, Show, type JSX } from "solid-js";
import type { Line } from "./lines.ts";
import { ShareBar } from "./ShareBar.tsx";
import type { NumberName, Six } from "./six.ts";

/** The rows of a table that belong to one name: it stands once, its lines beside it. */
export function Lines(props: {
  name: string;
  /** The entries behind the numbers. */
  href?: string | undefined;
  /** Whose shares the bar shows; without them there is no bar. */
  shares?: Six | undefined;
  lines: Line[];
  shown: NumberName[];
  children?: JSX.Element;
}) {
  return (
    <For each={props.lines}>
      {(line, at) => (
        <tr classList={{ continues: at() > 0 }}>
          <Show when={at() === 0}>
            <th scope="rowgroup" rowSpan={props.lines.length}>
              <Show when={props.href} fallback={props.name}>
                {(href) => <a href={href()}>{props.name}</a>}
              </Show>
              <Show when={props.shares}>{(numbers) => <ShareBar numbers={numbers()} />}</Show>
              {props.children}
            </th>
          </Show>
          <th scope="row" class="soft">
            {line.label}
          </th>
          <For each={props.shown}>
            {(name) => (
              <td class="number" classList={{ soft: line.isZero(name) }}>
                {line.said(name)}
              </td>
            )}
          </For>
        </tr>
      )}
    </For>
  );
}
