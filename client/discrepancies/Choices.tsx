import { t } from "../words/t.ts";

/** Does it, or leaves it for later. */
export function Choices(props: { act: string; isSending: boolean; onClose: () => void }) {
  return (
    <div class="choices">
      <button type="submit" class="button primary" aria-disabled={props.isSending}>
        {props.act}
      </button>
      <button type="button" class="button plain" onClick={() => props.onClose()}>
        {t("app.cancel")}
      </button>
    </div>
  );
}
