import { Show } from "solid-js";
import { cash } from "#domain/catalogue.ts";
import { portion } from "#domain/movement.ts";
import type { NeedLineView } from "#domain/needViews.ts";
import { may, membership } from "../app/session.ts";
import { DraftNote } from "../look/DraftNote.tsx";
import { Field } from "../look/Field.tsx";
import { KeptNote } from "../look/KeptNote.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Stepper } from "../look/Stepper.tsx";
import { ThreeNumbers } from "../look/ThreeNumbers.tsx";
import { amount } from "../words/format.ts";
import { issueAt } from "../words/problem.ts";
import { t } from "../words/t.ts";
import { createAct } from "./createAct.ts";
import { GiverField } from "./GiverField.tsx";
import { createPledgeDraft } from "./pledgeDraft.ts";
import { NoteField } from "./NoteField.tsx";
import "./folded.css";

/** One tap more or less of money. */
const moneyStep = 500_000;

/** How much a cluster promises towards a line: as much as is lacking, unless it says otherwise. */
export function PledgeForm(props: {
  line: NeedLineView;
  need: string;
  onDone: (done: { id: string; code: string; quantity: number }) => void;
  onClose: () => void;
}) {
  const draft = createPledgeDraft(props.line.id, props.line.lacking);
  // What is there when it opens, as in a draft or a message, is not folded away; typing folds nothing.
  const hasMore = draft.value.note !== "" || draft.value.value !== undefined;
  let asked = 0;
  const act = createAct(
    ({ id, code = "" }) => props.onDone({ id, code, quantity: asked }),
    () => ({
      kind: "pledge",
      key: draft.value.key,
      things: [draft.value.id],
      makes: draft.value.id,
      title: `${props.line.name} ${amount(asked, props.line)}`,
    }),
    draft,
  );

  const isOnBehalf = () => membership()?.role !== "cluster";
  const isCash = () => props.line.item === cash;
  const send = (wanted: number | undefined) => {
    draft.set({ quantity: wanted });
    asked = wanted ?? 0;
    const { id, value, note, giver } = draft.value;
    void act.send("/api/pledges", {
      id,
      needLine: props.line.id,
      quantity: wanted,
      ...(value !== undefined && !isCash() && { value, basis: "estimate" }),
      ...(note.trim() && { note }),
      ...(isOnBehalf() && giver && { onBehalfOf: giver }),
    });
  };
  /** What the server says is left, when more than that was asked for. */
  const left = () => {
    const problem = act.problem();
    return problem?.code === "exceeds_lacking" ? Number(problem.facts?.lacking ?? 0) : 0;
  };
  /** A value that was typed for more than is left goes down with the quantity. */
  const sendTheRest = () => {
    const { quantity = 0, value } = draft.value;
    if (value !== undefined && quantity > left()) draft.set(portion({ quantity, value }, left()));
    send(left());
  };
  const said = (of: number) => amount(of, props.line);

  return (
    <KeptNote kept={act.kept()}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          send(draft.value.quantity);
        }}
      >
        <DraftNote draft={draft} hint={t("consignments.keeps")} />
        <ThreeNumbers line={props.line} heading={<span class="unseen">{props.line.name}</span>} />
        <Show when={isOnBehalf()}>
          <GiverField
            value={draft.value.giver}
            onChange={(giver) => draft.set({ giver })}
            error={issueAt(act.problem(), "onBehalfOf")}
          />
        </Show>
        <Field label={t("pledges.howMuch")} error={issueAt(act.problem(), "quantity")}>
          {(control) => (
            <Stepper
              control={control}
              value={draft.value.quantity}
              scale={props.line.scale}
              unit={isCash() ? "₫" : props.line.unit}
              min={isCash() ? 0 : 1}
              {...(isCash() && { step: moneyStep })}
              onChange={(quantity) => draft.set({ quantity })}
            />
          )}
        </Field>
        <details open={hasMore}>
          <summary class="summary">{t("pledges.more")}</summary>
          <div class="stack">
            <Show when={!isCash()}>
              <Field
                label={t("pledges.value")}
                hint={t("pledges.valueHint")}
                error={issueAt(act.problem(), "value")}
                optional
              >
                {(control) => (
                  <Stepper
                    control={control}
                    value={draft.value.value}
                    scale={0}
                    unit="₫"
                    step={moneyStep}
                    onChange={(value) => draft.set({ value })}
                  />
                )}
              </Field>
            </Show>
            <NoteField
              value={draft.value.note}
              onChange={(note) => draft.set({ note })}
              error={issueAt(act.problem(), "note")}
            />
          </div>
        </details>
        <ProblemNote
          problem={act.problem()}
          facts={{ unit: props.line.unit, scale: props.line.scale }}
        >
          <Show when={left() > 0}>
            <p>
              <button type="button" class="button primary" onClick={sendTheRest}>
                {t("pledges.promiseTheRest", said(left()))}
              </button>
            </p>
          </Show>
        </ProblemNote>
        <div class="choices">
          <button
            type="submit"
            class="button"
            classList={{ primary: left() === 0 }}
            aria-disabled={act.isSending()}
          >
            {draft.value.quantity
              ? t("pledges.promise", said(draft.value.quantity))
              : t("pledges.promiseNone")}
          </button>
          <button type="button" class="button plain" onClick={() => props.onClose()}>
            {t("app.cancel")}
          </button>
          <Show when={may("send_consignment")}>
            <a
              class="button plain"
              href={`/consignments/new?need=${props.need}&line=${props.line.id}`}
            >
              {t("pledges.sendAtOnce")}
            </a>
          </Show>
        </div>
      </form>
    </KeptNote>
  );
}
