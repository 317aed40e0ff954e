import { For, Show } from "solid-js";
import type { CommuneView } from "#domain/placeViews.ts";
import { Field } from "../look/Field.tsx";
import { createCommuneSearch, formerNames } from "../setup/createCommuneSearch.ts";
import { t } from "../words/t.ts";

/** As much of a commune as a form keeps. */
export type Commune = Pick<CommuneView, "id" | "name">;

/** How many communes are offered at once. */
const shown = 8;

/** One commune, found by its new name or an old one. */
export function CommuneField(props: {
  commune: Commune | undefined;
  error: string | undefined;
  onChoose: (commune: Commune | undefined) => void;
}) {
  return (
    <Show when={props.commune} fallback={<Search {...props} />}>
      {(commune) => (
        <div class="field">
          <span class="label">{t("needs.commune")}</span>
          <div class="apart">
            <span class="strong">{commune().name}</span>
            <button type="button" class="pill" onClick={() => props.onChoose(undefined)}>
              {t("places.otherCommune")}
            </button>
          </div>
        </div>
      )}
    </Show>
  );
}

function Search(props: { error: string | undefined; onChoose: (commune: Commune) => void }) {
  const search = createCommuneSearch();
  return (
    <div class="stack tight">
      <Field
        label={t("needs.commune")}
        hint={t("setup.findCommuneHint")}
        error={props.error ?? search.problem()?.title}
      >
        {(control) => (
          <input
            {...control}
            type="search"
            autocomplete="off"
            placeholder={t("setup.findCommune")}
            onInput={(event) => search.type(event.currentTarget.value)}
          />
        )}
      </Field>
      <div aria-live="polite">
        <ul class="choices">
          <For each={search.found()?.slice(0, shown)}>
            {(commune) => (
              <li>
                <button
                  type="button"
                  class="pill"
                  onClick={() => props.onChoose({ id: commune.id, name: commune.name })}
                >
                  {commune.name}
                  <Show when={formerNames(commune)}>
                    {(names) => <span class="soft small">{names()}</span>}
                  </Show>
                </button>
              </li>
            )}
          </For>
        </ul>
        <Show when={search.found()?.length === 0}>
          <p class="soft">{t("setup.noCommune")}</p>
        </Show>
      </div>
    </div>
  );
}
