import { createSignal, Show } from "solid-js";
import type { Done } from "#domain/answers.ts";
import { post } from "../api/request.ts";
import { may } from "../app/session.ts";
import { ReasonDialog, type Given } from "../consignments/ReasonDialog.tsx";
import { t } from "../words/t.ts";

/** Undoes a decision on a line by a reversing entry, with a reason. */
export function Undo(props: { seq: number; entry: string; onUndone: () => void }) {
  const [isOpen, setOpen] = createSignal(false);
  const [isAsked, setAsked] = createSignal(false);
  const give = async ({ reason }: Given, key: string) => {
    const answer = await post<Done>(`/api/ledger/${props.seq}/reverse`, { reason }, key);
    if (!answer.ok) return answer.problem;
    setOpen(false);
    setAsked(answer.value.seq === undefined);
    if (answer.value.seq !== undefined) props.onUndone();
    return undefined;
  };
  return (
    <Show when={may("reverse_entry")}>
      <button
        type="button"
        class="button"
        aria-label={`${t("statements.undo")} ${props.entry}`}
        onClick={() => setOpen(true)}
      >
        {t("statements.undo")}
      </button>
      <Show when={isAsked()}>
        <p class="note" role="status">
          {t("statements.undoAsked")}
        </p>
      </Show>
      <ReasonDialog
        isOpen={isOpen()}
        title={t("statements.undoOf", props.entry)}
        consequence={t("statements.undoMeans")}
        label={t("statements.undoWhy")}
        act={t("statements.undo")}
        onGive={give}
        onClose={() => setOpen(false)}
      />
    </Show>
  );
}
