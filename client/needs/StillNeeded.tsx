import { createSignal, Show } from "solid-js";
import { dayOf } from "#domain/calendar.ts";
import type { NeedView } from "#domain/needViews.ts";
import { isUnconfirmed } from "#domain/silence.ts";
import { endedOn } from "../app/campaign.ts";
import { mayOn } from "../app/rights.ts";
import { membership } from "../app/session.ts";
import { KeptNote } from "../look/KeptNote.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { createAct } from "../pledges/createAct.ts";
import { day } from "../words/format.ts";
import { t } from "../words/t.ts";
import { CloseDialog } from "./CloseDialog.tsx";
import { placeName } from "./inWords.ts";

/** Whether somebody is asked about a need now: silent for long, while its campaign goes on. */
export function isAskedAbout(need: NeedView): boolean {
  return isUnconfirmed(need, dayOf(Date.now())) && endedOn(need.campaign) === undefined;
}

/**
 * Asks the school of a need that has been silent whether it still needs help: yes is one tap, no
 * leads to closing it. Whoever else helps reads that nobody has said so of late.
 */
export function StillNeeded(props: { need: NeedView; onDone: () => void }) {
  const since = () => day(dayOf(props.need.stillNeededAt ?? 0));
  return (
    <Show when={isAskedAbout(props.need)}>
      <Show
        when={mayOn("confirm_need", { school: props.need.site.school.id })}
        fallback={
          <Show when={mayOn("see_unverified_needs", {})}>
            <p class="note">{t("need.unconfirmedSince", since())}</p>
          </Show>
        }
      >
        <Asked need={props.need} since={since()} onDone={props.onDone} />
      </Show>
    </Show>
  );
}

function Asked(props: { need: NeedView; since: string; onDone: () => void }) {
  const [isClosing, setClosing] = createSignal(false);
  const act = createAct(
    () => props.onDone(),
    () => ({ kind: "confirm", things: [props.need.id], title: props.need.code }),
  );
  const isOwn = () => membership()?.school?.id === props.need.site.school.id;
  const id = () => `still-needed-${props.need.id}`;
  const confirm = () => void act.send(`/api/needs/${props.need.id}/confirm`, {});
  return (
    <section class="note warning stack tight" aria-labelledby={id()}>
      <h2 id={id()}>{t("need.stillNeeded", placeName(props.need.site))}</h2>
      <p>
        <span class="number">{props.need.code}</span> ·{" "}
        {t(isOwn() ? "need.silentSince" : "need.unconfirmedSince", props.since)}
      </p>
      <KeptNote kept={act.kept()}>
        <ProblemNote problem={act.problem()} />
        <div class="choices">
          <button
            type="button"
            class="button primary"
            aria-disabled={act.isSending()}
            onClick={confirm}
          >
            {t("need.confirm")}
          </button>
          <button type="button" class="button" onClick={() => setClosing(true)}>
            {t("need.noLongerNeeded")}
          </button>
        </div>
      </KeptNote>
      <CloseDialog
        isOpen={isClosing()}
        need={props.need}
        suggested="no_longer_needed"
        onClose={() => setClosing(false)}
        onDone={props.onDone}
      />
    </section>
  );
}
