import { createSignal, Show } from "solid-js";
import type { Done } from "#domain/answers.ts";
import type { OpenLines } from "#domain/statements/setManyAside.ts";
import type { SetAsideReason } from "#domain/statements/statement.ts";
import type { OpenLinesView } from "#domain/statementViews.ts";
import { Choices } from "../discrepancies/Choices.tsx";
import { Dialog } from "../look/Dialog.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { createAct } from "../pledges/createAct.ts";
import { createAnswer } from "../totals/createAnswer.ts";
import { count, money } from "../words/format.ts";
import { t } from "../words/t.ts";
import { AsideFields } from "./AsideFields.tsx";

/** A button that puts all lines aside that a filter finds, with one reason for all of them. */
export function AsideAll(props: { wanted: OpenLines; onDone: () => void }) {
  const [isOpen, setOpen] = createSignal(false);
  const close = () => {
    setOpen(false);
    props.onDone();
  };
  return (
    <>
      <button type="button" class="button" onClick={() => setOpen(true)}>
        {t("statements.asideAll")}
      </button>
      <Dialog isOpen={isOpen()} title={t("statements.asideAllTitle")} onClose={close}>
        <AsideAllForm wanted={props.wanted} onClose={close} />
      </Dialog>
    </>
  );
}

function AsideAllForm(props: { wanted: OpenLines; onClose: () => void }) {
  const found = createAnswer<OpenLinesView>(() => ({
    path: "/api/statement-lines/count",
    query: props.wanted,
  }));
  const [reason, setReason] = createSignal<SetAsideReason>("giver_unknown");
  const [note, setNote] = createSignal("");
  const [done, setDone] = createSignal(0);
  const [isRunning, setRunning] = createSignal(false);
  // What was done stays done: after a lost connection it goes on from here.
  let after: Done["next"];
  const act = createAct((part) => {
    after = part.next;
    setDone((before) => before + (part.count ?? 0));
  });
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    const upTo = found.value()?.upTo;
    if (!upTo || isRunning()) return;
    setRunning(true);
    const said = { lines: props.wanted, upTo, reason: reason(), ...(note() && { note: note() }) };
    let isDone = true;
    do isDone = await act.send("/api/statement-lines/set-aside", { ...said, after });
    while (isDone && after && isRunning());
    setRunning(false);
    if (isDone && !after) props.onClose();
  };
  return (
    <Show when={found.value()} fallback={<Counting problem={found.problem()} />}>
      {(all) => (
        <form class="stack bank-form" onSubmit={(event) => void send(event)} noValidate>
          <p class="strong">{t("statements.asideAllOf", count(all().count), money(all().sum))}</p>
          <p class="soft">{t("statements.asideAllHint")}</p>
          <AsideFields
            reason={reason()}
            onReason={setReason}
            note={note()}
            onNote={setNote}
            problem={act.problem()}
          />
          <Show when={done() > 0 || isRunning()}>
            <p role="status">{t("statements.asideDone", count(done()), count(all().count))}</p>
            <progress max={all().count} value={done()} aria-label={t("statements.asideAllTitle")} />
          </Show>
          <ProblemNote problem={act.problem()?.issues ? undefined : act.problem()} />
          <Choices
            act={t("statements.asideAllSend", count(all().count - done()))}
            isSending={isRunning()}
            onClose={() => {
              setRunning(false);
              props.onClose();
            }}
          />
        </form>
      )}
    </Show>
  );
}

function Counting(props: { problem: Parameters<typeof ProblemNote>[0]["problem"] }) {
  return (
    <Show when={props.problem} fallback={<Skeleton lines={4} />}>
      <ProblemNote problem={props.problem} />
    </Show>
  );
}
