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
  /** By need: its id, its code, and the items that both ask for. */
  const found = () => {
    const byNeed = new Map<string, { id: string; code: string; items: string[] }>();
    for (const { id, code, item } of answer.value()?.items ?? []) {
      if (id === props.own || !wanted().has(item)) continue;
      const need = byNeed.get(id) ?? { id, code, items: [] };
      byNeed.set(id, { ...need, items: [...need.items, itemName(item)] });
    }
    return [...byNeed.values()];
  };

  return (
    <div role="status" class="similar">
      <Show when={props.site && found().length > 0}>
        <ul class="note warning">
          <For each={found()}>
            {({ id, code, items }) => (
              <li>
                {t("needs.similar", items.join(", "), code)}{" "}
                <a class="number" href={`/needs/${id}`}>
                  {t("needs.openSimilar", code)}
                </a>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}
