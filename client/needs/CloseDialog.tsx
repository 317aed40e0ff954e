import { createSignal, For, untrack } from "solid-js";
import { closeReasons } from "#domain/need.ts";
import type { NeedView } from "#domain/needViews.ts";
import { Dialog } from "../look/Dialog.tsx";
import { KeptNote } from "../look/KeptNote.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { t } from "../words/t.ts";
import { createAct } from "../pledges/createAct.ts";

/** Closes a need for good, with why. */
export function CloseDialog(props: {
  isOpen: boolean;
  need: NeedView;
  /** Why, as far as is known before anybody chooses. */
  suggested?: (typeof closeReasons)[number];
  onClose: () => void;
  onDone: () => void;
}) {
  const [reason, setReason] = createSignal(untrack(() => props.suggested));
  const act = createAct(
    () => {
      props.onClose();
      props.onDone();
    },
    () => ({ kind: "close", things: [props.need.id], title: props.need.code }),
  );
  const send = (event: Event) => {
    event.preventDefault();
    void act.send(`/api/needs/${props.need.id}/close`, { reason: reason() });
  };

  return (
    <Dialog isOpen={props.isOpen} title={t("need.close")} onClose={props.onClose}>
      <KeptNote kept={act.kept()}>
        <form class="stack" onSubmit={send}>
          <p class="soft">{t("need.closeHint")}</p>
          <fieldset class="stack tight">
            <legend class="label">{t("need.closeLabel")}</legend>
            <For each={closeReasons}>
              {(one) => (
                <label class="check">
                  <input
                    type="radio"
                    name="reason"
                    required
                    checked={reason() === one}
                    onChange={() => setReason(one)}
                  />
                  {t(`need.closeReason.${one}`)}
                </label>
              )}
            </For>
          </fieldset>
          <ProblemNote problem={act.problem()} />
          <div class="choices">
            <button type="submit" class="button danger" aria-disabled={act.isSending()}>
              {t("need.close")}
            </button>
            <button type="button" class="button plain" onClick={() => props.onClose()}>
              {t("app.cancel")}
            </button>
          </div>
        </form>
      </KeptNote>
    </Dialog>
  );
}
