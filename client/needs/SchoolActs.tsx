import { createSignal, Show } from "solid-js";
import type { NeedView } from "#domain/needViews.ts";
import { mayOn } from "../app/rights.ts";
import { t } from "../words/t.ts";
import { CloseDialog } from "./CloseDialog.tsx";

/** What the school may still do with its need: write it anew while nobody verified it, close it. */
export function SchoolActs(props: { need: NeedView; onDone: () => void }) {
  const [isClosing, setClosing] = createSignal(false);
  const isRevisable = () => ["submitted", "returned"].includes(props.need.status);
  const isOpen = () => !["closed", "refused"].includes(props.need.status);
  return (
    <Show when={isOpen()}>
      <div class="choices no-print">
        <Show when={isRevisable() && mayOn("revise_need", { school: props.need.site.school.id })}>
          <a class="button" href={`/needs/${props.need.id}/revise`}>
            {t("need.revise")}
          </a>
        </Show>
        <button type="button" class="button danger" onClick={() => setClosing(true)}>
          {t("need.close")}
        </button>
        <CloseDialog
          isOpen={isClosing()}
          need={props.need}
          onClose={() => setClosing(false)}
          onDone={props.onDone}
        />
      </div>
    </Show>
  );
}
