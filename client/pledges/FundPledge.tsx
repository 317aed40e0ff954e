import { createSignal, Show } from "solid-js";
import { cash } from "#domain/catalogue.ts";
import type { CampaignView } from "#domain/placeViews.ts";
import { newId } from "../api/newId.ts";
import { membership } from "../app/session.ts";
import { Dialog } from "../look/Dialog.tsx";
import { Field } from "../look/Field.tsx";
import { KeptNote } from "../look/KeptNote.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Stepper } from "../look/Stepper.tsx";
import { money } from "../words/format.ts";
import { issueAt } from "../words/problem.ts";
import { t } from "../words/t.ts";
import { createAct } from "./createAct.ts";
import { GiverField } from "./GiverField.tsx";
import { lapseDayOf } from "./lapseDayOf.ts";
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

function FundForm(props: { campaign: CampaignView; onDone: () => void; onClose: () => void }) {
  const [quantity, setQuantity] = createSignal<number>();
  const [note, setNote] = createSignal("");
  const [giver, setGiver] = createSignal("");
  const [promised, setPromised] = createSignal<{ code: string; lapsesOn: string | undefined }>();
  // One promise keeps one id however often it is tried, so that it is never made twice.
  const id = newId();
  const act = createAct(
    async ({ code = "" }) => {
      setPromised({ code, lapsesOn: undefined });
      props.onDone();
      setPromised({ code, lapsesOn: await lapseDayOf(id, { campaign: props.campaign.id }) });
    },
    () => ({ kind: "pledge", things: [id], makes: id, title: money(quantity() ?? 0) }),
  );
  const isOnBehalf = () => membership()?.role !== "cluster";
  const send = (event: Event) => {
    event.preventDefault();
    void act.send("/api/pledges", {
      id,
      campaign: props.campaign.id,
      item: cash,
      quantity: quantity(),
      ...(note().trim() && { note: note() }),
      ...(isOnBehalf() && giver() && { onBehalfOf: giver() }),
    });
  };

  return (
    <KeptNote kept={act.kept()}>
      <Show
        when={promised()}
        fallback={
          <form class="stack" onSubmit={send}>
            <p class="soft">{t("pledges.fundHint")}</p>
            <Show when={isOnBehalf()}>
              <GiverField
                value={giver()}
                onChange={setGiver}
                error={issueAt(act.problem(), "onBehalfOf")}
              />
            </Show>
            <Field label={t("pledges.fundHowMuch")} error={issueAt(act.problem(), "quantity")}>
              {(control) => (
                <Stepper
                  control={control}
                  value={quantity()}
                  scale={0}
                  unit="₫"
                  step={stepDong}
                  onChange={setQuantity}
                />
              )}
            </Field>
            <NoteField value={note()} onChange={setNote} error={issueAt(act.problem(), "note")} />
            <ProblemNote problem={act.problem()} />
            <div class="choices">
              <button type="submit" class="button primary" aria-disabled={act.isSending()}>
                {quantity()
                  ? t("pledges.promise", money(quantity() ?? 0))
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
            <p class="strong">{t("pledges.promised", done().code)}</p>
            <p>
              <TransferButton
                pledge={{ code: done().code, item: cash, outstanding: quantity() ?? 0 }}
                campaign={props.campaign}
              />
            </p>
            <Thanks
              promised={{ ...done(), amount: money(quantity() ?? 0) }}
              onClose={props.onClose}
            />
          </>
        )}
      </Show>
    </KeptNote>
  );
}
