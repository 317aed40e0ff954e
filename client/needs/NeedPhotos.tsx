import { Show } from "solid-js";
import type { NeedView } from "#domain/needViews.ts";
import { mayOn } from "../app/rights.ts";
import { may } from "../app/session.ts";
import { EraseForm } from "../photos/EraseForm.tsx";
import { Gallery } from "../photos/Gallery.tsx";
import { MorePhotos } from "../photos/MorePhotos.tsx";
import { ReleaseForm } from "../photos/ReleaseForm.tsx";

/** A need's photos, and for the department what of the need everyone may see. */
export function NeedPhotos(props: { need: NeedView; onDone: () => void }) {
  const photos = () => props.need.photos ?? [];
  const isInside = () =>
    mayOn("see_photos", { school: props.need.site.school.id }) ||
    photos().some(({ released }) => !released);
  return (
    <>
      <Show when={photos().length > 0}>
        <Gallery photos={photos()} isInside={isInside()} />
      </Show>
      <Show when={may("release_text") && props.need.verifiedAt !== undefined}>
        <ReleaseForm
          path={`/api/needs/${props.need.id}/release-text`}
          text={props.need.textReleased}
          photos={photos()}
          onDone={props.onDone}
        />
      </Show>
      <Show when={may("erase_photo")}>
        <EraseForm photos={photos()} onDone={props.onDone} />
      </Show>
      <AddToNeed need={props.need} onDone={props.onDone} />
    </>
  );
}

/** More photos of a need that is not closed, by its school or by the department for it. */
export function AddToNeed(props: { need: NeedView; onDone: () => void }) {
  const school = () => props.need.site.school;
  const isOpen = () => props.need.status !== "closed" && props.need.status !== "refused";
  return (
    <Show when={isOpen() && mayOn("add_photos", { school: school().id })}>
      <MorePhotos
        address={`/needs/${props.need.id}`}
        id={props.need.id}
        title={`${props.need.code} · ${school().name}`}
        onBehalfOf={may("erase_photo") ? school().id : undefined}
        onDone={props.onDone}
      />
    </Show>
  );
}
