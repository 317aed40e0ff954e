import { Show } from "solid-js";
import type { NeedView } from "#domain/needViews.ts";
import { mayOn } from "../app/rights.ts";
import { may } from "../app/session.ts";
import { Gallery } from "../photos/Gallery.tsx";
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
    </>
  );
}
