import { createSignal } from "solid-js";
import { dayOf } from "#domain/calendar.ts";
import type { CampaignView } from "#domain/placeViews.ts";
import { Dialog } from "../look/Dialog.tsx";
import { Field } from "../look/Field.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { createAct } from "../pledges/createAct.ts";
import { issueAt } from "../words/problem.ts";
import { t } from "../words/t.ts";

/** Ends receiving on a day, today unless another is chosen. */
export function EndDialog(props: {
  isOpen: boolean;
  campaign: CampaignView;
  onClose: () => void;
  onDone: () => void;
}) {
  return (
    <Dialog isOpen={props.isOpen} title={t("campaigns.end")} onClose={props.onClose}>
      <EndForm campaign={props.campaign} onClose={props.onClose} onDone={props.onDone} />
    </Dialog>
  );
}

function EndForm(props: { campaign: CampaignView; onClose: () => void; onDone: () => void }) {
  const today = dayOf(Date.now());
  const [endsOn, setEndsOn] = createSignal(today);
  const act = createAct(() => props.onDone());
  const send = (event: Event) => {
    event.preventDefault();
    void act.send(`/api/campaigns/${props.campaign.id}/change`, { endsOn: endsOn() });
  };
  return (
    <form class="stack" novalidate onSubmit={send}>
      <p>{t("campaigns.endHint", props.campaign.name)}</p>
      <Field label={t("campaigns.endsOn")} error={issueAt(act.problem(), "endsOn")}>
        {(control) => (
          <input
            {...control}
            type="date"
            value={endsOn()}
            onInput={(event) => setEndsOn(event.currentTarget.value)}
          />
        )}
      </Field>
      <ProblemNote problem={act.problem()} />
      <div class="choices">
        <button type="submit" class="button primary" aria-disabled={act.isSending()}>
          {t("campaigns.endSend")}
        </button>
        <button type="button" class="button plain" onClick={() => props.onClose()}>
          {t("app.cancel")}
        </button>
      </div>
    </form>
  );
}
