import { createSignal, For, onCleanup, Show } from "solid-js";
import type { SchoolView } from "#domain/placeViews.ts";
import { Field } from "../look/Field.tsx";
import { createAnswer } from "../totals/createAnswer.ts";
import { t } from "../words/t.ts";
import type { NeedDraft } from "./needDraft.ts";

/** How long to wait for the next letter before searching, and how many schools are offered. */
const typingMs = 350;
const schoolsShown = 8;

/** The school that the department enters a need for, marked as such. */
export function SchoolChoice(props: {
  school: NeedDraft["school"];
  onChoose: (school: NeedDraft["school"]) => void;
}) {
  return (
    <Show when={props.school} fallback={<Search onChoose={props.onChoose} />}>
      {(school) => (
        <div class="apart">
          <span>
            <span class="tag amber">{t("needs.onBehalf", school().name)}</span>
          </span>
          <button type="button" class="button plain" onClick={() => props.onChoose(undefined)}>
            {t("needs.otherSchool")}
          </button>
        </div>
      )}
    </Show>
  );
}

/** Schools by name or code. */
function Search(props: { onChoose: (school: { id: string; name: string }) => void }) {
  const [text, setText] = createSignal("");
  let timer: ReturnType<typeof setTimeout> | undefined;
  const type = (typed: string) => {
    clearTimeout(timer);
    timer = setTimeout(() => setText(typed.trim()), typingMs);
  };
  onCleanup(() => clearTimeout(timer));
  const found = createAnswer<{ items: SchoolView[] }>(() =>
    text() ? { path: "/api/schools", query: { text: text(), limit: schoolsShown } } : undefined,
  );
  const schools = () => (text() ? found.value()?.items : undefined);

  return (
    <div class="stack tight">
      <Field label={t("needs.school")}>
        {(control) => (
          <input
            {...control}
            type="search"
            autocomplete="off"
            placeholder={t("needs.findSchool")}
            onInput={(event) => type(event.currentTarget.value)}
          />
        )}
      </Field>
      <div aria-live="polite">
        <ul class="choices">
          <For each={schools()}>
            {({ id, name, code }) => (
              <li>
                <button type="button" class="pill" onClick={() => props.onChoose({ id, name })}>
                  {name}
                  <span class="soft small">{code}</span>
                </button>
              </li>
            )}
          </For>
        </ul>
        <Show when={schools()?.length === 0}>
          <p class="soft">{t("needs.noSchool")}</p>
        </Show>
      </div>
    </div>
  );
}
