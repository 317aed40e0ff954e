import { createResource, createSignal, createUniqueId, For, onCleanup, Show } from "solid-js";
import { photosMax } from "#domain/limits.ts";
import type { NamedPhoto } from "#domain/photo.ts";
import { t } from "../words/t.ts";
import { addPhoto } from "./addPhoto.ts";
import { waiting } from "./waiting.ts";
import "./photos.css";

/** Takes or chooses photos; each is made small at once and waits on this device to be sent. */
export function PhotoField(props: {
  photos: readonly NamedPhoto[];
  hint?: string;
  /** Of photos that are asked for, though they may come later; else they are optional. */
  title?: string | undefined;
  onChange: (photos: NamedPhoto[]) => void;
}) {
  const id = createUniqueId();
  const [isBusy, setBusy] = createSignal(false);
  const [isUnread, setUnread] = createSignal(false);
  const [isUnkept, setUnkept] = createSignal(false);
  const hasRoom = () => props.photos.length < photosMax;

  const add = async (files: readonly File[]) => {
    setBusy(true);
    setUnread(false);
    for (const file of files.slice(0, photosMax - props.photos.length)) {
      const added = await addPhoto(file).catch(() => undefined);
      if (added) props.onChange([...props.photos, added.photo]);
      else setUnread(true);
      if (added && !added.isKept) setUnkept(true);
    }
    setBusy(false);
  };
  const remove = (photo: NamedPhoto) => {
    props.onChange(props.photos.filter((one) => one.id !== photo.id));
    void waiting().then(({ forgetPhoto }) => forgetPhoto(photo.id));
  };

  return (
    <fieldset class="stack tight photo-field" aria-describedby={`${id}-hint`}>
      <legend class="label">
        {props.title ?? t("photos.title")}
        <Show when={!props.title}>
          <span class="hint"> · {t("app.optional")}</span>
        </Show>
      </legend>
      <p class="hint" id={`${id}-hint`}>
        {props.hint ?? t("photos.hint")}
      </p>
      <ul class="photos">
        <For each={props.photos}>
          {(photo, at) => (
            <li>
              <Preview photo={photo} name={t("photos.nth", String(at() + 1))} />
              <button type="button" class="button plain" onClick={() => remove(photo)}>
                {t("photos.remove")}
                <span class="unseen"> {t("photos.nth", String(at() + 1))}</span>
              </button>
            </li>
          )}
        </For>
      </ul>
      <Show when={hasRoom()} fallback={<p class="hint">{t("photos.full", String(photosMax))}</p>}>
        <label class="button photo-choice" aria-disabled={isBusy()}>
          {t(isBusy() ? "photos.busy" : "photos.add")}
          <input
            type="file"
            class="unseen"
            accept="image/*"
            multiple
            disabled={isBusy()}
            onChange={(event) => {
              void add([...(event.currentTarget.files ?? [])]);
              event.currentTarget.value = "";
            }}
          />
        </label>
      </Show>
      <p role="alert">
        <Show when={isUnread()}>
          <span class="error">{t("photos.unread")}</span>
        </Show>
        <Show when={isUnkept()}>
          <span class="error">{t("photos.unkept")}</span>
        </Show>
      </p>
    </fieldset>
  );
}

/** The photo as it will be sent; in words when its bytes are not here. */
function Preview(props: { photo: NamedPhoto; name: string }) {
  const [address] = createResource(
    () => props.photo.id,
    async (photo) => {
      const { photoBytes } = await waiting();
      const bytes = await photoBytes(photo);
      return bytes && URL.createObjectURL(new Blob([bytes], { type: "image/jpeg" }));
    },
  );
  onCleanup(() => {
    const made = address();
    if (made) URL.revokeObjectURL(made);
  });
  return (
    <div class="photo">
      <Show when={address()} fallback={<span class="soft small">{props.name}</span>}>
        {(source) => <img src={source()} alt={props.name} />}
      </Show>
    </div>
  );
}
