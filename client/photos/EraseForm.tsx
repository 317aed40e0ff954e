import { createSignal, For, Show } from "solid-js";
import { erasureReasons, type ErasureReason } from "#domain/erasure.ts";
import type { PhotoView } from "#domain/photo.ts";
import { Field } from "../look/Field.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { createAct } from "../pledges/createAct.ts";
import { t } from "../words/t.ts";
import "../pledges/folded.css";

/** The department erases one photo for good; that there was one, and why it went, stays. */
export function EraseForm(props: { photos: readonly PhotoView[]; onDone: () => void }) {
  const [chosen, choose] = createSignal("");
  const [reason, setReason] = createSignal<ErasureReason>(erasureReasons[0]);
  const act = createAct(() => {
    choose("");
    props.onDone();
  });
  const left = () =>
    props.photos
      .map((photo, at) => ({ ...photo, name: t("photos.nth", String(at + 1)) }))
      .filter(({ state }) => state !== "erased");
  const erase = (event: SubmitEvent) => {
    event.preventDefault();
    if (chosen()) void act.send(`/api/photos/${chosen()}/erase`, { reason: reason() });
  };

  return (
    <Show when={left().length > 0}>
      <details>
        <summary class="summary">{t("gallery.erase")}</summary>
        <form class="stack tight" onSubmit={erase}>
          <p class="hint">{t("gallery.eraseHint")}</p>
          <Field label={t("gallery.eraseWhich")}>
            {(control) => (
              <select {...control} required onChange={(event) => choose(event.currentTarget.value)}>
                <option value="">{t("gallery.choose")}</option>
                <For each={left()}>
                  {({ id, name }) => (
                    <option value={id} selected={id === chosen()}>
                      {name}
                    </option>
                  )}
                </For>
              </select>
            )}
          </Field>
          <Field label={t("gallery.eraseWhy")}>
            {(control) => (
              <select
                {...control}
                onChange={(event) => setReason(event.currentTarget.value as ErasureReason)}
              >
                <For each={erasureReasons}>
                  {(one) => (
                    <option value={one} selected={one === reason()}>
                      {t(`evidence.erased.${one}`)}
                    </option>
                  )}
                </For>
              </select>
            )}
          </Field>
          <ProblemNote problem={act.problem()} />
          <div>
            <button type="submit" class="button danger" disabled={act.isSending()}>
              {t("gallery.eraseSend")}
            </button>
          </div>
        </form>
      </details>
    </Show>
  );
}
