import { For, lazy, Show } from "solid-js";
import type { Me, Problem } from "#domain/answers.ts";
import type { SiteView } from "#domain/placeViews.ts";
import type { Draft } from "../app/draft.ts";
import { Field } from "../look/Field.tsx";
import { issueAt } from "../words/problem.ts";
import { t } from "../words/t.ts";
import type { NeedDraft } from "./needDraft.ts";

/** Only the department looks for a school, so only it loads the search. */
const SchoolSearch = lazy(async () => ({
  default: (await import("./SchoolSearch.tsx")).SchoolSearch,
}));

/** Which site is in need: one's own, or of a school that the department enters it for. */
export function SiteField(props: {
  draft: Draft<NeedDraft>;
  /** The sites of the school, once the server has told. */
  sites: readonly SiteView[];
  /** One's own sites; none when one is no school. */
  mine: Me["sites"];
  problem: Problem | undefined;
}) {
  const isOwn = () => props.mine.length > 0;
  const offered = () => (isOwn() ? props.mine : props.sites);
  const only = () => (offered().length === 1 ? offered()[0] : undefined);
  const choose = (school: NeedDraft["school"]) =>
    props.draft.set({ school, site: "", peopleAffected: undefined });

  return (
    <>
      <Show when={!isOwn()}>
        <Show when={props.draft.value.school} fallback={<SchoolSearch onChoose={choose} />}>
          {(school) => (
            <div class="apart">
              <span class="tag amber">{t("needs.onBehalf", school().name)}</span>
              <button type="button" class="button plain" onClick={() => choose(undefined)}>
                {t("needs.otherSchool")}
              </button>
            </div>
          )}
        </Show>
      </Show>
      <Show when={isOwn() || props.draft.value.school}>
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
