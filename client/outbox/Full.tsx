import { Show } from "solid-js";
import { CopyButton } from "../codes/CopyButton.tsx";
import { count } from "../words/format.ts";
import { t } from "../words/t.ts";
import { asText, isReadable } from "./asText.ts";
import type { FullDevice } from "./outbox.ts";

/** This device has no room to keep what is typed above: what takes it, and another way to send it. */
export function Full(props: { full: FullDevice }) {
  const photos = () => props.full.photos;
  const megabytes = () => count(Math.ceil(photos().bytes / 1024 ** 2));
  return (
    <div class="note problem stack tight" role="alert">
      <p>{t("kept.full")}</p>
      <Show when={photos().count > 0}>
        <p>
          {t("kept.fullOfPhotos", count(photos().count), megabytes())}{" "}
          <a href="/outbox">{t("kept.outbox")}</a>
        </p>
      </Show>
      <Show when={isReadable(props.full.item)}>
        <p>{t("outbox.copyHint")}</p>
        <div>
          <CopyButton text={asText(props.full.item)} word={t("outbox.copy")} />
        </div>
      </Show>
    </div>
  );
}
