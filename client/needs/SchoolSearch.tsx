import { createSignal, For, onCleanup, Show } from "solid-js";
import type { SchoolView } from "#domain/placeViews.ts";
import { Field } from "../look/Field.tsx";
import { createAnswer } from "../totals/createAnswer.ts";
import { t } from "../words/t.ts";

/** How long to wait for the next letter before searching, and how many schools are offered. */
const typingMs = 350;
const schoolsShown = 8;

/** Schools by name, code or commune. */
export function SchoolSearch(props: {
  onChoose: (school: { id: string; name: string }) => void;
  error?: string | undefined;
}) {
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
      <Field label={t("needs.school")} error={props.error}>
        {(control) => (
          <input
            {...control}
            type="search"
            autocomplete="off"
            placeholder={t("onBehalf.findSchool")}
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
          <p class="soft">{t("onBehalf.noSchool")}</p>
        </Show>
      </div>
    </div>
  );
}
