import { createSignal, For, Show, type JSX } from "solid-js";
import type { PhotoView } from "#domain/photo.ts";
import { t } from "../words/t.ts";
import { isSparing } from "../app/isSparing.ts";
import "./photos.css";

/** Small pictures of a need's or a receipt's photos; each opens the whole one in a page of its own. */
export function Gallery(props: {
  photos: readonly PhotoView[];
  /** Whether the reader is one of those who are told what has arrived. */
  isInside: boolean;
  children?: JSX.Element;
}) {
  const [isWanted, setWanted] = createSignal(!isSparing());
  const arrived = () => props.photos.filter(({ state }) => state === "arrived");
  return (
    <section class="stack tight" aria-label={t("gallery.title")}>
      <ul class="photos">
        <For each={props.photos}>
          {(photo, at) => (
            <li>
              <Picture
                photo={photo}
                name={t("photos.nth", String(at() + 1))}
                isWanted={isWanted()}
              />
              <Show when={props.isInside}>
                <span class="small soft">
                  {standing(photo)}
                  <Show when={photo.released}> · {t("gallery.isPublic")}</Show>
                </span>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={!isWanted() && arrived().length > 0}>
        <p class="hint">{t("gallery.loadHint")}</p>
        <div>
          <button type="button" class="button" onClick={() => setWanted(true)}>
            {t("gallery.load", String(arrived().length))}
          </button>
        </div>
      </Show>
      {props.children}
    </section>
  );
}

function standing({ state, erasedFor }: PhotoView): string {
  if (erasedFor) return t("gallery.erased", t(`evidence.erased.${erasedFor}`));
  return t(state === "arrived" ? "gallery.arrived" : "gallery.awaited");
}

function Picture(props: { photo: PhotoView; name: string; isWanted: boolean }) {
  const address = () => `/api/photos/${props.photo.id}`;
  return (
    <Show
      when={props.photo.state === "arrived"}
      fallback={
        <div class="photo">
          <span class="soft small">{props.name}</span>
        </div>
      }
    >
      <a class="photo" href={address()} target="_blank" rel="noopener">
        <Show when={props.isWanted} fallback={<span class="small">{props.name}</span>}>
          <img src={`${address()}?size=thumb`} alt={props.name} loading="lazy" />
        </Show>
      </a>
    </Show>
  );
}
