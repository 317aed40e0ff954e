import { createMemo, For, Show } from "solid-js";
import { itemName } from "../totals/catalogue.ts";
import { createAnswer } from "../totals/createAnswer.ts";
import { t } from "../words/t.ts";
import type { LineDraft } from "./needDraft.ts";

/** A line of another open need of the same site. */
interface Line {
  id: string;
  code: string;
  item: string;
}

/** Warns of items that the site already asks for elsewhere. It never stops anyone. */
export function Similar(props: {
  campaign: string;
  site: string;
  own: string;
  lines: readonly LineDraft[];
}) {
  const answer = createAnswer<{ items: Line[] }>(() =>
    props.site
      ? { path: "/api/needs/similar", query: { campaign: props.campaign, site: props.site } }
      : undefined,
  );
  const wanted = createMemo(() => new Set(props.lines.map(({ item }) => item)));
  const found = () =>
    (answer.value()?.items ?? []).filter(({ id, item }) => id !== props.own && wanted().has(item));

  return (
    <div role="status">
      <Show when={props.site && found().length > 0}>
        <ul class="note warning">
          <For each={found()}>
            {({ id, code, item }) => (
              <li>
                {t("needs.similar", itemName(item), code)}{" "}
                <a href={`/needs/${id}`}>{t("needs.openSimilar", code)}</a>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}
