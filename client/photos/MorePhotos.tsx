import { createSignal, Show } from "solid-js";
import type { NamedPhoto } from "#domain/photo.ts";
import type { Problem } from "#domain/answers.ts";
import { newId } from "../api/newId.ts";
import { createDelivery } from "../app/delivery.ts";
import { createDraft } from "../app/draft.ts";
import { me } from "../app/session.ts";
import { KeptNote } from "../look/KeptNote.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { t } from "../words/t.ts";
import { PhotoField } from "./PhotoField.tsx";
import "../pledges/folded.css";

interface MoreDraft {
  /** The idempotency key. */
  key: string;
  photos: NamedPhoto[];
}

/** Adds photos to a need or a receipt that was sent before; without a network they wait here. */
export function MorePhotos(props: {
  /** Of which need, or of which consignment's receipt, by the address of its page. */
  address: string;
  id: string;
  /** What it is called in the outbox. */
  title: string;
  hint?: string;
  /** The school that the department adds them for. */
  onBehalfOf: string | undefined;
  /** Whether somebody waits for them. */
  isAwaited?: boolean;
  onDone: () => void;
}) {
  const { address, id } = props;
  const draft = createDraft<MoreDraft>(`photos:${me()?.active ?? ""}:${id}`, () => ({
    key: newId(),
    photos: [],
  }));
  const delivery = createDelivery(draft);
  const isWanted = props.isAwaited || draft.value.photos.length > 0;
  const [problem, setProblem] = createSignal<Problem>();
  const [isBusy, setBusy] = createSignal(false);

  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    const { key, photos } = draft.value;
    if (isBusy() || photos.length === 0) return;
    setBusy(true);
    const { onBehalfOf, title } = props;
    const sent = await delivery.send({
      key,
      kind: "morePhotos",
      path: `/api${address}/photos`,
      body: { photos, ...(onBehalfOf && { onBehalfOf }) },
      things: [id],
      title,
      address,
      photos,
    });
    setBusy(false);
    setProblem(sent.kind === "refused" ? sent.problem : undefined);
    if (sent.kind === "refused") return;
    draft.clear();
    if (sent.kind === "received") props.onDone();
  };

  return (
    <KeptNote kept={delivery.kept()}>
      <details open={isWanted}>
        <summary class="summary">{t("gallery.more")}</summary>
        <form class="stack tight" onSubmit={(event) => void send(event)}>
          <PhotoField
            photos={draft.value.photos}
            hint={props.hint ?? t("gallery.moreHint")}
            title={t("photos.title")}
            onChange={(photos) => draft.set("photos", photos)}
          />
          <ProblemNote problem={problem()} />
          <Show when={draft.value.photos.length > 0}>
            <div>
              <button type="submit" class="button primary" disabled={isBusy()}>
                {t("gallery.send")}
              </button>
            </div>
          </Show>
        </form>
      </details>
    </KeptNote>
  );
}
