import { createSignal, Show } from "solid-js";
import type { DiscrepancyView } from "#domain/giftViews.ts";
import { mayOn } from "../app/rights.ts";
import { Dialog } from "../look/Dialog.tsx";
import { itemName } from "../totals/catalogue.ts";
import { t } from "../words/t.ts";
import { ExplainForm } from "./ExplainForm.tsx";
import { RecoverForm } from "./RecoverForm.tsx";
import { WriteOffForm } from "./WriteOffForm.tsx";

type Asking = "explain" | "recover" | "writeOff";

/** What the reader may do about a difference that is not settled: each a button and its dialog. */
export function DiscrepancyActs(props: { discrepancy: DiscrepancyView; onChanged: () => void }) {
  const [asking, setAsking] = createSignal<Asking>();
  const one = () => props.discrepancy;
  const of = () => ({ school: one().site.school, cluster: one().cluster?.id });
  const isOver = () => one().state === "settled" || one().state === "ended";
  const mayRecover = () => one().kind === "missing" && mayOn("recover_missing", of());
  const done = () => {
    setAsking();
    props.onChanged();
  };
  const button = (what: Asking) => (
    <button
      type="button"
      class="button"
      aria-label={`${t(`receipts.${what}`)} · ${one().code}`}
      onClick={() => setAsking(what)}
    >
      {t(`receipts.${what}`)}
    </button>
  );

  return (
    <Show when={!isOver()}>
      <div class="choices acts">
        <Show when={mayRecover()}>{button("recover")}</Show>
        <Show when={mayOn("explain_discrepancy", of())}>{button("explain")}</Show>
        <Show when={mayOn("write_off", of())}>{button("writeOff")}</Show>
      </div>
      <Dialog
        isOpen={asking() !== undefined}
        title={t(
          "receipts.aboutDifference",
          t(`receipts.kind.${one().kind}`),
          itemName(one().item, one().name),
        )}
        onClose={() => setAsking()}
      >
        <Show when={asking() === "explain"}>
          <ExplainForm discrepancy={one()} onDone={done} onClose={() => setAsking()} />
        </Show>
        <Show when={asking() === "recover"}>
          <RecoverForm discrepancy={one()} onDone={done} onClose={() => setAsking()} />
        </Show>
        <Show when={asking() === "writeOff"}>
          <WriteOffForm discrepancy={one()} onDone={done} onClose={() => setAsking()} />
        </Show>
      </Dialog>
    </Show>
  );
}
