import { For, Show } from "solid-js";
import type { ImportView } from "#domain/importViews.ts";
import type { List } from "../desk/createList.ts";
import { Section } from "../desk/Section.tsx";
import { count, instant } from "../words/format.ts";
import { t } from "../words/t.ts";

/** Which files were imported, by whom and when, newest first. */
export function PastImports(props: { past: List<ImportView> }) {
  return (
    <Section
      id="import-past"
      title={t("imports.past")}
      count={undefined}
      isKnown={props.past.items() !== undefined}
      empty={t("imports.pastNone")}
      problem={props.past.problem()}
      onRetry={props.past.refresh}
      more={props.past.hasMore() ? props.past.more : undefined}
    >
      <Show
        when={props.past.items()?.length}
        fallback={<p class="card soft">{t("imports.pastNone")}</p>}
      >
        <ul class="card rows">
          <For each={props.past.items()}>
            {(one) => (
              <li>
                <p class="strong file-name">{one.fileName}</p>
                <p class="soft small">
                  {instant(one.at)} · {one.by}
                </p>
                <p class="small">
                  {t(
                    "imports.pastCounts",
                    count(one.added),
                    count(one.changed),
                    count(one.unchanged),
                  )}
                </p>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Section>
  );
}
