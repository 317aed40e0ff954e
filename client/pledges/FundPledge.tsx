import { createSignal, Show } from "solid-js";
import { cash } from "#domain/catalogue.ts";
import type { CampaignView } from "#domain/placeViews.ts";
import { membership } from "../app/session.ts";
import { Dialog } from "../look/Dialog.tsx";
import { DraftNote } from "../look/DraftNote.tsx";
import { Field } from "../look/Field.tsx";
import { KeptNote } from "../look/KeptNote.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Stepper } from "../look/Stepper.tsx";
import { money } from "../words/format.ts";
import { issueAt } from "../words/problem.ts";
import { Coded } from "../look/Coded.tsx";
import { t } from "../words/t.ts";
import { createAct } from "./createAct.ts";
import { GiverField } from "./GiverField.tsx";
import { lapseDayOf } from "./lapseDayOf.ts";
import { createPledgeDraft } from "./pledgeDraft.ts";
import { TransferButton } from "./TransferButton.tsx";
import { NoteField } from "./NoteField.tsx";
import { Thanks } from "./PledgeDialog.tsx";

/** One tap more or less. */
const stepDong = 1_000_000;

/** A button, for those who may promise, and its dialog: cash for the campaign's common fund. */
export function FundPledge(props: { campaign: CampaignView; onDone?: () => void }) {
  const [isOpen, setOpen] = createSignal(false);
  return (
    <>
      <button type="button" class="button" onClick={() => setOpen(true)}>
        {t("pledges.fund")}
      </button>
      <Dialog isOpen={isOpen()} title={t("pledges.fund")} onClose={() => setOpen(false)}>
        <FundForm
          campaign={props.campaign}
          onDone={() => props.onDone?.()}
          onClose={() => setOpen(false)}
        />
      </Dialog>
    </>
  );
}

/** What was promised, and until when it is to be sent. */
interface Promised {
  code: string;
  dong: number;
  lapsesOn: string | undefined;
}

function FundForm(props: { campaign: CampaignView; onDone: () => void; onClose: () => void }) {
  const draft = createPledgeDraft(props.campaign.id);
  const [promised, setPromised] = createSignal<Promised>();
  let asked = 0;
  const act = createAct(
    async ({ id, code = "" }) => {
      const now = { code, dong: asked };
      setPromised({ ...now, lapsesOn: undefined });
      props.onDone();
      setPromised({ ...now, lapsesOn: await lapseDayOf(id, { campaign: props.campaign.id }) });
    },
    () => {
      const { id } = draft.value;
      return { kind: "pledge", things: [id], makes: id, title: money(asked) };
    },
    draft,
  );
  const isOnBehalf = () => membership()?.role !== "cluster";
  const send = (event: Event) => {
    event.preventDefault();
    const { id, quantity, note, giver } = draft.value;
    asked = quantity ?? 0;
    void act.send("/api/pledges", {
      id,
      campaign: props.campaign.id,
      item: cash,
      quantity,
      ...(note.trim() && { note }),
      ...(isOnBehalf() && giver && { onBehalfOf: giver }),
    });
  };

  return (
    <KeptNote kept={act.kept()}>
      <Show
        when={promised()}
        fallback={
          <form class="stack" onSubmit={send}>
            <p class="soft">{t("pledges.fundHint")}</p>
            <DraftNote draft={draft} hint={t("consignments.keeps")} />
            <Show when={isOnBehalf()}>
              <GiverField
                value={draft.value.giver}
                onChange={(giver) => draft.set({ giver })}
                error={issueAt(act.problem(), "onBehalfOf")}
              />
            </Show>
            <Field label={t("pledges.fundHowMuch")} error={issueAt(act.problem(), "quantity")}>
              {(control) => (
                <Stepper
                  control={control}
                  value={draft.value.quantity}
                  scale={0}
                  unit="₫"
                  step={stepDong}
                  onChange={(quantity) => draft.set({ quantity })}
                />
              )}
            </Field>
            <NoteField
              value={draft.value.note}
              onChange={(note) => draft.set({ note })}
              error={issueAt(act.problem(), "note")}
            />
            <ProblemNote problem={act.problem()} />
            <div class="choices">
              <button type="submit" class="button primary" aria-disabled={act.isSending()}>
                {draft.value.quantity
                  ? t("pledges.promise", money(draft.value.quantity))
                  : t("pledges.promiseNone")}
              </button>
              <button type="button" class="button plain" onClick={() => props.onClose()}>
                {t("app.cancel")}
              </button>
            </div>
          </form>
        }
      >
        {(done) => (
          <>
            <p class="strong">
              <Coded text={t("pledges.promised", done().code)} />
            </p>
            <p>
              <TransferButton
                pledge={{ code: done().code, item: cash, outstanding: done().dong }}
                campaign={props.campaign}
              />
            </p>
            <Thanks promised={{ ...done(), amount: money(done().dong) }} onClose={props.onClose} />
          </>
        )}
      </Show>
    </KeptNote>
  );
}
