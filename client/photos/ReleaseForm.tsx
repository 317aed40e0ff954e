import { createSignal, For, Show } from "solid-js";
import { createStore } from "solid-js/store";
import type { PhotoView } from "#domain/photo.ts";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { createAct } from "../pledges/createAct.ts";
import { t } from "../words/t.ts";
import "../pledges/folded.css";

/** The department says what everyone may see: the text, where there is one, and each photo. */
export function ReleaseForm(props: {
  /** Where it is said: of a need, or of a consignment's receipt. */
  path: string;
  /** Whether the text is public now; undefined of what has none. */
  text?: boolean;
  photos: readonly PhotoView[];
  onDone: () => void;
}) {
  const [chosen, set] = createStore<{ text?: boolean; photos: Record<string, boolean> }>({
    photos: {},
  });
  const [isSaved, setSaved] = createSignal(false);
  const act = createAct(() => {
    setSaved(true);
    props.onDone();
  });
  const isPublic = ({ id, released }: PhotoView) => chosen.photos[id] ?? released;
  const left = () =>
    props.photos
      .map((photo, at) => ({ ...photo, name: t("photos.nth", String(at + 1)) }))
      .filter(({ state }) => state !== "erased");
  const text = () => chosen.text ?? props.text;
  const save = () => {
    setSaved(false);
    const photos = left()
      .filter(isPublic)
      .map(({ id }) => id);
    return act.send(props.path, { ...(props.text !== undefined && { text: text() }), photos });
  };

  return (
    <details>
      <summary class="summary">{t("gallery.release")}</summary>
      <form
        class="stack tight"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p class="hint">{t("gallery.releaseHint")}</p>
        <Show when={props.text !== undefined}>
          <Choice
            label={t("gallery.text")}
            isOn={text() ?? false}
            onChange={(isOn) => set("text", isOn)}
          />
        </Show>
        <For each={left()}>
          {(photo) => (
            <Choice
              label={photo.name}
              isOn={isPublic(photo)}
              onChange={(isOn) => set("photos", photo.id, isOn)}
            />
          )}
        </For>
        <ProblemNote problem={act.problem()} />
        <div class="line">
          <button type="submit" class="button primary" disabled={act.isSending()}>
            {t("gallery.save")}
          </button>
          <span role="status" class="soft small">
            {isSaved() ? t("gallery.saved") : ""}
          </span>
        </div>
      </form>
    </details>
  );
}

function Choice(props: { label: string; isOn: boolean; onChange: (isOn: boolean) => void }) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={props.isOn}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      {props.label}
    </label>
  );
}
