import { createSignal, For, Match, Show, Switch } from "solid-js";
import { waiverReasons, type WaiverReason } from "#domain/evidence.ts";
import type { ConsignmentView } from "#domain/giftViews.ts";
import { mayOn } from "../app/rights.ts";
import { may } from "../app/session.ts";
import { Field } from "../look/Field.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { MorePhotos } from "../photos/MorePhotos.tsx";
import { createAct } from "../pledges/createAct.ts";
import { t } from "../words/t.ts";
import "../pledges/folded.css";

/** Whether a receipt waits for a photo, who brings it, and how the department does without. */
export function Evidence(props: { consignment: ConsignmentView; onChanged: () => void }) {
  const state = () => props.consignment.receipt?.evidence;
  const school = () => props.consignment.site.school;
  const mayAdd = () => mayOn("add_photos", { school: school().id });
  return (
    <>
      <Switch>
        <Match when={state() === "open"}>
          <p class="line small">
            <span class="tag amber">{t("receipts.noEvidence")}</span>
            <span class="soft">{t("receipts.noEvidenceHint")}</span>
          </p>
        </Match>
        <Match when={state() === "waived"}>
          <p class="small">{t("receipts.evidenceWaived")}</p>
        </Match>
      </Switch>
      <Show when={mayAdd()}>
        <MorePhotos
          address={`/consignments/${props.consignment.id}`}
          id={props.consignment.id}
          title={`${props.consignment.receipt?.code} · ${school().name}`}
          hint={t("receipts.morePhotosHint")}
          isAwaited={state() === "open"}
          onBehalfOf={may("waive_evidence") ? school().id : undefined}
          onDone={props.onChanged}
        />
      </Show>
      <Show when={state() === "open" && may("waive_evidence")}>
        <WaiveForm consignment={props.consignment.id} onDone={props.onChanged} />
      </Show>
    </>
  );
}

function WaiveForm(props: { consignment: string; onDone: () => void }) {
  const [reason, setReason] = createSignal<WaiverReason>(waiverReasons[0]);
  const [note, setNote] = createSignal("");
  const act = createAct(() => props.onDone());
  const waive = (event: SubmitEvent) => {
    event.preventDefault();
    const said = note().trim();
    void act.send(`/api/consignments/${props.consignment}/waive-evidence`, {
      reason: reason(),
      ...(said && { note: said }),
    });
  };
  return (
    <details>
      <summary class="summary">{t("receipts.waive")}</summary>
      <form class="stack tight" onSubmit={waive}>
        <p class="hint">{t("receipts.waiveHint")}</p>
        <Field label={t("receipts.waiveWhy")}>
          {(control) => (
            <select
              {...control}
              onChange={(event) => setReason(event.currentTarget.value as WaiverReason)}
            >
              <For each={waiverReasons}>
                {(one) => (
                  <option value={one} selected={one === reason()}>
                    {t(`evidence.waived.${one}`)}
                  </option>
                )}
              </For>
            </select>
          )}
        </Field>
        <Field label={t("receipts.waiveNote")} hint={t("receipts.waiveNoteHint")} optional>
          {(control) => (
            <textarea
              {...control}
              rows="2"
              value={note()}
              onInput={(event) => setNote(event.currentTarget.value)}
            />
          )}
        </Field>
        <ProblemNote problem={act.problem()} />
        <div>
          <button type="submit" class="button" disabled={act.isSending()}>
            {t("receipts.waiveSend")}
          </button>
        </div>
      </form>
    </details>
  );
}
