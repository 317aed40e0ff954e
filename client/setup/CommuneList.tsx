import { For, Show } from "solid-js";
import { Field } from "../look/Field.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { count } from "../words/format.ts";
import { t } from "../words/t.ts";
import { createCommuneSearch, formerNames } from "./createCommuneSearch.ts";

/** The province's communes, found by what they are called now or were called before. */
export function CommuneList() {
  const search = createCommuneSearch({ isAllAtFirst: true });
  return (
    <section class="stack tight" aria-labelledby="communes-title">
      <h2 id="communes-title">
        {t("setup.communesTitle")} <span class="tag">{count(search.found()?.length ?? 0)}</span>
      </h2>
      <div class="narrow">
        <Field label={t("setup.findCommune")} hint={t("setup.findCommuneHint")}>
          {(control) => (
            <input
              {...control}
              type="search"
              autocomplete="off"
              onInput={(event) => search.type(event.currentTarget.value)}
            />
          )}
        </Field>
      </div>
      <ProblemNote problem={search.problem()} />
      <Show when={search.found()} fallback={<Skeleton />}>
        <ul class="card communes" aria-live="polite">
          <For each={search.found()} fallback={<li class="soft">{search.none()}</li>}>
            {(commune) => (
              <li>
                <span class="strong">{commune.name}</span>{" "}
                <span class="soft small number">{commune.id}</span>
                <Show when={formerNames(commune)}>
                  {(names) => <span class="soft small"> · {names()}</span>}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}
