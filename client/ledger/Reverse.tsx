import { createSignal, onCleanup, onMount, Show } from "solid-js";
import type { Done } from "#domain/answers.ts";
import { codeOf } from "#domain/code.ts";
import type { EntryView, ReversalRequestView } from "#domain/ledgerViews.ts";
import { reversible } from "#domain/reversible.ts";
import { post } from "../api/request.ts";
import { may } from "../app/session.ts";
import { ReasonDialog, type Given } from "../consignments/ReasonDialog.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { createAct } from "../pledges/createAct.ts";
import { createAnswer } from "../totals/createAnswer.ts";
import { instant } from "../words/format.ts";
import { t } from "../words/t.ts";

/**
 * Lets the department undo an entry by a reversing one. Above the campaign's limit the first press
 * asks, and another person's agrees. `onReversed` is told the new entry's seq.
 */
export function Reverse(props: { entry: EntryView; onReversed: (seq: number) => void }) {
  const [isOpen, setOpen] = createSignal(false);
  const mayReverse = () =>
    may("reverse_entry") &&
    reversible.includes(props.entry.kind) &&
    props.entry.reversedBy === undefined;
  const waiting = createAnswer<{ items: ReversalRequestView[] }>(() =>
    mayReverse() ? { path: "/api/reversals" } : undefined,
  );
  const asked = () => waiting.value()?.items.find(({ seq }) => seq === props.entry.seq);
  let reverse: HTMLButtonElement | undefined;
  let isWithdrawn = false;
  const withdrawal = createAct(() => {
    waiting.refresh();
    // What was pressed goes with the request; where it was one's own, what comes in its place takes over.
    isWithdrawn = true;
    reverse?.focus();
  });
  const keep = (element: HTMLButtonElement) => {
    reverse = element;
    onMount(() => isWithdrawn && element.focus());
    onCleanup(() => (reverse = undefined));
  };
  const withdraw = async ({ id }: ReversalRequestView) => {
    const isDone = await withdrawal.send(`/api/reversals/${id}/withdraw`, {});
    // Refused, it may have been agreed to or withdrawn meanwhile.
    if (!isDone) waiting.refresh();
  };
  const give = async ({ reason }: Given, key: string) => {
    const answer = await post<Done>(`/api/ledger/${props.entry.seq}/reverse`, { reason }, key);
    if (!answer.ok) return answer.problem;
    setOpen(false);
    if (answer.value.seq === undefined) waiting.refresh();
    else props.onReversed(answer.value.seq);
    return undefined;
  };

  return (
    <Show when={mayReverse()}>
      <Show when={asked()}>
        {(one) => (
          <p class="note" role="status">
            {t("ledger.reversalAsked", instant(one().askedAt), one().reason)}
          </p>
        )}
      </Show>
      <p class="choices acts no-print">
        <Show when={!asked()?.own}>
          <button type="button" class="button danger" ref={keep} onClick={() => setOpen(true)}>
            {t(asked() ? "ledger.agreeToReverse" : "ledger.reverse")}
          </button>
        </Show>
        <Show when={asked()}>
          {(one) => (
            <button
              type="button"
              class="button"
              aria-disabled={withdrawal.isSending()}
              onClick={() => void withdraw(one())}
            >
              {t("ledger.withdrawReversal")}
            </button>
          )}
        </Show>
      </p>
      <ProblemNote problem={withdrawal.problem()} />
      <ReasonDialog
        isOpen={isOpen()}
        title={t("ledger.reverseOf", codeOf("entry", props.entry.seq))}
        consequence={t("ledger.reverseMeans")}
        label={t("ledger.reverseWhy")}
        act={t("ledger.reverse")}
        onGive={give}
        onClose={() => setOpen(false)}
      />
    </Show>
  );
}
