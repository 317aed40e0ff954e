import { For, lazy, Show, Suspense } from "solid-js";
import type { Me, Problem } from "#domain/answers.ts";
import type { SiteView } from "#domain/placeViews.ts";
import type { Draft } from "../app/draft.ts";
import { Field } from "../look/Field.tsx";
import { issueAt } from "../words/problem.ts";
import { giftWords, t } from "../words/t.ts";
import type { NeedDraft } from "./needDraft.ts";

/** Only the department chooses a school, so only it loads the search, said with the words of gifts. */
const ForSchool = lazy(async () => ({
  default: (await Promise.all([import("./ForSchool.tsx"), giftWords()]))[0].ForSchool,
}));

/** Which site is in need: one's own, or of a school that the department enters it for. */
export function SiteField(props: {
  draft: Draft<NeedDraft>;
  /** The sites of the school, once the server has told. */
  sites: readonly SiteView[];
  /** One's own sites; undefined when one is no school. */
  mine: Me["sites"] | undefined;
  problem: Problem | undefined;
}) {
  const offered = () => props.mine ?? props.sites;
  const only = () => (offered().length === 1 ? offered()[0] : undefined);

  return (
    <>
      <Show when={!props.mine}>
        <Suspense>
          <ForSchool draft={props.draft} />
        </Suspense>
      </Show>
      <Show when={props.mine?.length === 0}>
        <p class="note warning">{t("needs.noSites")}</p>
      </Show>
      <Show when={offered().length > 0}>
        <Show
          when={only()}
          fallback={
            <Field label={t("needs.site")} error={issueAt(props.problem, "site")}>
              {(control) => (
                <select
                  {...control}
                  onChange={(event) => props.draft.set("site", event.currentTarget.value)}
                >
                  <option value="">{t("needs.chooseSite")}</option>
                  <For each={offered()}>
                    {({ id, name }) => (
                      <option value={id} selected={id === props.draft.value.site}>
                        {name}
                      </option>
                    )}
                  </For>
                </select>
              )}
            </Field>
          }
        >
          {(site) => (
            <p>
              <span class="soft">{t("needs.site")}: </span>
              <span class="strong">{site().name}</span>
            </p>
          )}
        </Show>
      </Show>
    </>
  );
}
